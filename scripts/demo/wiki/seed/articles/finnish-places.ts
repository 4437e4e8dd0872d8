import { finnishArticle, type Article } from '../article.ts';

/** Villages, lakes and buildings of Hallavuo, a province that does not exist. */
export const finnishPlaces: Article[] = [...villages(), ...lakes(), ...buildings()];

function villages(): Article[] {
  // Nominative, genitive, inessive; inhabitants; first mention; trade (partitive); sight; feast.
  const rows: [string, string, string, number, number, string, string, string][] = [
    ['Haukiranta', 'Haukirannan', 'Haukirannassa', 386, 1571, 'tervaa', 'vanha tervahauta', 'soutukilpailu'],
    [
      'Kallioperä',
      'Kallioperän',
      'Kallioperässä',
      142,
      1642,
      'viljaa',
      'punamullattu viljamakasiini',
      'sadonkorjuujuhla'
    ],
    [
      'Myllykorva',
      'Myllykorvan',
      'Myllykorvassa',
      517,
      1604,
      'sahatavaraa',
      'kunnostettu vesimylly',
      'kansanmusiikkipäivät'
    ],
    [
      'Suvisalmi',
      'Suvisalmen',
      'Suvisalmessa',
      1204,
      1689,
      'rautaa',
      'ruukin masuunin rauniot',
      'kesäteatteri'
    ],
    [
      'Ahvenlahti',
      'Ahvenlahden',
      'Ahvenlahdessa',
      233,
      1711,
      'kuivattua kalaa',
      'kalarannan aitat',
      'muikkumarkkinat'
    ],
    ['Pihlajakylä', 'Pihlajakylän', 'Pihlajakylässä', 89, 1758, 'voita', 'entinen osuusmeijeri', 'kyläjuhla'],
    ['Honkavaara', 'Honkavaaran', 'Honkavaarassa', 64, 1780, 'hirsiä', 'näköalatorni', 'hiihtokisat'],
    ['Rautajoki', 'Rautajoen', 'Rautajoessa', 955, 1633, 'malmia', 'kivisilta', 'taontapäivä'],
    [
      'Niittykoski',
      'Niittykosken',
      'Niittykoskessa',
      301,
      1696,
      'villaa',
      'kehräämön tiilirakennus',
      'käsityömessut'
    ],
    ['Lehtosaari', 'Lehtosaaren', 'Lehtosaaressa', 118, 1744, 'omenoita', 'rantapuisto', 'omenamarkkinat'],
    ['Kurkiniemi', 'Kurkiniemen', 'Kurkiniemessä', 176, 1723, 'heinää', 'lintutorni', 'kurkiyö'],
    [
      'Vanhakylä',
      'Vanhakylän',
      'Vanhakylässä',
      740,
      1550,
      'hevosia',
      'keskiaikainen kivisakasti',
      'hevospäivät'
    ],
    ['Kivisalmi', 'Kivisalmen', 'Kivisalmessa', 94, 1731, 'kalkkia', 'kalkkiuuni', 'pilkkikisat'],
    ['Sammalharju', 'Sammalharjun', 'Sammalharjussa', 121, 1767, 'turvetta', 'suokappeli', 'hillapäivä']
  ];
  return rows.map(([name, genitive, inessive, people, year, trade, sight, feast], index) =>
    finnishArticle(
      {
        title: name,
        kind: 'village',
        infobox: [
          ['maakunta', '[[Hallavuo]]'],
          ['asukkaita', String(people)],
          ['mainittu', String(year)]
        ],
        lead: `'''${name}''' on kylä [[Hallavuo]]n maakunnassa. Kylässä on ${people} asukasta, ja se mainitaan ensimmäisen kerran vuoden ${year} maakirjassa.`,
        sections: [
          [
            'Historia',
            `Kylä kasvoi vesireitin varteen, ja sieltä vietiin rannikolle ${trade} 1900-luvun alkuun asti. Tulipalo tuhosi suurimman osan taloista vuonna ${year + 151}, mutta kylä rakennettiin nopeasti uudelleen. Kansakoulu aloitti toimintansa vuonna ${year + 302}.`
          ],
          [
            'Nähtävyydet',
            `${genitive} tunnetuin nähtävyys on ${sight}. Kylätalossa on pieni esinekokoelma, ja sieltä lähtee neljän kilometrin mittainen luontopolku. ${inessive} järjestetään joka kesä ${feast}.`
          ]
        ],
        book: {
          author: 'Virkki, Aune',
          title: 'Hallavuon kylät',
          year: 1974 + index,
          publisher: 'Vesireitti'
        },
        site: { address: `https://kylat.example/kortti/${index + 21}`, title: `${genitive} kyläkortti` },
        categories: ['Hallavuon kylät', `Vuonna ${year} mainitut paikat`]
      },
      index + 200
    )
  );
}

