/**
 * Wikitext with the white space that shows nowhere set to one form: spaces at the ends of lines, doubled spaces, spaces behind list
 * signs and inside headings, more than one blank line, blank lines around headings. Line breaks within a
 * paragraph, spaces between words and the space that makes a line preformatted stay.
 */
export function normalLines(text: string): string {
  const kept: string[] = [];
  for (const raw of text.split('\n')) {
    // The first line can make the page a redirect, in words that differ from wiki to wiki.
    const line = kept.length === 0 && raw.startsWith('#') ? raw : normalLine(raw);
    const previous = kept.at(-1);
    if (line === '' && (previous === undefined || previous === '' || headingLevel(previous) > 0)) continue;
    if (previous === '' && headingLevel(line) > 0) kept.pop();
    kept.push(line);
  }
  return kept.join('\n').trimEnd();
}

function normalLine(raw: string): string {
  const line = raw.trimEnd();
  const inner = line.trimStart();
  // A leading space preformats what follows, except before table and template signs.
  if (inner !== line && !/^(?:\||\}\}|\{\||!)/.test(inner)) return line;
  const single = inner.replace(/[ \t]{2,}/g, ' ');
  const list = /^[*#:;]+/.exec(single);
  if (list !== null) return list[0] + single.slice(list[0].length).trimStart();
  if (/^[|!]/.test(single)) return normalCells(single);
  return single.startsWith('=') ? normalHeading(single) : single;
}

function normalCells(line: string): string {
  const sign = /^\|[-}+]?|^!/.exec(line)?.[0] ?? '';
  return sign + line.slice(sign.length).trimStart().split(' || ').join('||');
}

function normalHeading(line: string): string {
  const level = headingLevel(line);
  return level === 0 ? line : line.slice(0, level) + line.slice(level, -level).trim() + line.slice(-level);
}

function headingLevel(line: string): number {
  let level = 0;
  while (
    level < 6 &&
    line.length > 2 * level + 1 &&
    line.charAt(level) === '=' &&
    line.at(-1 - level) === '='
  )
    level++;
  return level;
}
