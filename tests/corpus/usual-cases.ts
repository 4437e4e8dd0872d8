import type { Decision } from '../../shared/verdict.ts';
import {
  after,
  append,
  backTo,
  bad,
  both,
  cut,
  good,
  page,
  swap,
  whole,
  type Article,
  type CaseSource
} from './case-source.ts';

type Pair = readonly [from: string, to: string];

/** What the usual edits of a wiki look like in its language; pairs are `what stands there, what is put in its place`. */
export interface UsualWords {
  /** An article about a place or a thing, with a template, an image, a reference, a section and a category. */
  readonly place: Article;
  /** A person who has died, and one who lives. */
  readonly writer: Article;
  readonly living: Article;
  /** A slip whose right spelling stands elsewhere in the article, and one whose does not. */
  readonly knownTypo: Pair;
  readonly newTypo: Pair;
  /** The word of `knownTypo` that is no word. */
  readonly slip: string;
  /** Words behind which the usual additions go. */
  readonly place1: string;
  readonly place2: string;
  readonly fact: string;
  readonly linked: Pair;
  readonly interlanguage: string;
  readonly sortKey: string;
  readonly knownSource: string;
  readonly newSource: string;
  readonly rightIsbn: string;
  readonly wrongIsbn: string;
  readonly insult: string;
  readonly number: Pair;
  readonly negation: Pair;
  readonly negationRemoved: Pair;
  /** Two names that stand in the article already change places, or one takes the place of the other. */
  readonly names: Pair;
  /** Words of the article in another order, so that it says something else. */
  readonly reordered: Pair;
  readonly section: string;
  readonly noise: string;
  readonly repeated: string;
  readonly shouting?: string;
  readonly hoax: string;
  readonly spam: string;
  readonly test: string;
  readonly parameter: Pair;
  readonly redirect: string;
  readonly categories: string;
  readonly chatbot: string;
  readonly image: Pair;
  readonly born: Pair;
  readonly death: Pair;
  readonly inReference: Pair;
  readonly target: Pair;
  /** Where a rule cannot tell in this language what it can tell in others: what it says instead. */
  readonly otherwise?: Otherwise;
}

type Otherwise = Readonly<Record<string, { readonly expected: Decision; readonly why: string }>>;

/** The edits that every wiki sees every day. */
export function usualCases(words: UsualWords): CaseSource[] {
  const { place, writer, living } = words;
  const insulted = after(words.place1, words.insult);
  const cases: CaseSource[] = [
    ...goodCases(words),
    page(
      place,
      'insult behind a sentence',
      'Nothing speaks for new words from a stranger.',
      bad('manual', insulted, { by: 'address' })
    ),
    page(
      place,
      'number changed',
      'A digit is never a small thing, even when the new number stands elsewhere.',
      bad('manual', swap(...words.number), { by: 'address' })
    ),
    page(
      place,
      '"not" added',
      'One little word turns the sentence around; it stands in the article already.',
      bad('manual', swap(...words.negation), { by: 'temporary' })
    ),
    page(
      place,
      '"not" removed',
      'Taking a negation out turns the sentence around as well.',
      bad('manual', swap(...words.negationRemoved))
    ),
    page(
      place,
      'one name for another',
      'Both names are used in the article, and still the sentence is false now.',
      bad('manual', swap(...words.names), { by: 'address', summary: 'fix' })
    ),
    page(
      place,
      'same words, other sense',
      'Every word was there before; only their order makes it false.',
      bad('manual', swap(...words.reordered))
    ),
    page(
      place,
      'blanked',
      'The whole text is gone.',
      bad('blocked', whole(''), { by: 'address', tags: ['mw-blank'] })
    ),
    page(
      place,
      'replaced by a word',
      'The article is gone, its categories too.',
      bad('blocked', whole(words.test.trim()), { by: 'temporary', tags: ['mw-replace'] })
    ),
    page(
      place,
      'section removed',
      'More than a third of the article went, without a word.',
      bad('blocked', cut(words.section), { by: 'address' })
    ),
    page(
      place,
      'keyboard noise',
      'The addition is no language.',
      bad('blocked', after(words.place2, words.noise), { by: 'address' })
    ),
    page(
      place,
      'repeated characters',
      'One sign over and over is no text.',
      bad('blocked', after(words.place2, words.repeated))
    ),
    page(
      place,
      'hoax sentence',
      'It reads well and is invented; only a person can know.',
      bad('manual', after(words.place2, words.hoax))
    ),
    page(
      place,
      'link to a shop',
      'No article of the wiki links to this site.',
      bad('blocked', append(words.spam), { by: 'newcomer' })
    ),
    page(
      place,
      'test edit',
      'What the button of the toolbar puts in.',
      bad('manual', after(words.place1, words.test), { by: 'address' })
    ),
    page(
      place,
      'parameter of a template changed',
      'A number in the box is a number.',
      bad('manual', swap(...words.parameter), { by: 'temporary' })
    ),
    page(
      place,
      'article made a redirect',
      'Readers do not find the article any more.',
      bad('blocked', whole(words.redirect), { by: 'newcomer' })
    ),
    page(
      place,
      'redirect above the text',
      'The text is still there and nobody sees it.',
      bad('blocked', (texts) => `${words.redirect}\n${texts[0] ?? ''}`)
    ),
    page(
      place,
      'categories stripped',
      'The article had categories and has none.',
      bad('blocked', cut(words.categories))
    ),
    page(
      place,
      'pasted from a chatbot',
      'The marks of the program are still in it.',
      bad('blocked', after(words.place2, words.chatbot), { by: 'newcomer' })
    ),
    page(
      place,
      'other image',
      'Words stay, the picture is another one.',
      bad('manual', swap(...words.image))
    ),
    page(
      place,
      'changed inside of a reference',
      'The source says something else now than what is cited.',
      bad('manual', swap(...words.inReference))
    ),
    page(
      place,
      'link leads elsewhere',
      'The label stays, the target is another page.',
      bad('manual', swap(...words.target), { by: 'address' })
    ),
    page(
      writer,
      'year of birth changed',
      'Dates of a life are checked by people.',
      bad('manual', swap(...words.born), { by: 'address' })
    ),
    page(
      living,
      'death of a living person without a source',
      'About living people strangers are always looked at.',
      bad('blocked', swap(...words.death), { by: 'address' })
    ),
    page(
      living,
      'good slip fix about a living person',
      'Harmless, but pages about living people wait for a person.',
      good('blocked', (texts) => `${texts.at(-1) ?? ''}\n`)
    ),
    page(
      place,
      'insult and its revert',
      'The stable text is back to the letter, whoever did it; nothing of the insult is left.',
      [
        bad('approve', insulted, { by: 'address', undoneBy: 2 }),
        good('approve', backTo(0), { by: 'temporary', tags: ['mw-undo'] })
      ],
      { expectedPage: 'approve' }
    ),
    page(place, 'insult under a good edit', 'Accepting the good edit would publish the insult.', [
      bad('manual', insulted, { by: 'address' }),
      good('approve', append(words.interlanguage), { by: 'regular' })
    ]),
    page(
      place,
      'good edit, then a changed number',
      'The first edit can be accepted, the number stays behind.',
      [
        good('approve', append(words.interlanguage), { by: 'regular' }),
        bad('manual', swap(...words.number), { by: 'address' })
      ]
    ),
    page(place, 'insult half taken back', 'Part of it is still there, so the revert is none.', [
      bad('manual', both(insulted, swap(...words.number)), { by: 'address' }),
      good('manual', (texts) => (texts.at(-1) ?? '').replace(words.insult, ''), { by: 'regular' })
    ])
  ];
  if (words.shouting !== undefined)
    cases.push(
      page(
        place,
        'shouting',
        'A sentence in capitals is no sentence of an article.',
        bad('blocked', after(words.place2, words.shouting), { by: 'address' })
      )
    );
  return cases.map((one) => withOtherwise(one, words.otherwise ?? {}));
}

