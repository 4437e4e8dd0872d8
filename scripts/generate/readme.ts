import { readFile } from 'node:fs/promises';
import { root } from './root.ts';

/** The README with its tables made anew from the code, by path. */
export async function generateReadme(): Promise<ReadonlyMap<string, string>> {
  const { settingsTable } = await import('../../server/config.ts');
  const { checks } = await import('../../server/checks/index.generated.ts');
  const settings = Object.entries(settingsTable).map(([name, { default: value, description }]) => [
    `\`${name}\``,
    value === '' ? '' : `\`${value}\``,
    description
  ]);
  const rows = checks.map(({ id, can, messages, onByDefault, options }) => [
    `[\`${id}\`](server/checks/${id}.ts)`,
    `${can.map((one) => `${one}s`).join(', ')}${onByDefault === false ? ' (off)' : ''}`,
    messages.description.en,
    Object.keys(options.shape)
      .map((name) => `\`${name}\``)
      .join(', ')
  ]);
  let text = await readFile(new URL('README.md', root), 'utf8');
  text = between(text, 'settings', table(['Variable', 'Default', 'What it is for'], settings));
  text = between(text, 'checks', table(['Check', 'It', 'What it looks for', 'Options'], rows));
  return new Map([['README.md', text]]);
}

function between(text: string, name: string, content: string): string {
  const start = `<!-- generated: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`README.md has no place for the table "${name}"`);
  return `${before}${start}\n${content}${end}${after}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(heads) + line(heads.map(() => '---')) + rows.map(line).join('');
}
