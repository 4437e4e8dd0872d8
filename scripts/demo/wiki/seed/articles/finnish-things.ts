import { finnishArticle, type Article } from '../article.ts';

/** Species, books, ships and dishes of Hallavuo. All are invented. */
export const finnishThings: Article[] = [...species(), ...books(), ...ships(), ...dishes()];

function species(): Article[] {
  const rows: [string, string, string, string, number][] = [
    ['Hallavuokko', 'Anemone pruinosa', 'leinikkikasvi', 'lehtojen reunoilla', 18],
    ['Hopeasammal', 'Bryum hallavense', 'lehtisammal', 'lähteiden kivillä', 3],
    ['Kaakkurinluikka', 'Eleocharis gaviae', 'saravihviläkasvi', 'mutaisilla rannoilla', 25],
    ['Suvisiipi', 'Coenonympha suvisalmensis', 'päiväperhonen', 'kuivilla niityillä', 4],
    ['Tervasieni', 'Boletus picinus', 'tattikasvi', 'vanhojen tervahautojen liepeillä', 14],
    ['Hallavuonsiika', 'Coregonus hallavuensis', 'lohikala', 'syvissä järvissä', 31],
    ['Vaaramyyrä', 'Myodes montivagus', 'jyrsijä', 'kuusikkorinteillä', 11]
  ];
  return rows.map(([name, latin, what, where, size], index) =>
    finnishArticle(
      {
        title: name,
        kind: 'species',
        infobox: [
          ['tieteellinen nimi', `''${latin}''`],
          ['koko', `${size} cm`],
          ['levinneisyys', '[[Hallavuo]]']
        ],
        lead: `'''${name}''' (''${latin}'') on vain [[Hallavuo]]n maakunnassa tavattu ${what}. Se elää ${where} ja kasvaa noin ${size} senttimetrin mittaiseksi.`,
        sections: [
          [
            'Kuvaus',
            `Lajin kuvasi [[Martta Kaakkuri]] vuonna ${1898 + index * 5} yhden löydön perusteella. Se eroaa sukulaisistaan tummemman värinsä ja hitaan kasvunsa vuoksi.`
          ],
          [
            'Uhanalaisuus',
            `Viimeisimmässä laskennassa tavattiin noin ${150 + index * 35} yksilöä. Suurimmat uhat ovat ojitus ja tallaaminen. Kaksi tunnetuista kasvupaikoista on aidattu.`
          ]
        ],
        book: {
          author: 'Kaakkuri, Martta',
          title: 'Hallavuon lajisto',
          year: 1934 + index,
          publisher: 'Vesireitti'
        },
        site: { address: `https://vedet.example/laji/${index + 41}`, title: `${name}, lajikortti` },
        categories: ['Hallavuon luonto', `Vuonna ${1898 + index * 5} kuvatut lajit`]
      },
      index + 300
    )
  );
}

function books(): Article[] {
  const rows: [string, string, string, number, string][] = [
    ['Jäänlähtö', 'Jäänlähdön', 'Anniina Kurjenpolvi', 2008, 'kahdesta sisaruksesta, jotka perivät lossin'],
    ['Tervan maku', 'Tervan maun', 'Lempi Honkanummi', 1931, 'tervanpolttajan viimeisestä kesästä'],
    [
      'Lossivahdin kirja',
      'Lossivahdin kirjan',
      'Anniina Kurjenpolvi',
      2015,
      'kirjeistä, joita kukaan ei nouda'
    ],
    ['Ruukin varjossa', 'Ruukin varjossa -romaanin', 'Selma Tervala', 1949, 'lakosta, joka jakaa kylän'],
    ['Kuikan huuto', 'Kuikan huudon', 'Lempi Honkanummi', 1938, 'vesitutkijasta, joka eksyy saaristoon']
  ];
  return rows.map(([name, genitive, author, year, plot], index) =>
    finnishArticle(
      {
        title: `${name} (romaani)`,
        kind: 'book',
        infobox: [
          ['kirjoittaja', `[[${author}]]`],
          ['julkaistu', String(year)],
          ['sivumäärä', String(198 + index * 27)]
        ],
        lead: `'''''${name}''''' on vuonna ${year} julkaistu romaani, jonka kirjoitti [[${author}]]. Se kertoo ${plot}.`,
        sections: [
          [
            'Juoni',
            `${genitive} tapahtumat sijoittuvat yhteen talveen, ja niistä kertoo vuorotellen kolme ääntä. Toinen osa palaa vanhaan riitaan, joka selittää perheiden välirikon. Loppu jää avoimeksi.`
          ],
          [
            'Vastaanotto',
            `Ensimmäinen ${900 + index * 120} kappaleen painos myytiin kuukaudessa. Arvostelijat pitivät hiljaisesta sävystä ja arjen tarkasta kuvauksesta.`
          ]
        ],
        book: { author, title: name, year, publisher: 'Kivijalka' },
        site: {
          address: `https://kirjasto.example/teos/${index + 400}`,
          title: `${name} maakuntakirjastossa`
        },
        categories: [`Vuoden ${year} romaanit`, 'Hallavuolainen kirjallisuus']
      },
      index + 320
    )
  );
}

