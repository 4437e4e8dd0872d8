import { englishRows, finnishRows, infoboxTemplate } from './infobox-template.ts';

/** Pages that the articles lean on: templates, the main page, and the places that many of them link to. */
export const basePages: { title: string; text: string }[] = [
  { title: 'Template:Infobox', text: infoboxTemplate('name', englishRows, 'A box of facts.') },
  { title: 'Template:Tietolaatikko', text: infoboxTemplate('nimi', finnishRows, 'Tietolaatikko.') },
  {
    title: 'Template:Cite book',
    text: "<includeonly>{{{author}}} ({{{year}}}). ''{{{title}}}''. {{{publisher}}}.{{#if:{{{id|}}}|&#32;{{{id}}}.}}</includeonly>"
  },
  {
    title: 'Template:Cite web',
    text: '<includeonly>[{{{url}}} {{{title}}}]{{#if:{{{date|}}}|, {{{date}}}}}.</includeonly>'
  },
  { title: 'Template:Reflist', text: '<includeonly><references /></includeonly>' },
  {
    title: 'Template:Kirjaviite',
    text: "<includeonly>{{{Tekijä}}}: ''{{{Nimeke}}}''.{{#if:{{{Julkaisija|}}}|&#32;{{{Julkaisija}}}, {{{Vuosi}}}.}}{{#if:{{{Tunniste|}}}|&#32;{{{Tunniste}}}.}}</includeonly>"
  },
  {
    title: 'Template:Verkkoviite',
    text: '<includeonly>[{{{Osoite}}} {{{Nimeke}}}]. Viitattu {{{Viitattu|}}}.</includeonly>'
  },
  { title: 'Template:Viitteet', text: '<includeonly><references /></includeonly>' },
  {
    title: 'Template:Featured article',
    text: "<includeonly>''This is one of the best articles of the encyclopaedia.''[[Category:Featured articles]]</includeonly>"
  },
  {
    title: 'Template:Suositeltu sivu',
    text: "<includeonly>''Tämä on yksi tietosanakirjan parhaista artikkeleista.''[[Luokka:Suositellut sivut]]</includeonly>"
  },
  { title: 'Template:Wrong ISBN', text: '<includeonly>ISBN {{{1}}} (as printed)</includeonly>' },
  {
    title: 'Merrow Isles',
    text: "The '''Merrow Isles''' are an archipelago of five inhabited islands: [[Great Merrow]], [[Little Merrow]], [[South Merrow]], [[Lorn]] and [[Vole]]. They live on fishing, wool and visitors.\n\n[[Category:Islands of the Merrow Isles]]"
  },
  {
    title: 'Great Merrow',
    text: "'''Great Merrow''' is the largest island of the [[Merrow Isles]]. Its hills are covered with heath, and most of its villages lie on the eastern shore.\n\n[[Category:Islands of the Merrow Isles]]"
  },
  {
    title: 'Little Merrow',
    text: "'''Little Merrow''' is a low island west of [[Great Merrow]], known for its abbey.\n\n[[Category:Islands of the Merrow Isles]]"
  },
  {
    title: 'South Merrow',
    text: "'''South Merrow''' is the most populous of the [[Merrow Isles]]. Its quarries supplied slate for two centuries.\n\n[[Category:Islands of the Merrow Isles]]"
  },
  {
    title: 'Lorn',
    text: "'''Lorn''' is the northernmost of the [[Merrow Isles]], reached by chain ferry from [[Great Merrow]].\n\n[[Category:Islands of the Merrow Isles]]"
  },
  {
    title: 'Vole',
    text: "'''Vole''' is the smallest inhabited island of the [[Merrow Isles]]. Peat is still cut there by hand.\n\n[[Category:Islands of the Merrow Isles]]"
  },
  {
    title: 'Hallavuo',
    text: "'''Hallavuo''' on järvinen maakunta, jonka keskus on [[Suvisalmi]]. Maakunnan suurin järvi on [[Iso-Hallajärvi]], ja sen kylät ovat syntyneet vesireittien varsille.\n\n[[Luokka:Maakunnat]]"
  },
  // While this is its whole text, the bot works.
  { title: 'User:SeulaBot/Stop', text: 'go' },
  // The bot may edit pages, but not create any: the companion's settings go here.
  { title: 'Project:Seula/Settings', text: '{}' },
  { title: 'Category:Featured articles', text: 'The best articles.' },
  { title: 'Category:Living people', text: 'Articles on people who are alive.' },
  { title: 'Category:Nature of the Merrow Isles', text: 'Plants, animals and waters.' },
  {
    title: 'Category:Endemic species of the Merrow Isles',
    text: 'Species that live nowhere else.\n\n[[Category:Nature of the Merrow Isles]]'
  }
];

/** The text of the main page. */
export const mainPageText = `'''Welcome''' to an encyclopaedia of places that do not exist: the [[Merrow Isles]] and the province of [[Hallavuo]]. '''Tervetuloa!'''

Its edits wait for a review. Log in with one of the accounts named on [[Special:UserLogin|the login page]], open [[Special:PendingChanges|the pending changes]], and see what Seula says about them.

Anybody may edit: the edits of visitors and new accounts become visible to the reviewers at once.`;
