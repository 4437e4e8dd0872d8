import { finnishArticle, type Article } from '../article.ts';

/** People of Hallavuo, the living ones with the category that says so. All are invented. */
export const finnishPeople: Article[] = [...historical(), ...living()];

function historical(): Article[] {
  // Name, genitive of the surname, years, occupation, birthplace and its inessive, what for (elative or ablative phrase).
  const rows: [string, string, number, number, string, string, string, string][] = [
    ['Hilma Sarvas', 'Sarvaan', 1866, 1941, 'arkkitehti', 'Rautajoki', 'Rautajoessa', 'rautatieasemistaan'],
    [
      'Johan Lindfält',
      'Lindfältin',
      1701,
      1769,
      'ruukinpatruuna',
      'Suvisalmi',
      'Suvisalmessa',
      'masuunin rakentamisesta'
    ],
    [
      'Aune Virkki',
      'Virkin',
      1912,
      1996,
      'kotiseututukija',
      'Haukiranta',
      'Haukirannassa',
      'kyläkirjoistaan'
    ],
    [
      'Ensio Kallela',
      'Kallelan',
      1904,
      1979,
      'vesitutkija',
      'Kurkiniemi',
      'Kurkiniemessä',
      'järvikartoituksistaan'
    ],
    [
      'Lempi Honkanummi',
      'Honkanummen',
      1889,
      1960,
      'runoilija',
      'Honkavaara',
      'Honkavaarassa',
      'luontorunoistaan'
    ],
    ['Oskar Vall', 'Vallin', 1829, 1901, 'tehtailija', 'Niittykoski', 'Niittykoskessa', 'kehräämöstään'],
    [
      'Martta Kaakkuri',
      'Kaakkurin',
      1875,
      1952,
      'kasvitieteilijä',
      'Ahvenlahti',
      'Ahvenlahdessa',
      'sammaltutkimuksistaan'
    ],
    ['Elis Grandal', 'Grandalin', 1822, 1890, 'insinööri', 'Vanhakylä', 'Vanhakylässä', 'majakoistaan'],
    [
      'Kaarlo Pihlaja',
      'Pihlajan',
      1858,
      1927,
      'kansanparantaja',
      'Pihlajakylä',
      'Pihlajakylässä',
      'yrttikirjastaan'
    ],
    ['Selma Tervala', 'Tervalan', 1897, 1983, 'opettaja', 'Myllykorva', 'Myllykorvassa', 'iltakouluistaan']
  ];
  return rows.map(([name, genitive, born, died, work, place, inessive, known], index) =>
    finnishArticle(
      {
        title: name,
        kind: 'person',
        infobox: [
          ['syntynyt', `${born}, [[${place}]]`],
          ['kuollut', String(died)],
          ['ammatti', work]
        ],
        lead: `'''${name}''' (${born}–${died}) oli hallavuolainen ${work}, joka tunnetaan ${known}. Hän syntyi [[${place}|${inessive}]].`,
        sections: [
          [
            'Elämä',
            `${genitive} vanhemmat olivat pienviljelijöitä. Hän lähti kotiseudultaan kolmetoistavuotiaana ja palasi vasta vuonna ${born + 29}. Viimeiset vuotensa hän asui synnyinkylässään, jossa hänen mukaansa on nimetty katu.`
          ],
          [
            'Työ',
            `${genitive} arkisto käsittää noin neljäsataa asiakirjaa, ja sitä säilytetään maakunta-arkistossa. Aikalaiset kiittivät työn selkeyttä. Muistolaatta paljastettiin vuonna ${died + 28}.`
          ]
        ],
        book: {
          author: 'Rantakylä, Esko',
          title: `${name}. Elämäkerta`,
          year: Math.max(1984, died + 3) + index,
          publisher: 'Kivijalka'
        },
        site: { address: `https://henkilot.example/kortti/${index + 61}`, title: `${name}, henkilökortti` },
        categories: [`Vuonna ${born} syntyneet`, `Vuonna ${died} kuolleet`, 'Hallavuolaiset henkilöt']
      },
      index + 260
    )
  );
}

function living(): Article[] {
  const rows: [string, string, number, string, string, string, string][] = [
    [
      'Anniina Kurjenpolvi',
      'Kurjenpolven',
      1979,
      'kirjailija',
      'Kurkiniemi',
      'Kurkiniemessä',
      'romaanistaan Jäänlähtö'
    ],
    ['Eetu Vaaramäki', 'Vaaramäen', 1990, 'hiihtäjä', 'Honkavaara', 'Honkavaarassa', 'maakuntaviesteistä'],
    ['Raija Suvisalo', 'Suvisalon', 1958, 'poliitikko', 'Suvisalmi', 'Suvisalmessa', 'siltahankkeestaan'],
    ['Tapani Ruukki', 'Ruukin', 1966, 'seppä', 'Rautajoki', 'Rautajoessa', 'taotuista porteistaan'],
    ['Inka Lehtovuo', 'Lehtovuon', 1985, 'säveltäjä', 'Lehtosaari', 'Lehtosaaressa', 'kuoroteoksistaan'],
    [
      'Liisa Sarvas',
      'Sarvaan',
      1952,
      'taidehistorioitsija',
      'Vanhakylä',
      'Vanhakylässä',
      'rakennustutkimuksistaan'
    ],
    [
      'Joonas Myllärinen',
      'Myllärisen',
      1997,
      'jalkapalloilija',
      'Myllykorva',
      'Myllykorvassa',
      'kahdesta kaudestaan kapteenina'
    ],
    [
      'Katri Hallava',
      'Hallavan',
      1971,
      'näyttelijä',
      'Niittykoski',
      'Niittykoskessa',
      'kesäteatterirooleistaan'
    ]
  ];
  return rows.map(([name, genitive, born, work, place, inessive, known], index) =>
    finnishArticle(
      {
        title: name,
        kind: 'living',
        infobox: [
          ['syntynyt', `${born}, [[${place}]]`],
          ['ammatti', work]
        ],
        lead: `'''${name}''' (s. ${born}) on hallavuolainen ${work}, joka tunnetaan ${known}. Hän on syntynyt [[${place}|${inessive}]].`,
        sections: [
          [
            'Ura',
            `${genitive} ura alkoi kotikylän yhdistyksissä. Hän sai maakunnan nuorisopalkinnon vuonna ${born + 24} ja on sen jälkeen työskennellyt myös maakunnan ulkopuolella.`
          ],
          [
            'Tunnustukset',
            `Maakunnan kulttuurirahasto myönsi hänelle hopeamitalin vuonna ${born + 31}. Arvioissa on kiitetty huolellista ja vaatimatonta otetta.`
          ]
        ],
        book: {
          author: 'Rantakylä, Esko',
          title: 'Hallavuolaisia nyt',
          year: 2011 + index,
          publisher: 'Kivijalka'
        },
        site: { address: `https://henkilot.example/kortti/${index + 161}`, title: `${name}, haastattelu` },
        categories: ['Elävät henkilöt', `Vuonna ${born} syntyneet`, 'Hallavuolaiset henkilöt']
      },
      index + 280
    )
  );
}