function ships(): Article[] {
  const rows: [string, string, number, number, string][] = [
    ['Hallatar (höyrylaiva)', 'Hallattaren', 1891, 31, 'matkustajia ja postia'],
    ['Kuikka (hinaaja)', 'Kuikan', 1912, 22, 'tukkilauttoja'],
    ['Suvisalmi (lossi)', 'Lossin', 1954, 26, 'autoja ja jalankulkijoita'],
    ['Vuonotar', 'Vuonottaren', 1967, 35, 'retkeläisiä'],
    ['Muikku (troolari)', 'Muikun', 1938, 14, 'kalastajia']
  ];
  return rows.map(([title, genitive, year, length, cargo], index) =>
    finnishArticle(
      {
        title,
        kind: 'ship',
        infobox: [
          ['rakennettu', String(year)],
          ['pituus', `${length} m`],
          ['kotisatama', '[[Suvisalmi]]']
        ],
        lead: `'''${title.replace(/ \(.*/, '')}''' on vuonna ${year} rakennettu alus, joka kuljetti ${cargo} [[Iso-Hallajärvi|Iso-Hallajärvellä]]. Se on ${length} metriä pitkä.`,
        sections: [
          [
            'Liikenne',
            `Alus aloitti liikenteen kesäkuussa ${year} ja pysyi samalla reitillä ${21 + index * 3} vuotta. Sumussa tapahtunut yhteentörmäys vaurioitti keulaa vuonna ${year + 8}, mutta kukaan ei loukkaantunut.`
          ],
          [
            'Säilyttäminen',
            `${genitive} kunnosti talkoovoimin paikallinen perinneyhdistys. Heinäkuussa sillä tehdään lyhyitä risteilyjä.`
          ]
        ],
        book: {
          author: 'Laivola, Pentti',
          title: 'Sisävesien aluksia',
          year: 1987 + index,
          publisher: 'Vesireitti'
        },
        site: {
          address: `https://perinto.example/alus/${index + 7}`,
          title: `${title}, perinnealusrekisteri`
        },
        categories: ['Hallavuon laivat', `Vuonna ${year} rakennetut laivat`]
      },
      index + 340
    )
  );
}

function dishes(): Article[] {
  const rows: [string, string, string, string][] = [
    ['Hallavuon rieska', 'Rieskan', 'ohut ohraleipä', 'ohrajauhot'],
    ['Muikkukukko', 'Kukon', 'ruiskuoressa paistettu kalaruoka', 'muikku'],
    ['Lossikeitto', 'Keiton', 'savukalasta ja perunasta keitetty ruoka', 'savusiika'],
    ['Pihlajasima', 'Siman', 'pihlajanmarjoista käynyt juoma', 'pihlajanmarjat'],
    ['Tervasiirappi', 'Siirapin', 'kuusenkerkistä keitetty siirappi', 'kuusenkerkät'],
    ['Naurishauto', 'Haudon', 'kuumassa tuhkassa kypsytetty juuresruoka', 'nauris'],
    ['Mesivaapukkapiirakka', 'Piirakan', 'marjoista ja rahkasta tehty leivonnainen', 'mesivadelma']
  ];
  return rows.map(([name, genitive, what, main], index) =>
    finnishArticle(
      {
        title: name,
        kind: 'dish',
        infobox: [
          ['alkuperä', '[[Hallavuo]]'],
          ['pääraaka-aine', main]
        ],
        lead: `'''${name}''' on ${what}, joka on perinteinen [[Hallavuo]]n maakunnassa. Pääraaka-aine on ${main}.`,
        sections: [
          [
            'Valmistus',
            `${genitive} ainekset saavat levätä yön yli, ja suola lisätään vasta lopuksi. Suvuilla on omat ohjeensa, jotka eroavat mausteiltaan. Valmis tuote säilyy viikon.`
          ],
          [
            'Historia',
            `Vanhin kirjallinen ohje on vuodelta ${1768 + index * 19}. Valmistuskilpailu on järjestetty joka syksy vuodesta ${1991 + index}.`
          ]
        ],
        book: {
          author: 'Emännäinen, Toini',
          title: 'Hallavuon pöytä',
          year: 1958 + index,
          publisher: 'Kivijalka'
        },
        site: { address: `https://kylat.example/ruoka/${index + 3}`, title: `${name}, ohje` },
        categories: ['Hallavuolaiset ruoat']
      },
      index + 360
    )
  );
}
