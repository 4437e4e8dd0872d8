import { CdxButton } from '../../codex/CdxButton.tsx';
import { useSite } from '../site.ts';
import { download, fileName } from './download.ts';
import type { RawTable } from './table-of.ts';
import { writeCsv } from './write-csv.ts';

/** Buttons that hand the reader the raw values as files, and a picture where there is a chart. */
export function Exports(props: {
  title: string;
  table: () => RawTable;
  /** What the files are named after. */
  name: readonly (string | null)[];
  picture?: (() => Promise<Blob | null>) | undefined;
}) {
  const { title, table, name, picture } = props;
  const { speaker } = useSite();
  const save = (content: Blob, ending: string) => download(content, fileName(name, ending));
  const asText = (text: string, type: string, ending: string) => save(new Blob([text], { type }), ending);
  const kinds = [
    { kind: 'CSV', run: () => asText(writeCsv(table()), 'text/csv;charset=utf-8', 'csv') },
    { kind: 'JSON', run: () => asText(asJson(title, table()), 'application/json', 'json') },
    ...(picture ? [{ kind: 'PNG', run: () => void picture().then((made) => made && save(made, 'png')) }] : [])
  ];
  return (
    <span class="stats-exports" role="group" aria-label={speaker.text('chart-exports', title)}>
      {kinds.map(({ kind, run }) => (
        <CdxButton
          key={kind}
          size="small"
          weight="quiet"
          title={speaker.text('chart-export', title, kind)}
          onClick={run}
        >
          {kind}
        </CdxButton>
      ))}
    </span>
  );
}

function asJson(title: string, { columns, rows }: RawTable): string {
  const data = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))
  );
  return `${JSON.stringify({ title, data }, null, 2)}\n`;
}
