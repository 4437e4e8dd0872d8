import { englishArticle, type Article } from '../article.ts';

/** Species, books, ships and dishes of the Merrow Isles. All are invented. */
export const englishThings: Article[] = [...species(), ...books(), ...ships(), ...dishes()];

function species(): Article[] {
  const rows: [string, string, string, string, number][] = [
    ['Merrow thrift', 'Armeria merrowensis', 'a low cushion-forming plant', 'salt-sprayed rocks', 14],
    ['Lorn vole', 'Microtus lornensis', 'a dark brown rodent', 'wet meadows', 12],
    ['Isles heath moth', 'Coenonympha insulae', 'a small orange moth', 'dry heather', 4],
    [
      'Blue sedge',
      'Carex merrowana',
      'a grass-like plant with bluish leaves',
      'the shores of peat lakes',
      45
    ],
    ['Skell newt', 'Lissotriton skellii', 'a slender newt with a spotted belly', 'mill ponds', 9],
    ['Orrin pear', 'Pyrus orrinensis', 'a thorny wild pear', 'old monastery gardens', 600],
    ['Kelp wren', 'Troglodytes algarum', 'a very small brown bird', 'stacks of drifted kelp', 10]
  ];
  return rows.map(([name, latin, what, where, size], index) =>
    englishArticle(
      {
        title: name,
        kind: 'species',
        infobox: [
          ['binomial', `''${latin}''`],
          ['size', `${size} cm`],
          ['range', '[[Merrow Isles]]']
        ],
        lead: `The '''${name.toLowerCase().replace(/^(merrow|lorn|skell|orrin)/, (word) => word[0]?.toUpperCase() + word.slice(1))}''' (''${latin}'') is ${what} found only in the [[Merrow Isles]]. It lives on ${where} and grows to about ${size} centimetres.`,
        sections: [
          [
            'Description',
            `The species was described in ${1890 + index * 7} by [[Agnes Morrow]] from a single find. It differs from its mainland relatives by its darker colour and its slower growth. Both sexes look alike.`
          ],
          [
            'Conservation',
            `About ${120 + index * 40} individuals were counted in the last survey. The main threats are drainage and trampling, and two of the known sites have been fenced since ${1995 + index}.`
          ]
        ],
        book: {
          author: 'Morrow, Agnes',
          title: 'A Flora and Fauna of the Coastal Heaths',
          year: 1931 + index,
          publisher: 'Tidewrack Books'
        },
        site: {
          address: `https://waters.example/species/${index + 31}`,
          title: `Survey of the ${name.toLowerCase()}`
        },
        categories: ['Endemic species of the Merrow Isles', `Species described in ${1890 + index * 7}`]
      },
      index + 100
    )
  );
}

function books(): Article[] {
  const rows: [string, string, number, string][] = [
    ['Salt Hours', 'Imogen Farrel', 2006, 'two sisters who inherit a chain ferry'],
    ['The Kelp Year', 'Celia Harrow', 1968, 'a strike of the kelp burners'],
    ['A Lamp for Lorn', 'Eleanor Fitch', 1902, 'a lighthouse keeper who cannot read'],
    ['Nine Tides', 'Imogen Farrel', 2013, 'a cartographer lost between two islands'],
    ['The Weaver’s Map', 'Rowan Slade', 1987, 'a carpet that shows a village not yet built']
  ];
  return rows.map(([name, author, year, plot], index) =>
    englishArticle(
      {
        title: `${name} (novel)`,
        kind: 'book',
        infobox: [
          ['author', `[[${author}]]`],
          ['published', String(year)],
          ['pages', String(212 + index * 31)]
        ],
        lead: `'''''${name}''''' is a novel by [[${author}]], published in ${year}. It tells of ${plot}.`,
        sections: [
          [
            'Plot',
            `The story covers one winter in the [[Merrow Isles]] and is told by three voices in turn. The second part goes back to an earlier quarrel, which explains why the families no longer speak to each other. The end is left open.`
          ],
          [
            'Reception',
            `The first edition of ${800 + index * 150} copies was sold within a month. Reviewers liked the quiet tone and the detailed pictures of everyday work. A stage version was played at the [[Harbour Theatre]].`
          ]
        ],
        book: { author, title: name, year, publisher: 'Merrow Press' },
        site: {
          address: `https://library.example/title/${index + 500}`,
          title: `${name} in the island library`
        },
        categories: [`${year} novels`, 'Literature of the Merrow Isles']
      },
      index + 120
    )
  );
}