function goodCases(words: UsualWords): CaseSource[] {
  const { place } = words;
  return [
    page(
      place,
      'slip, right word in the article',
      'Like words are not the same word (reigned, resigned); without a list of words nobody can tell.',
      good('manual', swap(...words.knownTypo), { by: 'address' })
    ),
    page(
      place,
      'slip, right word in the article, list at hand',
      'The wiki has never used the old spelling, and the article uses the new one.',
      good('approve', swap(...words.knownTypo), { by: 'address', slips: [words.slip] })
    ),
    page(
      place,
      'slip, right word new',
      'Right, but only a reader of the language can know.',
      good('manual', swap(...words.newTypo))
    ),
    page(
      place,
      'white space',
      'Readers see no difference.',
      good(
        'approve',
        (texts) => (texts.at(-1) ?? '').replace(/^(==+) *(.+?) *(==+)$/m, '$1 $2 $3').replace(/\n*$/, '\n\n'),
        { by: 'regular', minor: true }
      )
    ),
    page(
      place,
      'link to another language',
      'Only an interlanguage link was added.',
      good('approve', append(words.interlanguage), { by: 'regular' })
    ),
    page(
      place,
      'sort key',
      'A sort key shows nowhere in the article.',
      good('approve', swap(words.categories, `${words.sortKey}\n${words.categories}`))
    ),
    page(
      place,
      'source on a known site',
      'Only a reference was added, to a site that the wiki uses.',
      good('approve', after(words.place1, words.knownSource))
    ),
    page(
      place,
      'source on a new site',
      'Likely a good source; a person tells it from spam at a glance.',
      good('blocked', after(words.place1, words.newSource))
    ),
    page(
      place,
      'book with a right ISBN',
      'Only a reference without any address was added.',
      good('approve', after(words.place1, words.rightIsbn), { by: 'regular' })
    ),
    page(
      place,
      'book with a wrong ISBN',
      'The check digit is wrong: a slip, or no such book.',
      bad('blocked', after(words.place1, words.wrongIsbn))
    ),
    page(
      place,
      'new fact with a source',
      'New words are read by a person, source or not.',
      good('manual', after(words.place2, words.fact), { by: 'regular' })
    ),
    page(
      place,
      'words linked',
      'A new link target may be right or not.',
      good('manual', swap(...words.linked), { by: 'regular' })
    ),
    page(
      place,
      'fix by a bot',
      'The account is a bot.',
      good('approve', swap(...words.newTypo), { by: 'bot' })
    ),
    page(
      place,
      'fact by a trusted author',
      'The wiki trusts the author, and no check objects.',
      good('approve', after(words.place2, words.fact), { by: 'trusted' })
    )
  ];
}

/** For a single edit the page's decision is the edit's. */
function withOtherwise(one: CaseSource, otherwise: Otherwise): CaseSource {
  const own = otherwise[one.name];
  if (own === undefined) return one;
  return { ...one, why: own.why, edits: one.edits.map((edit) => ({ ...edit, expected: own.expected })) };
}
