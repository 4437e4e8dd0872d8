import { englishArticle, type Article } from '../article.ts';

/** Villages, lochs and houses of the Merrow Isles, an archipelago that does not exist. */
export const englishPlaces: Article[] = [...villages(), ...lakes(), ...buildings()];

function villages(): Article[] {
  const rows: [string, string, number, number, string, string, string][] = [
    ['Tarrow Bay', 'Great Merrow', 412, 1684, 'herring', 'a stone pier with two lamps', 'rowing race'],
    ['Upper Skell', 'Great Merrow', 128, 1721, 'oats', 'a row of turf-roofed barns', 'harvest supper'],
    ['Wick of Lorn', 'Lorn', 267, 1650, 'kelp', 'the old kelp kilns', 'lantern walk'],
    ['Hollin Cross', 'South Merrow', 903, 1702, 'wool', 'a weaving mill with a water wheel', 'wool fair'],
    [
      'Penmarrow',
      'South Merrow',
      1540,
      1598,
      'slate',
      'the terraces of the former quarry',
      'brass band weekend'
    ],
    ['Cold Ferry', 'Lorn', 96, 1733, 'salmon', 'the hand-pulled chain ferry', 'ferryman’s day'],
    ['Saint Orrin', 'Little Merrow', 344, 1611, 'barley', 'a round church tower', 'bell-ringing contest'],
    ['Thornwell', 'Great Merrow', 218, 1760, 'apples', 'the walled orchards', 'cider pressing'],
    ['Easter Vole', 'Vole', 77, 1745, 'peat', 'a narrow-gauge peat railway', 'midsummer fire'],
    [
      'Brackenhithe',
      'South Merrow',
      689,
      1667,
      'ship timber',
      'a slipway cut into the rock',
      'model boat regatta'
    ],
    ['Larkbeck', 'Great Merrow', 153, 1692, 'honey', 'a stone bridge for packhorses', 'sheepdog trial'],
    ['Quarry Row', 'South Merrow', 431, 1799, 'roofing slate', 'forty identical cottages', 'street dance'],
    ['Netherby Sound', 'Little Merrow', 205, 1640, 'oysters', 'the oyster sheds on piles', 'oyster supper'],
    ['Ravens Hythe', 'Lorn', 58, 1751, 'down and feathers', 'the cliff path with its chains', 'cliff run']
  ];
  return rows.map(([name, island, people, year, trade, sight, feast], index) =>
    englishArticle(
      {
        title: name,
        kind: 'village',
        infobox: [
          ['island', `[[${island}]]`],
          ['population', String(people)],
          ['founded', String(year)]
        ],
        lead: `'''${name}''' is a village on the island of [[${island}]] in the [[Merrow Isles]]. It has ${people} inhabitants and is first named in a tithe roll of ${year}.`,
        sections: [
          [
            'History',
            `The village grew around the trade in ${trade}, which the island shipped to the mainland until the 1920s. A fire destroyed most of the houses along the shore in ${year + 121}; they were rebuilt in stone within six years. The school opened in ${year + 190} and now shares its teachers with the neighbouring parish.`
          ],
          [
            'Sights',
            `Visitors come to see ${sight}. The village hall keeps a small collection of tools and photographs, and a marked path of four kilometres leads to the northern cliffs. Every summer the inhabitants hold a ${feast}.`
          ]
        ],
        book: {
          author: 'Ansell, Ruth',
          title: `Parishes of ${island}`,
          year: 1978 + index,
          publisher: 'Merrow Press'
        },
        site: {
          address: `https://isles.example/places/${index + 11}`,
          title: `${name} in the island register`
        },
        categories: [`Villages of ${island}`, `Settlements founded in ${year}`]
      },
      index
    )
  );
}

