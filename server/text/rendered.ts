import { scanHtml, type HtmlScan } from './html-scan.ts';
import { perObject } from './version.ts';

/** A version's rendered HTML, as action=parse gives it. The object is the key under which findings are remembered. */
export interface RenderedVersion {
  readonly html: string;
}

/** How many elements have the class `error`. */
export function errorCount(rendered: RenderedVersion): number {
  return scanOf(rendered).errorCount;
}

/** The prose that a reader sees, without code, formulas, scripts and styles, in stretches, one per text node. */
export function visibleStretches(rendered: RenderedVersion): readonly string[] {
  return scanOf(rendered).texts;
}

const scanOf: (rendered: RenderedVersion) => HtmlScan = perObject(({ html }: RenderedVersion) =>
  scanHtml(html)
);
