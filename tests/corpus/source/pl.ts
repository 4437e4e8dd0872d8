import type { Article } from '../case-source.ts';
import { usualCases } from '../usual-cases.ts';

/** A place. */
export const place: Article = {
  wiki: 'plwiki',
  title: 'Jezioro Brzozowe',
  text: `{{Jezioro infobox
| nazwa = Jezioro Brzozowe
| powierzchnia = 318
| gmina = Lipowo
}}
'''Jezioro Brzozowe''' – [[jezioro polodowcowe]] w gminie [[Lipowo]], na północ od wsi Dąbrówka. Powierzchnia jeziora wynosi 318 hektarów, a jego głębokość sięga 27 metrów.<ref>{{cytuj stronę |url=https://stat.gov.pl/jeziora |tytuł=Jeziora Polski |autor=Maria Wilk |data=2018}}</ref> Od wschodu do jeziora wpada rzeka Sowica, a od zachodu wypływa z niego rzeka Czarna. Badania prowadził tu Jan Koralewski, a mapę wykreślił Piotr Zieliński. Jezioro nigdy nie zamarza całkowicie.

[[Plik:Jezioro Brzozowe latem.jpg|thumb|Jezioro Brzozowe latem]]

== Historia ==
Pierwsza wzmianka o jeziorze pochodzi z dokumentu klasztornego z 1402 roku. W średniowieczu rybacy z Dąbrówki płacili klasztorowi daninę w rybach. Po wojnie nad brzegem zbudowano ośrodek wypoczynkowy, w którym odpoczywali pracownicy kolei. Ośrodek zamknięto, a budynki nad brzegiem przejęła gmina, która urządziła tam muzeum rybołówstwa.

== Przyroda ==
W trzcinach gniazdują perkozy i bąki. W wodzie żyją sielawa, sieja i szczupak. Na brzegach rosną stare dęby i olchy, a w lasach można spodkać bielika.

[[Kategoria:Jeziora]]
[[Kategoria:Lipowo (gmina)]]`
};

/** A person who has died. */
export const writer: Article = {
  wiki: 'plwiki',
  title: 'Zofia Brzeska',
  person: { born: 1854, hasDied: true },
  text: `'''Zofia Brzeska''' (ur. 18 kwietnia 1854 w Lublinie, zm. 2 grudnia 1927 w Krakowie) – polska malarka i nauczycielka rysunku. Malowała pejzaże i sceny wiejskie. Jej obrazy znajdują się w zbiorach muzealnych.

[[Kategoria:Polscy malarze]]
[[Kategoria:Urodzeni w 1854]]`
};

/** A person who lives. */
export const living: Article = {
  wiki: 'plwiki',
  title: 'Adam Krupiński',
  person: { born: 1977, hasDied: false },
  text: `'''Adam Krupiński''' (ur. 11 sierpnia 1977 w Gdyni) – polski żeglarz i trener. Prowadzi szkołę żeglarską w Gdyni.

[[Kategoria:Polscy żeglarze]]
[[Kategoria:Urodzeni w 1977]]`
};

/** Edits of the Polish wiki. */
export const cases = usualCases({
  place,
  writer,
  living,
  knownTypo: ['wojnie nad brzegem', 'wojnie nad brzegiem'],
  slip: 'brzegem',
  newTypo: ['można spodkać bielika', 'można spotkać bielika'],
  place1: 'perkozy i bąki.',
  place2: 'sieja i szczupak.',
  fact: ' Na wyspie odkryto pozostałości osady obronnej.<ref>{{cytuj stronę |url=https://stat.gov.pl/osada |tytuł=Osada na wyspie |data=2020}}</ref>',
  linked: ['żyją sielawa', 'żyją [[Sielawa europejska|sielawa]]'],
  interlanguage: '[[lt:Bžozovės ežeras]]',
  sortKey: '{{DEFAULTSORT:Brzozowe}}',
  knownSource: '<ref>{{cytuj stronę |url=https://stat.gov.pl/ptaki |tytuł=Ptaki jezior}}</ref>',
  newSource: '<ref>{{cytuj stronę |url=https://ptaki-lipowa.example.pl/perkoz |tytuł=Perkozy}}</ref>',
  rightIsbn: '<ref>{{cytuj książkę |autor=Maria Wilk |tytuł=Jeziora i ludzie |rok=2018 |isbn=978-83-01-15251-2}}</ref>',
  wrongIsbn: '<ref>{{cytuj książkę |autor=Maria Wilk |tytuł=Jeziora i ludzie |rok=2018 |isbn=978-83-01-15251-9}}</ref>',
  insult: ' Mieszkańcy Dąbrówki to banda durniów i pijaków.',
  number: ['z 1402 roku', 'z 1204 roku'],
  negation: ['Powierzchnia jeziora wynosi', 'Powierzchnia jeziora nie wynosi'],
  negationRemoved: ['Jezioro nigdy nie zamarza', 'Jezioro zamarza'],
  names: ['prowadził tu Jan Koralewski', 'prowadził tu Piotr Zieliński'],
  reordered: ['Od wschodu do jeziora wpada rzeka Sowica, a od zachodu', 'Od zachodu do jeziora wpada rzeka Sowica, a od wschodu'],
  section: `Po wojnie nad brzegem zbudowano ośrodek wypoczynkowy, w którym odpoczywali pracownicy kolei. Ośrodek zamknięto, a budynki nad brzegiem przejęła gmina, która urządziła tam muzeum rybołówstwa.

== Przyroda ==
W trzcinach gniazdują perkozy i bąki. W wodzie żyją sielawa, sieja i szczupak. Na brzegach rosną stare dęby i olchy, a w lasach można spodkać bielika.

`,
  noise: ' asdfghjkl qwertyuiop zxcvbnm sdfgsdfg hjkhjkhjk',
  repeated: ' Hehehehehehehehehehehehe łaaaaaaaaaaaaaaaaaaaa',
  shouting: ' NIE JEDŹCIE TAM NIGDY BO TO NAJGORSZE JEZIORO NA ŚWIECIE WSZĘDZIE ŚMIECI',
  hoax: ' W najgłębszym miejscu spoczywa zatopiony dzwon, który według nurków wciąż sam bije o północy.',
  spam: '* [https://tanie-domki-lipowo.example.com Tanie domki nad jeziorem – rezerwuj teraz]',
  test: " '''Tekst tłustą czcionką'''",
  parameter: ['| powierzchnia = 318', '| powierzchnia = 813'],
  redirect: '#PATRZ [[Szambo]]',
  categories: '[[Kategoria:Jeziora]]\n[[Kategoria:Lipowo (gmina)]]',
  chatbot: ' Jezioro stanowi prawdziwą perłę regionu i zachwyca bogactwem przyrody.:contentReference[oaicite:4]{index=4} Mam nadzieję, że to pomoże!',
  image: ['Jezioro Brzozowe latem.jpg', 'Kosz na śmieci.jpg'],
  born: ['(ur. 18 kwietnia 1854', '(ur. 18 kwietnia 1845'],
  death: ['(ur. 11 sierpnia 1977 w Gdyni)', '(ur. 11 sierpnia 1977 w Gdyni, zm. 1 maja 2026)'],
  inReference: ['|autor=Maria Wilk |data', '|autor=Gruby Zenek |data'],
  target: ['[[Lipowo]]', '[[Wysypisko śmieci|Lipowo]]']
});
