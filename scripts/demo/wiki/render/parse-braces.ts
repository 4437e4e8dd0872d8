/** Wikitext taken apart as far as templates and extension tags need it. */
export type WikiNode = string | BraceNode | TagNode;

/** `{{name|part|...}}` (a template or parser function) or `{{{name|default}}}` (an argument). */
export interface BraceNode {
  kind: 'template' | 'argument';
  parts: WikiNode[][];
}

/** An extension tag such as `<ref>`; `content` is null for `<ref/>`. */
export interface TagNode {
  kind: 'tag';
  name: string;
  attributes: string;
  content: string | null;
}

interface Open {
  character: '{' | '[';
  count: number;
  parts: WikiNode[][];
}

const tagNames = 'nowiki|pre|ref|references|math|syntaxhighlight|source|gallery|templatedata';

/** Finds balanced braces and extension tags; whatever is not closed stays text, as MediaWiki leaves it. */
export function parseBraces(text: string): WikiNode[] {
  const root: Open = { character: '[', count: 0, parts: [[]] };
  const stack: Open[] = [root];
  const top = (): Open => stack.at(-1) ?? root;
  const add = (...nodes: WikiNode[]): void =>
    void top()
      .parts.at(-1)
      ?.push(...nodes);
  const special = /[{}[\]|<]/g;
  let position = 0;
  while (position < text.length) {
    special.lastIndex = position;
    const next = special.exec(text)?.index ?? text.length;
    if (next > position) add(text.slice(position, next));
    position = next;
    const character = text[position];
    if (character === undefined) break;
    if (character === '<') {
      const tag = readTag(text, position);
      add(tag.node);
      position = tag.end;
    } else if (character === '|') {
      if (top().character === '{') top().parts.push([]);
      else add('|');
      position++;
    } else {
      const count = runLength(text, position);
      position += count;
      if (character === '{' || character === '[') {
        if (count < 2) add(character.repeat(count));
        else stack.push({ character, count, parts: [[]] });
      } else position -= close(stack, character, count, add);
    }
  }
  while (stack.length > 1) {
    const open = stack.pop();
    if (open) add(...literal(open));
  }
  return root.parts[0] ?? [];
}

// Returns how many of the closing characters are still to be read.
function close(stack: Open[], character: string, count: number, add: (...nodes: WikiNode[]) => void): number {
  const open = stack.at(-1);
  const wanted = character === '}' ? '{' : '[';
  if (stack.length === 1 || open?.character !== wanted || count < 2) {
    add(character.repeat(count));
    return 0;
  }
  stack.pop();
  const size = wanted === '[' ? 2 : Math.min(3, open.count, count);
  const left = open.count - size;
  const node: WikiNode[] =
    wanted === '['
      ? ['[[', ...joinParts(open.parts), ']]']
      : [{ kind: size === 3 ? 'argument' : 'template', parts: open.parts }];
  if (left >= 2) stack.push({ character: wanted, count: left, parts: [node] });
  else {
    if (left === 1) add(wanted);
    add(...node);
  }
  return count - size;
}

function literal(open: Open): WikiNode[] {
  return [open.character.repeat(open.count), ...joinParts(open.parts)];
}

function joinParts(parts: WikiNode[][]): WikiNode[] {
  return parts.flatMap((part, index) => (index === 0 ? part : ['|', ...part]));
}

function runLength(text: string, position: number): number {
  let end = position;
  while (text[end] === text[position]) end++;
  return end - position;
}

function readTag(text: string, start: number): { node: WikiNode; end: number } {
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start);
    return { node: '', end: end < 0 ? text.length : end + 3 };
  }
  const pattern = new RegExp(`<(${tagNames})((?:\\s[^<>]*?)?)(/?)>`, 'iy');
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (!match) return { node: '<', end: start + 1 };
  const name = (match[1] ?? '').toLowerCase();
  const attributes = match[2] ?? '';
  const bodyStart = start + match[0].length;
  if (match[3] === '/') return { node: { kind: 'tag', name, attributes, content: null }, end: bodyStart };
  const closing = new RegExp(`</${name}\\s*>`, 'ig');
  closing.lastIndex = bodyStart;
  const end = closing.exec(text);
  if (!end) return { node: match[0], end: bodyStart };
  const content = text.slice(bodyStart, end.index);
  return { node: { kind: 'tag', name, attributes, content }, end: end.index + end[0].length };
}
