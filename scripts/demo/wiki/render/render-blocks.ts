const blockStart =
  /^\s*<\/?(?:table|tbody|tr|td|th|caption|div|h[1-6]|ul|ol|li|dl|dt|dd|pre|blockquote|center|hr|p)\b/i;

/** Headings, lists, indented text and paragraphs of text whose inline markup is already HTML. */
export function renderBlocks(text: string): string {
  const output: string[] = [];
  let paragraph: string[] = [];
  let list = '';
  let preformatted: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) output.push(`<p>${paragraph.join('\n')}\n</p>`);
    paragraph = [];
  };
  const endPreformatted = (): void => {
    if (preformatted.length > 0) output.push(`<pre>${preformatted.join('\n')}</pre>`);
    preformatted = [];
  };
  const endList = (): void => {
    if (list !== '') output.push(closeItems(list, 0));
    list = '';
  };
  for (const line of text.split('\n')) {
    const prefix = /^[*#:;]+/.exec(line)?.[0] ?? '';
    const heading = /^(={1,6})(.+?)\1\s*$/.exec(line);
    if (prefix === '') endList();
    if (!/^ \S/.test(line)) endPreformatted();
    if (prefix !== '') {
      endParagraph();
      output.push(moveList(list, prefix) + itemText(line.slice(prefix.length), prefix));
      list = prefix;
    } else if (heading) {
      endParagraph();
      output.push(headingHtml(heading[1]?.length ?? 2, (heading[2] ?? '').trim()));
    } else if (/^-{4,}/.test(line)) {
      endParagraph();
      output.push('<hr />');
    } else if (line.trim() === '') endParagraph();
    else if (/^ \S/.test(line) && paragraph.length === 0) preformatted.push(line.slice(1));
    else if (blockStart.test(line) || /^\u007fb\d+\u007f$/.test(line.trim())) {
      endParagraph();
      output.push(line);
    } else paragraph.push(line);
  }
  endParagraph();
  endPreformatted();
  endList();
  return output.join('\n');
}

function headingHtml(level: number, html: string): string {
  const plain = html.replace(/<[^>]*>/g, '').replace(/\u007fb?\d+\u007f/g, '');
  const id = plain.trim().replaceAll(' ', '_').replaceAll('"', '&quot;');
  return `<h${level}><span class="mw-headline" id="${id}">${html}</span></h${level}>`;
}

function itemText(text: string, prefix: string): string {
  const split = prefix.endsWith(';') ? /^(.*?)\s:\s(.*)$/.exec(text) : null;
  return split ? `${split[1]}</dt><dd>${split[2]}` : text.trim();
}

function moveList(from: string, to: string): string {
  let same = 0;
  while (same < from.length && same < to.length && kind(from[same]) === kind(to[same])) same++;
  if (same === to.length && from.length >= to.length) {
    return closeItems(from, same) + closeItem(from[same - 1]) + openItem(to[same - 1]);
  }
  const opened = [...to.slice(same)]
    .map((character) => `<${kind(character)}>${openItem(character)}`)
    .join('');
  return closeItems(from, same) + opened;
}

function closeItems(list: string, keep: number): string {
  return [...list.slice(keep)]
    .reverse()
    .map((character) => `${closeItem(character)}</${kind(character)}>`)
    .join('');
}

function kind(character: string | undefined): string {
  return character === '*' ? 'ul' : character === '#' ? 'ol' : 'dl';
}

function openItem(character: string | undefined): string {
  return character === ';' ? '<dt>' : character === ':' ? '<dd>' : '<li>';
}

function closeItem(character: string | undefined): string {
  return openItem(character).replace('<', '</');
}
