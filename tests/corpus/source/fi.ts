import type { Article } from '../case-source.ts';
import { usualCases } from '../usual-cases.ts';

/** A place. */
export const place: Article = {
  wiki: 'fiwiki',
  title: 'Hirvijärvi (kunta)',
  text: `{{Kunta
| nimi = Hirvijärvi
| asukasluku = 4812
| kunnanjohtaja = Aino Salmela
}}
'''Hirvijärvi''' on [[Suomi|Suomen]] kunta, joka sijaitsee [[Keski-Suomi|Keski-Suomen]] maakunnassa. Kunnassa asuu 4 812 ihmistä.<ref>{{Verkkoviite | Osoite=https://www.stat.fi/vaesto | Nimeke=Väestö kunnittain | Tekijä=Tilastokeskus | Vuosi=2024 }}</ref> Kunnan suurin järvi on Hirvijärvi, jonka rannalla kirkonkylä sijatsee. Kunnan naapurikuntia ovat Saarikylä ja Koskenniemi. Saarikylä on Hirvijärveä suurempi, Koskenniemi pienempi. Kunta ei ole koskaan kuulunut [[Häme]]eseen.

[[Tiedosto:Hirvijärven kirkko.jpg|thumb|Hirvijärven kirkko vuonna 2011.]]

==Historia==
Hirvijärven seurakunta perustettiin vuonna 1868, jolloin nälkävuodet koettelivat seutua. Puukirkon suunnitteli arkkitehti Karl Lindqvist, ja sen rakensi mestari Juho Mäkinen. Kirkko paloi salaman sytyttämänä, mutta se rakennettiin pian uudelleen. Saha tuli paikkakunnalle ratatöiden mukana, ja sen ympärille syntyi taajama, jossa oli kauppoja, koulu ja työväentalo. Saha suljettiin 1991, minkä jälkeen väkiluku kääntyi laskuun.

==Luonto==
Kunnan itäosassa on laaja suoalue, jolla pesii kurkia. Järvistä kalastetaan muikkua ja kuhaa. Metsät ovat enimäkseen mäntymetsiä, jotka kasvavat hiekkaisilla harjuilla.

[[Luokka:Suomen kunnat]]
[[Luokka:Keski-Suomi]]`
};

/** A person who has died. */
export const writer: Article = {
  wiki: 'fiwiki',
  title: 'Helmi Rautio',
  person: { born: 1871, hasDied: true },
  text: `'''Helmi Rautio''' (12. maaliskuuta 1871 Kuopio – 3. lokakuuta 1944 Helsinki) oli suomalainen kirjailija ja opettaja. Hän julkaisi kuusi romaania ja toimi pitkään kansakoulunopettajana. Hänen tunnetuin teoksensa on romaani ''Kevättulva''.

[[Luokka:Suomalaiset kirjailijat]]
[[Luokka:Vuonna 1871 syntyneet]]`
};

/** A person who lives. */
export const living: Article = {
  wiki: 'fiwiki',
  title: 'Timo Kankare',
  person: { born: 1974, hasDied: false },
  text: `'''Timo Kankare''' (s. 5. kesäkuuta 1974 Oulu) on suomalainen hiihtovalmentaja. Hän on valmentanut maajoukkuetta ja toiminut seuratyössä Oulussa.

[[Luokka:Suomalaiset valmentajat]]
[[Luokka:Elävät henkilöt]]`
};