function lakes(): Article[] {
  const rows: [string, string, number, number, string, string][] = [
    ['Loch Ferran', 'Great Merrow', 6, 41, 'brown trout', 'a crannog built on oak piles'],
    ['The Long Tarn', 'Lorn', 2, 17, 'char', 'two small islands covered with rowan'],
    ['Lake Orrin', 'Little Merrow', 4, 29, 'perch', 'the ruins of a fishing lodge'],
    ['Blackmere', 'South Merrow', 1, 8, 'eel', 'a floating bog along the western shore'],
    ['Silverwater', 'Vole', 3, 22, 'pike', 'a boathouse of the Victorian age'],
    ['Loch Amarin', 'Great Merrow', 9, 63, 'brown trout', 'a line of standing stones at the outflow'],
    ['Gull Tarn', 'Lorn', 1, 12, 'stickleback', 'one of the largest gull colonies of the isles'],
    ['Wether Water', 'South Merrow', 5, 34, 'roach', 'a dam of cut stone']
  ];
  return rows.map(([name, island, area, depth, fish, sight], index) =>
    englishArticle(
      {
        title: name,
        kind: 'lake',
        infobox: [
          ['island', `[[${island}]]`],
          ['area', `${area} km²`],
          ['depth', `${depth} m`]
        ],
        lead: `'''${name}''' is a freshwater lake on [[${island}]] in the [[Merrow Isles]]. It covers about ${area} square kilometres and is ${depth} metres deep at its deepest point.`,
        sections: [
          [
            'Nature',
            `The water is soft and slightly brown from the surrounding peat. The most common fish is the ${fish}, which local anglers take under a permit of the island council. In hard winters the lake is frozen from December to March.`
          ],
          [
            'Use',
            `The lake has ${sight}. A pumping station on the eastern shore supplied the town until ${1950 + index * 3}, and the building is now a hostel for walkers. Motor boats have been forbidden since ${1981 + index}.`
          ]
        ],
        book: {
          author: 'Pell, Edmund',
          title: 'Inland Waters of the Isles',
          year: 1969 + index,
          publisher: 'Tidewrack Books'
        },
        site: { address: `https://waters.example/lake/${index + 3}`, title: `Survey of ${name}` },
        categories: [`Lakes of ${island}`, 'Nature of the Merrow Isles']
      },
      index + 20
    )
  );
}

function buildings(): Article[] {
  const rows: [string, string, number, string, string][] = [
    ['Lorn Lighthouse', 'Wick of Lorn', 1821, 'Hester Quill', 'granite'],
    ['Merrow Town Hall', 'Penmarrow', 1874, 'Josiah Vane', 'red sandstone'],
    ['Skell Mill', 'Upper Skell', 1790, 'an unknown millwright', 'rubble stone'],
    ['Orrin Abbey', 'Saint Orrin', 1240, 'the order of Saint Orrin', 'grey limestone'],
    ['Harbour Theatre', 'Tarrow Bay', 1911, 'Maud Ellery', 'brick'],
    ['Vole Signal Tower', 'Easter Vole', 1806, 'the Board of Signals', 'whitewashed stone'],
    ['Thornwell Manor', 'Thornwell', 1688, 'Nicholas Arden', 'timber and brick'],
    ['Penmarrow Library', 'Penmarrow', 1902, 'Josiah Vane', 'red sandstone'],
    ['Cold Ferry Inn', 'Cold Ferry', 1736, 'an unknown mason', 'whitewashed stone'],
    ['Brackenhithe Rope Walk', 'Brackenhithe', 1815, 'Owen Tallis', 'tarred timber']
  ];
  return rows.map(([name, village, year, architect, material], index) =>
    englishArticle(
      {
        title: name,
        kind: 'building',
        infobox: [
          ['place', `[[${village}]]`],
          ['built', String(year)],
          ['architect', architect]
        ],
        lead: `'''${name}''' is a listed building in [[${village}]] in the [[Merrow Isles]]. It was finished in ${year} after designs by ${architect}.`,
        sections: [
          [
            'Architecture',
            `The walls are of ${material}, with dressed stone around the windows. The roof was raised by one storey in ${year + 64}, and the original staircase was kept. An inscription over the main door names the builders and the year.`
          ],
          [
            'Later use',
            `After standing empty for a decade the building was restored by a local trust in ${Math.max(1962, year + 88) + index}. It is open to visitors from May to September, and the upper floor holds a reading room.`
          ]
        ],
        book: {
          author: 'Crane, Philippa',
          title: 'Stone and Lime: Buildings of Merrow',
          year: 1984 + index,
          publisher: 'Merrow Press'
        },
        site: { address: `https://heritage.example/list/${index + 101}`, title: `${name}, list entry` },
        categories: ['Listed buildings of the Merrow Isles', `Buildings in ${village}`]
      },
      index + 40
    )
  );
}
