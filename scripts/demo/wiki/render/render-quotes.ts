/** Bold and italics of one line; a line always ends with both closed, an odd apostrophe stays text. */
export function renderQuotes(line: string): string {
  const parts = line.split(/('{2,})/);
  if (parts.length === 1) return line;
  const open: ('b' | 'i')[] = [];
  const toggle = (element: 'b' | 'i'): string => {
    const index = open.lastIndexOf(element);
    if (index < 0) {
      open.push(element);
      return `<${element}>`;
    }
    // What was opened inside is closed and opened again, so that elements stay nested.
    const inner = open.splice(index).slice(1);
    open.push(...inner);
    return (
      [...inner].reverse().map(closing).join('') +
      closing(element) +
      inner.map((name) => `<${name}>`).join('')
    );
  };
  const html = parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const count = part.length;
    if (count === 2) return toggle('i');
    if (count === 3) return toggle('b');
    if (count === 4) return `'${toggle('b')}`;
    return (
      "'".repeat(count - 5) + (open.at(-1) === 'i' ? toggle('i') + toggle('b') : toggle('b') + toggle('i'))
    );
  });
  return html.join('') + [...open].reverse().map(closing).join('');
}

function closing(element: string): string {
  return `</${element}>`;
}
