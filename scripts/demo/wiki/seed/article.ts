/** The kinds of article in the demo wiki; scenarios ask for one of them. */
export type ArticleKind =
  'village' | 'lake' | 'person' | 'living' | 'species' | 'building' | 'book' | 'ship' | 'dish';

/** One invented article. */
export interface Article {
  title: string;
  language: 'en' | 'fi';
  kind: ArticleKind;
  text: string;
}

/** The facts that an article is written from: the lead, two sections of prose, and its categories. */
export interface ArticleParts {
  title: string;
  kind: ArticleKind;
  infobox: [string, string][];
  lead: string;
  sections: [string, string][];
  book: { author: string; title: string; year: number; publisher: string };
  site: { address: string; title: string };
  categories: string[];
}

/** Writes an English article with its references and categories. */
export function englishArticle(parts: ArticleParts, index: number): Article {
  const { book, site } = parts;
  const cited = `<ref>{{Cite book |author=${book.author} |title=${book.title} |year=${book.year} |publisher=${book.publisher} |id=ISBN ${isbn(index)}}}</ref>`;
  const web = `<ref name="site">{{Cite web |url=${site.address} |title=${site.title} |date=${(index % 27) + 1} May 20${10 + (index % 14)}}}</ref>`;
  const text = [
    infobox('Infobox', parts),
    `${parts.lead}${cited}`,
    ...parts.sections.map(
      ([heading, prose], place) => `\n== ${heading} ==\n${prose}${place === 0 ? web : ''}`
    ),
    '\n== References ==\n{{Reflist}}',
    '\n' + parts.categories.map((name) => `[[Category:${name}]]`).join('\n')
  ];
  return { title: parts.title, language: 'en', kind: parts.kind, text: text.join('\n') };
}

/** Writes a Finnish article with its references and categories. */
export function finnishArticle(parts: ArticleParts, index: number): Article {
  const { book, site } = parts;
  const cited = `<ref>{{Kirjaviite | Tekijä=${book.author} | Nimeke=${book.title} | Vuosi=${book.year} | Julkaisija=${book.publisher} | Tunniste=ISBN ${isbn(index)}}}</ref>`;
  const web = `<ref name="sivusto">{{Verkkoviite | Osoite=${site.address} | Nimeke=${site.title} | Viitattu=${(index % 27) + 1}.5.20${10 + (index % 14)}}}</ref>`;
  const text = [
    infobox('Tietolaatikko', parts),
    `${parts.lead}${cited}`,
    ...parts.sections.map(
      ([heading, prose], place) => `\n== ${heading} ==\n${prose}${place === 0 ? web : ''}`
    ),
    '\n== Lähteet ==\n{{Viitteet}}',
    '\n' + parts.categories.map((name) => `[[Luokka:${name}]]`).join('\n')
  ];
  return { title: parts.title, language: 'fi', kind: parts.kind, text: text.join('\n') };
}

/** A correct ISBN-13 for the n-th book. */
export function isbn(index: number): string {
  const digits = `978951${String(9000000 + index * 37).slice(-6)}`;
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0
  );
  return `978-951-${digits.slice(6, 10)}-${digits.slice(10)}-${(10 - (sum % 10)) % 10}`;
}

/** The same number with a check digit that is wrong. */
export function wrongIsbn(index: number): string {
  const right = isbn(index);
  return right.slice(0, -1) + String((Number(right.slice(-1)) + 3) % 10);
}

function infobox(template: string, parts: ArticleParts): string {
  const rows = parts.infobox.map(([name, value]) => `| ${name} = ${value}`);
  const nameField = template === 'Infobox' ? 'name' : 'nimi';
  return [`{{${template}`, `| ${nameField} = ${parts.title}`, ...rows, '}}'].join('\n');
}
