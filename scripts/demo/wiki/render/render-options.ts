import type { SiteSettings } from '../model/types.ts';

/** What the renderer asks of the wiki around it; titles are full titles with spaces. */
export interface RenderOptions {
  title: string;
  site: Pick<SiteSettings, 'language' | 'namespaces' | 'namespaceAliases' | 'siteName'>;
  pageExists: (title: string) => boolean;
  templateText: (title: string) => string | undefined;
}

/** A rendered page: HTML in `div.mw-parser-output`; categories without prefix, links and templates as full titles. */
export interface Rendered {
  html: string;
  categories: string[];
  links: string[];
  templates: string[];
  externalLinks: string[];
  languageLinks: { language: string; title: string }[];
}

/** What one rendering gathers on its way: the result lists, the parts set aside, and the references. */
export interface RenderState extends Omit<Rendered, 'html'> {
  options: RenderOptions;
  stripped: string[];
  references: Map<string, Reference[]>;
  referenceCount: number;
  problems: string[];
}

/** One footnote of a group: its number, name, HTML (null until it is known) and how often it was cited. */
export interface Reference {
  number: number;
  name: string;
  html: string | null;
  uses: number;
}

/** An empty state for one rendering. */
export function createRenderState(options: RenderOptions): RenderState {
  return {
    options,
    stripped: [],
    references: new Map(),
    referenceCount: 0,
    problems: [],
    categories: [],
    links: [],
    templates: [],
    externalLinks: [],
    languageLinks: []
  };
}

/** Sets HTML aside so that no later step touches it, and returns the mark that stands in for it; `block` HTML is no part of a paragraph. */
export function setAside(state: RenderState, html: string, block = false): string {
  state.stripped.push(html);
  return `\u007f${block ? 'b' : ''}${state.stripped.length - 1}\u007f`;
}

/** Puts what was set aside back in its place. */
export function putBack(state: RenderState, text: string): string {
  let result = text;
  for (let depth = 0; depth < 10 && result.includes('\u007f'); depth++) {
    result = result.replace(
      /\u007fb?(\d+)\u007f/g,
      (_, index: string) => state.stripped[Number(index)] ?? ''
    );
  }
  return result;
}
