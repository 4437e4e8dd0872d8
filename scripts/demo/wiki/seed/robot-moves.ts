import { isbn, wrongIsbn } from './article.ts';
import { addReference, addSection, addSentence, removeCategories, removeLastSection } from './change-text.ts';
import { cast } from './cast.ts';

/** One sort of edit of the robot; `change` gives the new text, or null where it does not fit. */
export interface RobotMove {
  sort: 'bot' | 'good' | 'trusted' | 'mistake' | 'vandalism' | 'undo';
  weight: number;
  users: readonly string[];
  summaries: readonly string[];
  change: (text: string, pick: <T>(list: readonly T[]) => T | undefined) => string | null;
}

const strangers = [cast.address, cast.secondAddress, cast.sixth, cast.temporary];
const newcomers = [cast.newcomer, cast.secondNewcomer, cast.thirdNewcomer];

/** Everything that the robot can do. */
export const robotMoves: readonly RobotMove[] = [
  {
    sort: 'bot',
    weight: 3,
    users: [cast.bot],
    summaries: ['Bot: spacing', 'Bot: date of check'],
    change: (text) =>
      text.includes('\n\n\n== ') ? text.replace('\n\n\n== ', '\n\n== ') : text.replace('\n\n== ', '\n\n\n== ')
  },
  {
    sort: 'trusted',
    weight: 3,
    users: [cast.editor, cast.autoreviewed, cast.secondReviewer],
    summaries: ['detail', 'tarkennus', 'from the survey'],
    change: (text, pick) => sentence(text, pick, good)
  },
  {
    sort: 'good',
    weight: 4,
    users: [...newcomers, ...strangers],
    summaries: ['addition', 'lisäys', ''],
    change: (text, pick) => sentence(text, pick, good)
  },
  {
    sort: 'good',
    weight: 1,
    users: newcomers,
    summaries: ['source', 'lähde'],
    change: (text, pick) =>
      addReference(
        `<ref>${isFinnish(text) ? 'Hallavuon aikakirja' : 'Yearbook of the Isles'}, ISBN ${isbn(pick(numbers) ?? 1)}</ref>`
      )(text)
  },
  {
    sort: 'mistake',
    weight: 1,
    users: newcomers,
    summaries: ['source', 'lähde'],
    change: (text, pick) =>
      addReference(
        `<ref>${isFinnish(text) ? 'Muistelmia' : 'Memories'}, ISBN ${wrongIsbn(pick(numbers) ?? 1)}</ref>`
      )(text)
  },
  {
    sort: 'mistake',
    weight: 1,
    users: [...newcomers, ...strangers],
    summaries: ['', 'link', 'linkki'],
    change: (text) =>
      addSentence(
        isFinnish(text) ? 'Katso myös [[Hallavuo ja {{Viitteet.' : 'See also [[Merrow Isles and {{Reflist.'
      )(text)
  },
  {
    sort: 'mistake',
    weight: 1,
    users: strangers,
    summaries: ['', 'cleanup', 'siistintää'],
    change: (text) => (/\[\[(?:Category|Luokka):/.test(text) ? removeCategories(text) : null)
  },
  {
    sort: 'vandalism',
    weight: 2,
    users: [...strangers, cast.prankster],
    summaries: ['', '', 'lol'],
    change: (text, pick) => sentence(text, pick, bad)
  },
  {
    sort: 'vandalism',
    weight: 1,
    users: [...strangers, cast.prankster],
    summaries: [''],
    change: (text) => (text.length > 600 ? removeLastSection(text) : null)
  },
  {
    sort: 'mistake',
    weight: 1,
    users: newcomers,
    summaries: ['Expanded the article', 'laajennus'],
    change: (text) =>
      isFinnish(text)
        ? addSection(
            'Merkitys',
            'Tässä on tiivis yhteenveto aiheesta. **Merkitys** on suuri. oaicite:1'
          )(text)
        : addSection(
            'Significance',
            'It stands as a testament to a rich heritage. **Key points** follow. :contentReference[oaicite:1]{index=1}'
          )(text)
  }
];

const numbers = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008];

const good = {
  en: [
    'A small exhibition was held in the town hall in 2022.',
    'The subject is mentioned in several travel books.',
    'The island council put up a sign in 2018.',
    'School classes visit every spring.',
    'A description was printed in the yearbook of 1954.',
    'The museum holds two old photographs.'
  ],
  fi: [
    'Aiheesta oli pieni näyttely kunnantalossa vuonna 2022.',
    'Maakunta pystytti paikalle opastaulun vuonna 2018.',
    'Koululuokat käyvät tutustumassa joka kevät.',
    'Kuvaus painettiin vuoden 1954 aikakirjaan.',
    'Museossa on kaksi vanhaa valokuvaa.',
    'Asia mainitaan useissa matkakirjoissa.'
  ]
};

const bad = {
  en: [
    'this is so boring zzzzzzzzz',
    'HELLO MUM!!!!!!!!',
    'asdfgh jkl qwerty',
    'My brother is the king of this place.',
    'WHO READS THIS???'
  ],
  fi: [
    'tylsää tylsää tylsää',
    'TERVEISIÄ KUTOSLUOKALLE!!!!!!',
    'asdfgh jklö qwerty',
    'Jani oli täällä.',
    'hahahahahahaha'
  ]
};

function sentence(
  text: string,
  pick: <T>(list: readonly T[]) => T | undefined,
  sentences: { en: string[]; fi: string[] }
): string | null {
  const chosen = pick(isFinnish(text) ? sentences.fi : sentences.en);
  return chosen === undefined || text.includes(chosen) ? null : addSentence(chosen)(text);
}

function isFinnish(text: string): boolean {
  return text.includes('{{Viitteet}}') || text.includes('[[Luokka:');
}
