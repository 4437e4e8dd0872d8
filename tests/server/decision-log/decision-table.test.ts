import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionTable } from '../../../server/decision-log/decision-table.ts';
import type { DecisionStore } from '../../../server/ports.ts';
import { DecisionRecord } from '../../../shared/decision.ts';
import { decision, start } from '../store/samples.ts';
import { plainText, readTable } from './read-table.ts';

const formulas = [
  '=1+1',
  '=HYPERLINK("https://evil.example";"x")',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '-2+3+cmd|calc',
  '@SUM(1,1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  "''",
  "'",
  '"=1"',
  '",=1',
  '","=1","',
  'a\r\n=1',
  'a,b;c\td',
  ' =1',
  '|',
  'Äiti 😀 "quoted", and more',
  '\u202e=1',
  ''
];
/** What a spreadsheet may take for the beginning of a formula, or pass over before one. */
const dangerous = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;

describe('the table of decisions', () => {
  it('S19: has no cell that is a formula, and gives back every text as it was', async () => {
    const records = formulas.flatMap((text, index) => [
      record(index * 2 + 1, { page: { id: 1, namespace: 0, title: text || 'x' } }),
      record(index * 2 + 2, { summary: text, note: text, intentId: text })
    ]);
    const [header = [], ...rows] = readTable(await tableOf(records));
    const column = (name: string) => header.indexOf(name);
    expect(rows.flat().filter((cell) => dangerous.test(cell) && cell !== ' =1')).toEqual([]);
    const found = rows.map((row) => plainText(row[column('page')] ?? ''));
    expect(found.filter((_, index) => index % 2 === 1).reverse()).toEqual(
      formulas.map((text) => text || 'x')
    );
    for (const name of ['summary', 'note', 'intent']) {
      const texts = rows.map((row) => plainText(row[column(name)] ?? ''));
      expect(texts.filter((_, index) => index % 2 === 0).reverse(), name).toEqual(formulas);
    }
  });

  it('S19: gives back any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const records = texts.map((summary, index) => record(index + 1, { summary }));
          const [header = [], ...rows] = readTable(await tableOf(records));
          const cells = rows.map((row) => row[header.indexOf('summary')] ?? '');
          expect(cells.map(plainText).reverse()).toEqual(texts);
          expect(cells.every((cell) => !/^[=+\-@\t\r\n\0]/.test(cell))).toBe(true);
        }
      ),
      { numRuns: 200 }
    );
  });

  it('says in one line what was decided, by whom, and why', async () => {
    const [sample] = decision({ runId: 1 }).revisions;
    const later = {
      ...sample!,
      revisionId: 13,
      user: 'Matti',
      cumulative: [['large_removal', 'block']] as never
    };
    const [header = [], row = []] = readTable(
      await tableOf([record(1, { revisions: [sample!, later, later] })])
    );
    const line = Object.fromEntries(header.map((name, index) => [name, row[index]]));
    expect(line).toEqual({
      id: '1',
      wiki: 'fiwiki',
      run: '1',
      judged_at: '2026-11-01T00:00:00.000Z',
      changed_at: '2026-11-01T00:00:00.000Z',
      decision: 'approve',
      state: 'planned',
      note: '',
      mode: 'live',
      page_id: '1',
      namespace: '0',
      page: 'Äiti 😀',
      stable_revision: '10',
      revision: '12',
      revisions: '12 13 13',
      authors: 'Maija 😀|Matti',
      deciding_check: 'no_net_change',
      reason: 'seula-check-no_net_change-same',
      results:
        '12 no_net_change=approve; 13 no_net_change=approve (large_removal=block); 13 no_net_change=approve (large_removal=block)',
      settings_version: '2',
      intent: '',
      summary: 'Hyväksytty 😀'
    });
  });

  it('has its headings where there is nothing else', async () => {
    expect(readTable(await tableOf([]))).toHaveLength(1);
  });

  it('asks for one slice after the other, and for no more than is read', async () => {
    const asked: (number | undefined)[] = [];
    const endless: Pick<DecisionStore, 'list'> = {
      list: async ({ before = 1_001, limit }) => {
        asked.push(before);
        return Array.from({ length: limit }, (_, index) => record(before - 1 - index));
      }
    };
    let pieces = 0;
    for await (const _ of await decisionTable(endless, {})) {
      pieces += 1;
      expect(asked).toEqual([1_001, 801, 601].slice(0, Math.max(1, pieces - 1)));
      if (pieces === 4) break;
    }
    expect(pieces).toBe(4);
  });
});

function record(id: number, about: Partial<DecisionRecord> = {}): DecisionRecord {
  const { at: _, ...rest } = decision({ runId: 1 });
  const time = new Date(start).toISOString();
  return DecisionRecord.parse({ ...rest, id, createdAt: time, updatedAt: time, ...about });
}

async function tableOf(records: readonly DecisionRecord[]): Promise<string> {
  const newestFirst = [...records].sort((one, other) => other.id - one.id);
  const store: Pick<DecisionStore, 'list'> = {
    list: async ({ before = Infinity, limit }) => newestFirst.filter(({ id }) => id < before).slice(0, limit)
  };
  let text = '';
  for await (const piece of await decisionTable(store, {})) text += piece;
  return text;
}
