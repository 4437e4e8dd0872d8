import type { Chance } from './chance.ts';
import {
  extended,
  heading,
  image,
  infobox,
  link,
  paragraph,
  reference,
  sentence,
  table,
  type Part
} from './article-parts.ts';
import { name, words } from './words.ts';

/** A page in pieces, with the notes below it and what stands at its end. */
export interface Article {
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
  readonly categories: readonly string[];
}

/** How often each kind of edit is made, in hundredths. */
export const editKinds = {
  sentence: 40,
  typo: 20,
  ref: 9,
  big_addition: 7,
  remove_section: 6,
  broken_markup: 5,
  invalid_isbn: 5,
  render_error: 4,
  link: 2,
  redirect: 2
} as const;
export type EditKind = keyof typeof editKinds;

/** A new article of about so many bytes of wikitext. */
export function newArticle(
  chance: Chance,
  title: string,
  bytes: number,
  categories: readonly string[]
): Article {
  const notes: string[] = [];
  const parts: Part[] = [infobox(chance, title)];
  for (let size = 0; size < bytes; size += Buffer.byteLength(parts.at(-1)?.text ?? '') + 2) {
    const kind = chance.next();
    if (parts.length % 5 === 4) parts.push(heading(chance));
    else if (kind < 0.06) parts.push(table(chance));
    else parts.push(kind < 0.12 ? image(chance) : paragraph(chance, notes));
  }
  return { parts, notes, categories };
}

/** The article after one edit of a kind. */
export function edit(chance: Chance, kind: EditKind, article: Article): Article {
  if (kind === 'redirect') return { ...article, parts: [redirect(chance)], notes: [] };
  const notes = [...article.notes];
  const parts = [...article.parts];
  const places = parts.flatMap((part, at) => (part.kind === 'paragraph' ? [at] : []));
  const at = places.length > 0 ? chance.pick(places) : 0;
  const part = parts[at];
  if (!part) return article;
  if (kind === 'remove_section')
    parts.splice(at, Math.min(chance.between(2, 5), Math.max(1, parts.length - 3)));
  else if (kind === 'big_addition') {
    const added = Array.from({ length: chance.between(3, 6) }, () => paragraph(chance, notes));
    parts.splice(at + 1, 0, heading(chance), ...added);
  } else parts[at] = changed(chance, kind, part, notes);
  return { ...article, parts, notes };
}

/** The article as wikitext and as HTML. */
export function show({ parts, notes, categories }: Article): { text: string; html: string } {
  const [first] = parts;
  if (first?.kind === 'redirect') return { text: first.text, html: wrapped(first.html) };
  const tail = `== Lähteet ==\n{{Viitteet}}\n${categories.map((one) => `[[Luokka:${one}]]`).join('\n')}`;
  const list = `<ol class="references">${notes.join('\n')}</ol>`;
  return {
    text: `${parts.map(({ text }) => text).join('\n\n')}\n\n${tail}`,
    html: wrapped(`${parts.map(({ html }) => html).join('\n')}${list}`)
  };
}

function changed(
  chance: Chance,
  kind: Exclude<EditKind, 'redirect' | 'remove_section' | 'big_addition'>,
  part: Part,
  notes: string[]
): Part {
  switch (kind) {
    case 'sentence':
      return extended(part, sentence(chance), ' ');
    case 'link':
      return extended(part, link(chance), ' ');
    case 'ref':
      return extended(part, reference(chance, notes, 'right'), '');
    case 'invalid_isbn':
      return extended(part, reference(chance, notes, 'wrong'), '');
    case 'typo': {
      const [old = '', fresh = ''] = words(chance, 2);
      if (!part.text.includes(old)) return extended(part, { text: fresh, html: fresh }, '');
      return { ...part, text: part.text.replace(old, fresh), html: part.html.replace(old, fresh) };
    }
    case 'broken_markup': {
      const junk = `[[${name(chance, 2)} {{${name(chance, 1)} [[Kuva:${name(chance, 1)} }} </ref>`;
      return extended(part, { text: junk, html: junk.replace('<', '&lt;').replace('>', '&gt;') }, '');
    }
    case 'render_error':
      return extended(
        part,
        { text: '{{#expr: 1 / 0 }}', html: '<strong class="error">Jako nollalla.</strong>' },
        ''
      );
  }
}

function redirect(chance: Chance): Part {
  const target = name(chance, 2);
  const href = `/wiki/${target.replaceAll(' ', '_')}`;
  return {
    kind: 'redirect',
    text: `#OHJAUS [[${target}]]`,
    html: `<div class="redirectMsg"><p>Ohjaussivu</p><ul class="redirectText"><li><a href="${href}">${target}</a></li></ul></div>`
  };
}

function wrapped(html: string): string {
  return `<div class="mw-content-ltr mw-parser-output" lang="fi" dir="ltr">${html}</div>`;
}
