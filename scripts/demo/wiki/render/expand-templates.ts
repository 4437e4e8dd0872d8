import { evaluateExpression } from './evaluate-expression.ts';
import { escapeHtml } from './escape-html.ts';
import { parseBraces, type BraceNode, type TagNode, type WikiNode } from './parse-braces.ts';
import type { RenderState } from './render-options.ts';
import { resolveTitle, namespaceName } from './resolve-title.ts';

/** The arguments a template was called with, and how deep it stands. */
export interface Frame {
  args: Map<string, string>;
  path: string[];
}

/** Turns an extension tag into a mark that stands in for its HTML. */
export type TagHandler = (tag: TagNode, frame: Frame) => string;

const maxDepth = 40;

/** Replaces templates, arguments, parser functions and extension tags; what is unclosed stays text. */
export function expandTemplates(state: RenderState, text: string, frame: Frame, onTag: TagHandler): string {
  return expandNodes(state, parseBraces(text), frame, onTag);
}

function expandNodes(state: RenderState, nodes: WikiNode[], frame: Frame, onTag: TagHandler): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.kind === 'tag') return onTag(node, frame);
      return node.kind === 'argument'
        ? expandArgument(state, node, frame, onTag)
        : expandCall(state, node, frame, onTag);
    })
    .join('');
}

function expandArgument(state: RenderState, node: BraceNode, frame: Frame, onTag: TagHandler): string {
  const [name = [], fallback] = node.parts;
  const key = expandNodes(state, name, frame, onTag).trim();
  const value = frame.args.get(key);
  if (value !== undefined) return value;
  return fallback === undefined ? `{{{${key}}}}` : expandNodes(state, fallback, frame, onTag);
}

function expandCall(state: RenderState, node: BraceNode, frame: Frame, onTag: TagHandler): string {
  const expand = (nodes: WikiNode[] | undefined): string => expandNodes(state, nodes ?? [], frame, onTag);
  const name = expand(node.parts[0]).trim();
  const special = parserFunction(state, name, node.parts.slice(1), expand);
  if (special !== undefined) return special;
  const title = resolveTitle(state.options.site, name, 10);
  if (!title) return `{{${joined(node, expand)}}}`;
  if (!state.templates.includes(title.title)) state.templates.push(title.title);
  if (frame.path.includes(title.title) || frame.path.length > maxDepth) {
    return `<span class="error">${templateLoop(state)} [[:${title.title}]]</span>`;
  }
  const text = state.options.templateText(title.title);
  if (text === undefined) return `[[:${title.title}]]`;
  const inner: Frame = {
    args: callArguments(node.parts.slice(1), expand),
    path: [...frame.path, title.title]
  };
  const result = expandTemplates(state, transcluded(text), inner, onTag);
  return /^(?:\{\||[*#:;])/.test(result) ? `\n${result}` : result;
}

function joined(node: BraceNode, expand: (nodes: WikiNode[]) => string): string {
  return node.parts.map(expand).join('|');
}

function callArguments(parts: WikiNode[][], expand: (nodes: WikiNode[]) => string): Map<string, string> {
  const args = new Map<string, string>();
  let position = 0;
  for (const part of parts) {
    const split = part.findIndex((node) => typeof node === 'string' && node.includes('='));
    const node = part[split];
    if (typeof node !== 'string') {
      args.set(String(++position), expand(part));
      continue;
    }
    const equals = node.indexOf('=');
    const key = expand([...part.slice(0, split), node.slice(0, equals)]).trim();
    args.set(key, expand([node.slice(equals + 1), ...part.slice(split + 1)]).trim());
  }
  return args;
}

type Expand = (nodes: WikiNode[] | undefined) => string;

function parserFunction(
  state: RenderState,
  name: string,
  rest: WikiNode[][],
  expand: Expand
): string | undefined {
  const colon = name.indexOf(':');
  const word = (colon < 0 ? name : name.slice(0, colon)).trim();
  const first = colon < 0 ? '' : name.slice(colon + 1).trim();
  const value = (index: number): string => expand(rest[index]).trim();
  switch (word.toLowerCase()) {
    case '#expr':
      return expression(state, first);
    case '#if':
      return value(first === '' ? 1 : 0);
    case '#ifeq':
      return value(first === value(0) ? 1 : 2);
    case '#ifexist':
      return value(state.options.pageExists(first) ? 0 : 1);
    case '#switch':
      return switchValue(first, rest, expand);
    case 'lc':
      return first.toLowerCase();
    case 'uc':
      return first.toUpperCase();
    case 'defaultsort':
    case 'aakkostus':
      return '';
  }
  if (colon >= 0 || rest.length > 0) return undefined;
  return variable(state, name);
}

function variable(state: RenderState, name: string): string | undefined {
  const { title, site } = state.options;
  const page = resolveTitle(site, title, 0);
  const values: Record<string, string> = {
    PAGENAME: page?.name ?? title,
    FULLPAGENAME: title,
    NAMESPACE: namespaceName(site, page?.ns ?? 0),
    SITENAME: site.siteName,
    '!': '|',
    '=': '='
  };
  return values[name];
}

function switchValue(subject: string, rest: WikiNode[][], expand: Expand): string {
  let matched = false;
  let fallback = '';
  for (const part of rest) {
    const text = expand(part);
    const equals = text.indexOf('=');
    const key = (equals < 0 ? text : text.slice(0, equals)).trim();
    matched ||= key === subject;
    if (equals < 0) fallback = key;
    else if (matched) return text.slice(equals + 1).trim();
    else if (key === '#default') fallback = text.slice(equals + 1).trim();
  }
  return fallback;
}

function expression(state: RenderState, text: string): string {
  const result = evaluateExpression(text);
  if (result.ok) return String(result.value);
  const label =
    state.options.site.language === 'fi'
      ? 'Virhe lausekkeessa: tuntematon sana'
      : 'Expression error: Unrecognized word';
  return `<strong class="error">${label} "${escapeHtml(result.problem)}".</strong>`;
}

function templateLoop(state: RenderState): string {
  return state.options.site.language === 'fi' ? 'Mallinesilmukka havaittu:' : 'Template loop detected:';
}

function transcluded(text: string): string {
  const only = [...text.matchAll(/<onlyinclude>([\s\S]*?)<\/onlyinclude>/gi)];
  const source = only.length > 0 ? only.map((match) => match[1]).join('') : text;
  return source
    .replace(/<noinclude>[\s\S]*?(?:<\/noinclude>|$)/gi, '')
    .replace(/<\/?(?:includeonly|onlyinclude)>/gi, '');
}