function ships(): Article[] {
  const rows: [string, number, number, string][] = [
    ['Grey Heron (schooner)', 1838, 24, 'grain and slate'],
    ['Princess of Lorn', 1907, 46, 'passengers and mail'],
    ['Steadfast (lifeboat)', 1929, 12, 'rescue crews'],
    ['Merrow Star', 1961, 68, 'cars and passengers'],
    ['Patience (ketch)', 1871, 19, 'herring'],
    ['Lorn Chain Ferry', 1949, 14, 'carts and cars'],
    ['Kittiwake (pilot cutter)', 1886, 16, 'pilots']
  ];
  return rows.map(([name, year, length, cargo], index) =>
    englishArticle(
      {
        title: name,
        kind: 'ship',
        infobox: [
          ['launched', String(year)],
          ['length', `${length} m`],
          ['yard', '[[Brackenhithe]]']
        ],
        lead: `'''${name.replace(/ \(.*/, '')}''' was built at [[Brackenhithe]] and launched in ${year}. It is ${length} metres long and carried ${cargo} between the islands.`,
        sections: [
          [
            'Service',
            `The ship made its first crossing in June ${year} and kept to the same route for ${18 + index * 4} years. A collision in fog damaged the bow in ${year + 9}, but nobody was hurt.`
          ],
          [
            'Preservation',
            `Since ${Math.max(1975, year + 30) + index} the ship has been moored at [[Tarrow Bay]], where volunteers look after it. Short trips are made in July.`
          ]
        ],
        book: {
          author: 'Dunmore, Keith',
          title: 'Hulls and Harbours',
          year: 1990 + index,
          publisher: 'Tidewrack Books'
        },
        site: {
          address: `https://heritage.example/ships/${index + 9}`,
          title: `${name} in the register of historic ships`
        },
        categories: ['Ships built in the Merrow Isles', `${year} ships`]
      },
      index + 130
    )
  );
}

function dishes(): Article[] {
  const rows: [string, string, string][] = [
    ['Kelp bread', 'a dark loaf baked with dried kelp', 'barley flour'],
    ['Ferryman’s stew', 'a thick stew of smoked fish and potatoes', 'haddock'],
    ['Skell oatcake', 'a thin oatcake baked on a slate', 'oats'],
    ['Orrin perry', 'a sparkling drink of wild pears', 'pears'],
    ['Lantern cake', 'a flat cake with a pattern of almonds', 'almonds'],
    ['Samphire pickle', 'a sour pickle of shore plants', 'samphire'],
    ['Barley cheese', 'a soft cheese rolled in roasted barley', 'sheep’s milk']
  ];
  return rows.map(([name, what, main], index) =>
    englishArticle(
      {
        title: name,
        kind: 'dish',
        infobox: [
          ['origin', '[[Merrow Isles]]'],
          ['main ingredient', main]
        ],
        lead: `'''${name}''' is ${what}, traditional in the [[Merrow Isles]]. The main ingredient is ${main}.`,
        sections: [
          [
            'Preparation',
            `The dough or broth rests overnight, and salt is added only at the end. Families keep their own recipes, which differ in the spices used. It is eaten warm.`
          ],
          [
            'History',
            `The oldest written recipe dates from ${1740 + index * 23}. A competition has been held at [[Hollin Cross]] every October since ${1988 + index}.`
          ]
        ],
        book: {
          author: 'Bray, Lettice',
          title: 'The Island Table',
          year: 1955 + index,
          publisher: 'Merrow Press'
        },
        site: { address: `https://isles.example/table/${index + 2}`, title: `${name}, a recipe` },
        categories: ['Food of the Merrow Isles']
      },
      index + 140
    )
  );
}