function lakes(): Article[] {
  // Nominative, genitive; area; depth; fish; sight.
  const rows: [string, string, number, number, string, string][] = [
    ['Iso-Hallajärvi', 'Iso-Hallajärven', 48, 36, 'muikku', 'kalliomaalaus'],
    ['Hopealampi', 'Hopealammen', 1, 9, 'ahven', 'lähteikkö'],
    ['Kaakkurinselkä', 'Kaakkurinselän', 22, 28, 'kuha', 'majakkaluoto'],
    ['Syväjärvi (Hallavuo)', 'Syväjärven', 7, 71, 'taimen', 'sukeltajien suosima hylky'],
    ['Tervalampi', 'Tervalammen', 2, 11, 'hauki', 'uittokouru'],
    ['Honkajärvi (Hallavuo)', 'Honkajärven', 13, 19, 'siika', 'hiekkaharju'],
    ['Pikku-Hallajärvi', 'Pikku-Hallajärven', 4, 14, 'lahna', 'vanha kesäsiirtola'],
    ['Mustalampi (Hallavuo)', 'Mustalammen', 1, 6, 'ruutana', 'pitkospuut'],
    ['Vuonelo', 'Vuonelon', 16, 42, 'nieriä', 'rotkon seinämä']
  ];
  return rows.map(([title, genitive, area, depth, fish, sight], index) =>
    finnishArticle(
      {
        title,
        kind: 'lake',
        infobox: [
          ['maakunta', '[[Hallavuo]]'],
          ['pinta-ala', `${area} km²`],
          ['syvyys', `${depth} m`]
        ],
        lead: `'''${title.replace(/ \(.*/, '')}''' on järvi [[Hallavuo]]n maakunnassa. Sen pinta-ala on noin ${area} neliökilometriä ja suurin syvyys ${depth} metriä.`,
        sections: [
          [
            'Luonto',
            `Veden väri vaihtelee kirkkaasta ruskeaan. Yleisin saaliskala on ${fish}, ja rannoilla pesivät kuikka ja rantasipi. ${genitive} jää lähtee tavallisesti toukokuun alussa.`
          ],
          [
            'Käyttö',
            `${genitive} rannan tunnetuin kohde on ${sight}. Moottoriveneily on ollut kielletty vuodesta ${1979 + index}. Rannalla on kaksi yleistä uimapaikkaa ja laavu.`
          ]
        ],
        book: {
          author: 'Kallela, Ensio',
          title: 'Hallavuon vedet',
          year: 1966 + index,
          publisher: 'Vesireitti'
        },
        site: { address: `https://vedet.example/jarvi/${index + 5}`, title: `${genitive} tiedot` },
        categories: ['Hallavuon järvet', 'Hallavuon luonto']
      },
      index + 220
    )
  );
}

function buildings(): Article[] {
  // Name, genitive, place (inessive linked), year, architect, material (inessive).
  const rows: [string, string, string, string, number, string, string][] = [
    ['Suvisalmen ruukki', 'Ruukin', 'Suvisalmi', 'Suvisalmessa', 1742, 'Johan Lindfält', 'harmaakivestä'],
    ['Vanhakylän kirkko', 'Kirkon', 'Vanhakylä', 'Vanhakylässä', 1686, 'Matti Hongell', 'hirrestä'],
    ['Rautajoen asema', 'Aseman', 'Rautajoki', 'Rautajoessa', 1898, 'Hilma Sarvas', 'punatiilestä'],
    [
      'Niittykosken kehräämö',
      'Kehräämön',
      'Niittykoski',
      'Niittykoskessa',
      1871,
      'Oskar Vall',
      'punatiilestä'
    ],
    ['Kaakkurin majakka', 'Majakan', 'Ahvenlahti', 'Ahvenlahdessa', 1867, 'Elis Grandal', 'graniitista'],
    ['Haukirannan koulu', 'Koulun', 'Haukiranta', 'Haukirannassa', 1921, 'Hilma Sarvas', 'hirrestä'],
    [
      'Myllykorvan mylly',
      'Myllyn',
      'Myllykorva',
      'Myllykorvassa',
      1804,
      'tuntematon mestari',
      'luonnonkivestä'
    ],
    ['Hallavuon kansantalo', 'Talon', 'Suvisalmi', 'Suvisalmessa', 1934, 'Aarre Pohto', 'rapatusta tiilestä']
  ];
  return rows.map(([title, genitive, place, inessive, year, architect, material], index) =>
    finnishArticle(
      {
        title,
        kind: 'building',
        infobox: [
          ['sijainti', `[[${place}]]`],
          ['valmistunut', String(year)],
          ['suunnittelija', architect]
        ],
        lead: `'''${title}''' on suojeltu rakennus [[${place}|${inessive}]] [[Hallavuo]]n maakunnassa. Se valmistui vuonna ${year}, ja sen suunnitteli ${architect}.`,
        sections: [
          [
            'Arkkitehtuuri',
            `Rakennuksen seinät on tehty ${material}. ${genitive} kattoa korotettiin vuonna ${year + 62}, mutta alkuperäinen portaikko säilytettiin. Pääoven yllä on vuosiluku ja rakentajien nimikirjaimet.`
          ],
          [
            'Nykykäyttö',
            `Rakennus oli pitkään tyhjillään, kunnes paikallinen yhdistys kunnosti sen 1990-luvulla. Se on avoinna yleisölle toukokuusta syyskuuhun, ja yläkerrassa toimii lukusali.`
          ]
        ],
        book: {
          author: 'Sarvas, Liisa',
          title: 'Hallavuon rakennusperintö',
          year: 1981 + index,
          publisher: 'Kivijalka'
        },
        site: { address: `https://perinto.example/kohde/${index + 301}`, title: `${title}, kohdekortti` },
        categories: ['Hallavuon suojellut rakennukset', `Vuonna ${year} valmistuneet rakennukset`]
      },
      index + 240
    )
  );
}
