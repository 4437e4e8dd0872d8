/**
 * What a wikitext looks like to readers, as far as checks look: the paragraphs in which something is not closed, so that it
 * stands there as text, or in which the software reports an error. All others are left out; they would only fill the files.
 */
export function toHtml(
  wikitext: string,
  namespaces: { file: readonly string[]; category: readonly string[] }
): string {
  const kept: string[] = [];
  const keep = (html: string) => `\u007f${kept.push(html) - 1}\u007f`;
  const named = new Set([...wikitext.matchAll(/<ref name="([^"/>]+)"\s*>/gi)].map(([, name]) => name));
  let text = wikitext
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<nowiki>([\s\S]*?)<\/nowiki>/gi, (_, inner: string) => keep(escape(inner)))
    .replace(/<math>([\s\S]*?)<\/math>/gi, (_, inner: string) =>
      keep(`<span class="mwe-math-element"><code>${escape(inner)}</code></span>`)
    )
    .replace(/<ref(?: [^<>]*)?\/>/gi, (tag) => keep(note(/name="([^"]+)"/.exec(tag)?.[1] ?? '', named)))
    .replace(/<ref(?: [^<>]*)?>((?:(?!<ref)[\s\S])*?)<\/ref>/gi, () => keep('<sup>[n]</sup>'))
    .replace(/<references\s*\/>/gi, '');
  for (let depth = 0; depth < 5; depth++) {
    text = text
      .replace(/\{\{#expr:([^{}]*)\}\}/g, (_, sum: string) =>
        /^[\d\s+*/().-]+$/.test(sum) ? '5' : keep(error('Expression error'))
      )
      .replace(/\{\{[^{}]*\}\}/g, '');
  }
  const prefix = (names: readonly string[]) =>
    names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  text = text
    .replace(new RegExp(`\\[\\[\\s*(?:${prefix(namespaces.category)})\\s*:[^\\[\\]\\n]*\\]\\]`, 'giu'), '')
    .replace(/\[\[[a-z-]{2,12}:[^[\]\n]*\]\]/g, '')
    .replace(
      new RegExp(
        `\\[\\[\\s*(?:${prefix(namespaces.file)})\\s*:(?:\\[\\[[^\\[\\]]*\\]\\]|[^\\[\\]\\n])*\\]\\]`,
        'giu'
      ),
      () => keep('<img>')
    )
    .replace(/\[\[:?([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g, (_, target: string, label?: string) =>
      keep(`<a>${escape(label ?? target)}</a>`)
    )
    .replace(/\[https?:\/\/[^\s\]]+ ([^\]\n]+)\]/g, (_, label: string) => keep(`<a>${escape(label)}</a>`));
  const lines = text.split('\n').flatMap((line) => {
    const heading = /^(={2,6})([^=].*?)\1\s*$/.exec(line);
    if (heading) return [`<h2>${escape(heading[2]?.trim() ?? '')}</h2>`];
    const prose = escape(line.replace(/'{2,}/g, '')).trim();
    return prose === '' ? [] : [`<p>${prose}</p>`];
  });
  let html = lines.join('');
  while (html.includes('\u007f'))
    html = html.replace(/\u007f(\d+)\u007f/g, (_, at: string) => kept[Number(at)] ?? '');
  return (html.match(/<(p|h2)>.*?<\/\1>/g) ?? []).filter((part) => toldOf.test(part)).join('');
}

const toldOf = /[[\]{}=]{2}|&lt;|class="|<code>/;

function note(name: string, named: ReadonlySet<string | undefined>): string {
  return named.has(name) ? '<sup>[n]</sup>' : error(`Cite error: ${escape(name)}`);
}

function error(text: string): string {
  return `<span class="error">${text}</span>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