/** Edits of the Finnish wiki. */
export const cases = usualCases({
  place,
  writer,
  living,
  knownTypo: ['kirkonkylä sijatsee', 'kirkonkylä sijaitsee'],
  slip: 'sijatsee',
  newTypo: ['Metsät ovat enimäkseen', 'Metsät ovat enimmäkseen'],
  place1: 'jolla pesii kurkia.',
  place2: 'Järvistä kalastetaan muikkua ja kuhaa.',
  fact: ' Kunnan itärajalla virtaa Latvajoki, jonka koskissa on entinen mylly.<ref>{{Verkkoviite | Osoite=https://yle.fi/a/3-104 | Nimeke=Mylly kunnostetaan | Julkaisu=Yle }}</ref>',
  linked: ['hiekkaisilla harjuilla', 'hiekkaisilla [[harju|harjuilla]]'],
  interlanguage: '[[sv:Älgsjö]]',
  sortKey: '{{DEFAULTSORT:Hirvijarvi}}',
  knownSource: '<ref>{{Verkkoviite | Osoite=https://yle.fi/a/3-991 | Nimeke=Kurjet palasivat suolle | Julkaisu=Yle }}</ref>',
  newSource: '<ref>{{Verkkoviite | Osoite=https://www.hirvijarvenlinnut.example.fi/kurjet | Nimeke=Kurkilaskenta }}</ref>',
  rightIsbn: '<ref>{{Kirjaviite | Tekijä=Laine, Pekka | Nimeke=Keski-Suomen suot | Vuosi=2008 | Tunniste=ISBN 978-951-0-38112-0 }}</ref>',
  wrongIsbn: '<ref>{{Kirjaviite | Tekijä=Laine, Pekka | Nimeke=Keski-Suomen suot | Vuosi=2008 | Tunniste=ISBN 978-951-0-38112-4 }}</ref>',
  insult: ' Kunnan asukkaat ovat kaikki ihan tyhmiä juntteja.',
  number: ['perustettiin vuonna 1868', 'perustettiin vuonna 1991'],
  negation: ['Saarikylä on Hirvijärveä suurempi', 'Saarikylä ei ole Hirvijärveä suurempi'],
  negationRemoved: ['Kunta ei ole koskaan kuulunut', 'Kunta on kuulunut'],
  names: ['suunnitteli arkkitehti Karl Lindqvist', 'suunnitteli arkkitehti Juho Mäkinen'],
  reordered: ['Saarikylä on Hirvijärveä suurempi, Koskenniemi pienempi', 'Koskenniemi on Hirvijärveä suurempi, Saarikylä pienempi'],
  section: `Puukirkon suunnitteli arkkitehti Karl Lindqvist, ja sen rakensi mestari Juho Mäkinen. Kirkko paloi salaman sytyttämänä, mutta se rakennettiin pian uudelleen. Saha tuli paikkakunnalle ratatöiden mukana, ja sen ympärille syntyi taajama, jossa oli kauppoja, koulu ja työväentalo. Saha suljettiin 1991, minkä jälkeen väkiluku kääntyi laskuun.

==Luonto==
Kunnan itäosassa on laaja suoalue, jolla pesii kurkia. Järvistä kalastetaan muikkua ja kuhaa. Metsät ovat enimäkseen mäntymetsiä, jotka kasvavat hiekkaisilla harjuilla.`,
  noise: ' asdföljkasdf qwertyuiopå lkjhgfdsa zxcvbnm asdfasdf',
  repeated: ' Hahahahahahahahahaaaaaaaaaaaaaaaaaa',
  shouting: ' TÄMÄ KUNTA ON MAAILMAN PARAS PAIKKA KAIKKI MUUTTAKAA TÄNNE HETI',
  hoax: ' Järvessä elää noin kymmenmetrinen liskomainen eläin, jonka biologit ovat nimenneet hirvijärvenhirviöksi.',
  spam: '* [https://www.halvat-mokkivuokrat.example.com Edulliset mökit Hirvijärveltä – varaa heti]',
  test: " '''Lihavoitu teksti'''",
  parameter: ['| asukasluku = 4812', '| asukasluku = 9812'],
  redirect: '#OHJAUS [[Saarikylä]]',
  categories: '[[Luokka:Suomen kunnat]]\n[[Luokka:Keski-Suomi]]',
  chatbot: ' Kunnan luonto tarjoaa ainutlaatuisia elämyksiä kaikille vierailijoille.:contentReference[oaicite:2]{index=2} Toivottavasti tästä oli apua!',
  image: ['Hirvijärven kirkko.jpg', 'Pelle hattu.png'],
  born: ['(12. maaliskuuta 1871', '(12. maaliskuuta 1917'],
  death: ['(s. 5. kesäkuuta 1974 Oulu) on suomalainen', '(5. kesäkuuta 1974 Oulu – 2. toukokuuta 2026) oli suomalainen'],
  inReference: ['Tekijä=Tilastokeskus', 'Tekijä=Kalevi Korpi'],
  target: ['[[Keski-Suomi|Keski-Suomen]]', '[[Vankila|Keski-Suomen]]']
});
