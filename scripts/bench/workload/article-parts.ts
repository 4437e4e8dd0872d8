import type { Chance } from './chance.ts';
import { bookNumber, capital, name, words } from './words.ts';

/** A piece of a page: its wikitext, and the HTML that a wiki would show for it. */
export interface Part {
  readonly kind: 'infobox' | 'paragraph' | 'heading' | 'table' | 'image' | 'redirect';
  readonly text: string;
  readonly html: string;
}

/** A paragraph; references go into `notes`, one item of the list each. */
export function paragraph(chance: Chance, notes: string[]): Part {
  const sentences = Array.from({ length: chance.between(3, 7) }, () => {
    const one = sentence(chance);
    if (chance.next() > 0.16) return one;
    const note = reference(chance, notes, chance.next() < 0.25 ? 'right' : 'none');
    return { text: one.text + note.text, html: one.html + note.html };
  });
  return toParagraph(
    sentences.map(({ text }) => text).join(' '),
    sentences.map(({ html }) => html).join(' ')
  );
}

/** A paragraph with something put behind its last sentence. */
export function extended({ text, html }: Part, added: { text: string; html: string }, space: ' ' | ''): Part {
  return toParagraph(text + space + added.text, html.slice(3, -5) + space + added.html);
}

/** A sentence, with a link or a year now and then. */
export function sentence(chance: Chance): { text: string; html: string } {
  const pieces = words(chance, chance.between(7, 21)).map((word, at) => {
    if (at === 0) return plain(capital(word));
    if (chance.next() < 0.055) return link(chance);
    return plain(chance.next() < 0.03 ? String(chance.between(1500, 2025)) : word);
  });
  return {
    text: `${pieces.map(({ text }) => text).join(' ')}.`,
    html: `${pieces.map(({ html }) => html).join(' ')}.`
  };
}

/** A link to another page. */
export function link(chance: Chance): { text: string; html: string } {
  const target = name(chance, chance.between(1, 2));
  const label = chance.next() < 0.4 ? name(chance, 1).toLowerCase() : target;
  const text = label === target ? `[[${target}]]` : `[[${target}|${label}]]`;
  return { text, html: `<a href="/wiki/${target.replaceAll(' ', '_')}" title="${target}">${label}</a>` };
}

/** A reference to a website, or to a book with a right or wrong number. */
export function reference(chance: Chance, notes: string[], isbn: 'right' | 'wrong' | 'none') {
  const number = notes.length + 1;
  const [author, title] = [name(chance, 2), name(chance, 4)];
  const url = `https://www.example.org/${chance.between(0, 999_999)}/${chance.pick(['a', 'b', 'c'])}`;
  const year = chance.between(1950, 2025);
  const book = isbn === 'none' ? null : bookNumber(chance, isbn === 'right');
  const text = book
    ? `<ref>{{Kirjaviite | Tekijä = ${author} | Nimeke = ${title} | Vuosi = ${year} | Tunniste = ISBN ${book} }}</ref>`
    : `<ref>{{Verkkoviite | Osoite = ${url} | Nimeke = ${title} | Tekijä = ${author} | Vuosi = ${year} }}</ref>`;
  const shown = book
    ? `<a href="/wiki/Toiminnot:Kirjalähteet/${book}" class="internal mw-magiclink-isbn">ISBN ${book}</a>`
    : `<a rel="nofollow" class="external text" href="${url}">${title}</a>`;
  notes.push(
    `<li id="cite_note-${number}"><span class="reference-text"><cite>${author}: <i>${title}</i>, ${year}. ${shown}</cite></span></li>`
  );
  return {
    text,
    html: `<sup class="reference"><a href="#cite_note-${number}">&#91;${number}&#93;</a></sup>`
  };
}

/** A heading of the second level. */
export function heading(chance: Chance): Part {
  const title = name(chance, chance.between(1, 2));
  return {
    kind: 'heading',
    text: `== ${title} ==`,
    html: `<div class="mw-heading mw-heading2"><h2 id="${title.replaceAll(' ', '_')}">${title}</h2></div>`
  };
}

/** A table of names, years and numbers. */
export function table(chance: Chance): Part {
  const rows = Array.from({ length: chance.between(4, 13) }, () => [
    words(chance, 2).join(' '),
    String(chance.between(1900, 2025)),
    String(chance.between(1, 99_999))
  ]);
  const shown = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return {
    kind: 'table',
    text: `{| class="wikitable"\n! Nimi !! Vuosi !! Määrä\n${rows.map((row) => `|-\n| ${row.join(' || ')}`).join('\n')}\n|}`,
    html: `<table class="wikitable"><tbody>${shown.join('')}</tbody></table>`
  };
}

/** A picture with its caption. */
export function image(chance: Chance): Part {
  const file = name(chance, 2);
  const caption = words(chance, 6).join(' ');
  return {
    kind: 'image',
    text: `[[Tiedosto:${file}.jpg|thumb|${caption}]]`,
    html: `<figure typeof="mw:File/Thumb"><img src="//upload.example.org/${file.replaceAll(' ', '_')}.jpg" width="250" height="188" /><figcaption>${caption}</figcaption></figure>`
  };
}

/** The box of facts at the beginning of a page. */
export function infobox(chance: Chance, title: string): Part {
  const rows = words(chance, chance.between(8, 20)).map((key) => [key, words(chance, 3).join(' ')] as const);
  const shown = rows.map(([key, value]) => `<tr><th scope="row">${key}</th><td>${value}</td></tr>`);
  return {
    kind: 'infobox',
    text: `{{Tietolaatikko\n| nimi = ${title}\n${rows.map(([key, value]) => `| ${key} = ${value}`).join('\n')}\n}}`,
    html: `<table class="infobox"><tbody><tr><th colspan="2">${title}</th></tr>${shown.join('')}</tbody></table>`
  };
}

function toParagraph(text: string, html: string): Part {
  return { kind: 'paragraph', text, html: `<p>${html}\n</p>` };
}

function plain(text: string): { text: string; html: string } {
  return { text, html: text };
}
