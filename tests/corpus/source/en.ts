import type { Article } from '../case-source.ts';
import { usualCases } from '../usual-cases.ts';

/** A place. */
export const place: Article = {
  wiki: 'enwiki',
  title: 'Harrowick Lighthouse',
  text: `{{Infobox lighthouse
| name = Harrowick Lighthouse
| height = 31
| keeper = Edith Marlow
}}
'''Harrowick Lighthouse''' is a [[lighthouse]] on the northern coast of [[Wexmoor]]. It was built by the engineer Thomas Garland and replaced a beacon that the harbour master Samuel Pryce had kept. The tower is 31 metres high and its light can be seen for 19 nautical miles.<ref>{{cite web |url=https://www.bbc.co.uk/archive/harrowick |title=Lights of the north |author=Anna Reid |date=2014}}</ref> The northern pier belongs to the harbour, the southern pier to the village. The lighthouse has never been open to the public at night.

[[File:Harrowick Lighthouse 2012.jpg|thumb|The lighthouse from the southern pier]]

==History==
A storm in 1839 wrecked three ships on the rocks below the cliff, and the parish asked for a proper light. Work began in 1842 under Garland, who chose granite from a quarry nearby. The lamp burned oil at frist and was changed to electric light much later. During the war the lamp was dimmed, and the keepers were asked to report aircraft. The last keeper left when the light became automatic, and the cottages were sold to a local family, who turned them into a small museum.

==Wildlife==
Seals rest on the rocks below the tower in winter. Kittiwakes and fulmars breed on the cliff, and gannets are ofen seen out at sea. At first light the rocks are full of birds.

[[Category:Lighthouses]]
[[Category:Buildings in Wexmoor]]`
};

/** A person who has died. */
export const writer: Article = {
  wiki: 'enwiki',
  title: 'Clara Penhallow',
  person: { born: 1862, hasDied: true },
  text: `'''Clara Penhallow''' (4 May 1862 – 19 November 1931) was an English botanist and illustrator. She described eleven species of moss and taught drawing at a girls' school. Her field notebooks are kept in the county archive.

[[Category:English botanists]]
[[Category:1862 births]]`
};

/** A person who lives. */
export const living: Article = {
  wiki: 'enwiki',
  title: 'Martin Okafor-Hale',
  person: { born: 1981, hasDied: false },
  text: `'''Martin Okafor-Hale''' (born 9 July 1981) is an English cellist. He plays with a string quartet and teaches at a conservatory in Leeds.

[[Category:English cellists]]
[[Category:Living people]]`
};

/** Edits of the English wiki. */
export const cases = usualCases({
  place,
  writer,
  living,
  knownTypo: ['burned oil at frist', 'burned oil at first'],
  slip: 'frist',
  newTypo: ['gannets are ofen seen', 'gannets are often seen'],
  place1: 'in winter.',
  place2: 'seen out at sea.',
  fact: ' A colony of puffins was counted on the eastern stack in spring.<ref>{{cite web |url=https://www.bbc.co.uk/news/puffins |title=Puffins return |date=2019}}</ref>',
  linked: ['Kittiwakes and fulmars', '[[Kittiwake|Kittiwakes]] and fulmars'],
  interlanguage: '[[de:Leuchtturm Harrowick]]',
  sortKey: '{{DEFAULTSORT:Harrowick}}',
  knownSource: '<ref>{{cite web |url=https://www.bbc.co.uk/news/seals |title=Seals in Wexmoor |publisher=BBC}}</ref>',
  newSource: '<ref>{{cite web |url=https://wexmoorwildlife.example.org/seals |title=Seal count}}</ref>',
  rightIsbn: '<ref>{{cite book |last=Reid |first=Anna |title=Lights of the North |year=2014 |isbn=978-0-306-40615-7}}</ref>',
  wrongIsbn: '<ref>{{cite book |last=Reid |first=Anna |title=Lights of the North |year=2014 |isbn=978-0-306-40615-1}}</ref>',
  insult: ' Everybody who lives here is a stupid smelly loser.',
  number: ['Work began in 1842', 'Work began in 1839'],
  negation: ['its light can be seen', 'its light can never be seen'],
  negationRemoved: ['has never been open', 'has been open'],
  names: ['engineer Thomas Garland', 'engineer Samuel Pryce'],
  reordered: ['The northern pier belongs to the harbour, the southern pier to the village.', 'The southern pier belongs to the harbour, the northern pier to the village.'],
  section: `Work began in 1842 under Garland, who chose granite from a quarry nearby. The lamp burned oil at frist and was changed to electric light much later. During the war the lamp was dimmed, and the keepers were asked to report aircraft. The last keeper left when the light became automatic, and the cottages were sold to a local family, who turned them into a small museum.

==Wildlife==
Seals rest on the rocks below the tower in winter. Kittiwakes and fulmars breed on the cliff, and gannets are ofen seen out at sea. At first light the rocks are full of birds.`,
  noise: ' asdfjkl; qwerty uiop sdfgsdfg hjklhjkl zxcvbnm',
  repeated: ' loooooooooooooooooooooooool hahahahahahahahahaha',
  shouting: ' THIS IS THE WORST PLACE EVER DO NOT COME HERE IT STINKS SO BAD',
  hoax: ' In the spring of his second year the keeper is said to have trained a walrus to trim the wick.',
  spam: '* [https://best-cheap-seaside-hotels.example.com Book cheap hotels near Harrowick]',
  test: " '''Bold text'''",
  parameter: ['| height = 31', '| height = 81'],
  redirect: '#REDIRECT [[Toilet]]',
  categories: '[[Category:Lighthouses]]\n[[Category:Buildings in Wexmoor]]',
  chatbot: ' The rocks stand as a testament to the rich tapestry of coastal life.:contentReference[oaicite:0]{index=0} I hope this helps! Let me know if you would like me to expand this section.',
  image: ['Harrowick Lighthouse 2012.jpg', 'Donkey grinning.jpg'],
  born: ['(4 May 1862', '(4 May 1867'],
  death: ['(born 9 July 1981) is an English', '(9 July 1981 – 3 May 2026) was an English'],
  inReference: ['|author=Anna Reid', '|author=Bob Stinker'],
  target: ['[[lighthouse]]', '[[Prison|lighthouse]]']
});
