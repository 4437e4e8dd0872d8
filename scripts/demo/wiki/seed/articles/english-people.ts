import { englishArticle, type Article } from '../article.ts';

/** People of the Merrow Isles, the living ones with the category that says so. All are invented. */
export const englishPeople: Article[] = [...historical(), ...living()];

function historical(): Article[] {
  const rows: [string, number, number, string, string, string][] = [
    ['Hester Quill', 1779, 1851, 'engineer', 'Penmarrow', 'the lighthouses of the northern coast'],
    ['Josiah Vane', 1831, 1899, 'architect', 'Hollin Cross', 'town halls in a heavy Gothic manner'],
    ['Maud Ellery', 1868, 1940, 'architect', 'Tarrow Bay', 'theatres with sloping wooden galleries'],
    ['Tobias Wend', 1702, 1766, 'cartographer', 'Saint Orrin', 'the first printed chart of the isles'],
    ['Agnes Morrow', 1884, 1959, 'botanist', 'Thornwell', 'a flora of the coastal heaths'],
    ['Silas Brand', 1811, 1880, 'composer', 'Wick of Lorn', 'settings of fishermen’s songs'],
    ['Eleanor Fitch', 1850, 1923, 'teacher', 'Upper Skell', 'evening schools for kelp workers'],
    ['Owen Tallis', 1795, 1870, 'shipbuilder', 'Brackenhithe', 'fast coastal schooners']
  ];
  return rows.map(([name, born, died, work, place, known], index) =>
    englishArticle(
      {
        title: name,
        kind: 'person',
        infobox: [
          ['born', `${born}, [[${place}]]`],
          ['died', String(died)],
          ['occupation', work]
        ],
        lead: `'''${name}''' (${born}–${died}) was ${/^[aeiou]/.test(work) ? 'an' : 'a'} ${work} from [[${place}]] in the [[Merrow Isles]], known for ${known}.`,
        sections: [
          [
            'Life',
            `${name} was the third child of a ship’s chandler and left school at thirteen. An apprenticeship on the mainland followed, and the first independent work dates from ${born + 27}. Later years were spent in [[${place}]], where a street is named after the family.`
          ],
          [
            'Work',
            `The papers, some four hundred sheets, are kept in the island archive. Critics of the time praised the clear plan of the work, though few copies were sold. A memorial was unveiled in ${died + 35}.`
          ]
        ],
        book: {
          author: 'Harrow, Celia',
          title: `${name}: A Life`,
          year: 1971 + index * 3,
          publisher: 'Tidewrack Books'
        },
        site: {
          address: `https://biography.example/entry/${index + 70}`,
          title: `${name}, biographical entry`
        },
        categories: [`${born} births`, `${died} deaths`, `People from ${place}`]
      },
      index + 60
    )
  );
}

function living(): Article[] {
  const rows: [string, number, string, string, string][] = [
    ['Imogen Farrel', 1974, 'novelist', 'Penmarrow', "the novel ''Salt Hours''"],
    ['Callum Reeve', 1988, 'fiddler', 'Wick of Lorn', "the album ''Slack Tide''"],
    ['Dorothea Lisle', 1961, 'politician', 'Hollin Cross', 'her work for the ferry act'],
    ['Peter Anwell', 1993, 'footballer', 'Tarrow Bay', 'two seasons as captain of the isles'],
    ['Ruth Ansell', 1949, 'historian', 'Saint Orrin', 'her books on the island parishes'],
    ['Nadia Holm', 1980, 'marine biologist', 'Easter Vole', 'research on grey seals']
  ];
  return rows.map(([name, born, work, place, known], index) =>
    englishArticle(
      {
        title: name,
        kind: 'living',
        infobox: [
          ['born', `${born}, [[${place}]]`],
          ['occupation', work]
        ],
        lead: `'''${name}''' (born ${born}) is a ${work} from [[${place}]] in the [[Merrow Isles]], known for ${known}.`,
        sections: [
          [
            'Career',
            `${name} grew up in [[${place}]] and studied on the mainland. The first public recognition came in ${born + 28} with a prize of the island council. Since ${born + 33} the work has been shown and discussed outside the isles as well.`
          ],
          [
            'Recognition',
            `In ${born + 36} a jury of the regional academy gave ${name} its silver medal. Reviews have praised a plain style and careful research.`
          ]
        ],
        book: {
          author: 'Harrow, Celia',
          title: 'Voices of the Isles Today',
          year: 2009 + index,
          publisher: 'Merrow Press'
        },
        site: { address: `https://biography.example/entry/${index + 170}`, title: `${name}, interview` },
        categories: ['Living people', `${born} births`, `People from ${place}`]
      },
      index + 80
    )
  );
}
