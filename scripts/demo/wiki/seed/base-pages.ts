/** Pages that the articles lean on: templates, the main page, and the places that many of them link to. */
export const basePages: { title: string; text: string }[] = [
  {
    title: 'Template:Infobox',
    text: '<includeonly>{| class="infobox"\n|+ {{{name|{{PAGENAME}}}}}\n{{#if:{{{island|}}}|{{!}}-\n! Island\n{{!}} {{{island}}}\n}}{{#if:{{{place|}}}|{{!}}-\n! Place\n{{!}} {{{place}}}\n}}{{#if:{{{population|}}}|{{!}}-\n! Inhabitants\n{{!}} {{{population}}}\n}}{{#if:{{{founded|}}}|{{!}}-\n! First named\n{{!}} {{{founded}}}\n}}{{#if:{{{area|}}}|{{!}}-\n! Area\n{{!}} {{{area}}}\n}}{{#if:{{{depth|}}}|{{!}}-\n! Depth\n{{!}} {{{depth}}}\n}}{{#if:{{{built|}}}|{{!}}-\n! Built\n{{!}} {{{built}}}\n}}{{#if:{{{born|}}}|{{!}}-\n! Born\n{{!}} {{{born}}}\n}}{{#if:{{{died|}}}|{{!}}-\n! Died\n{{!}} {{{died}}}\n}}{{#if:{{{occupation|}}}|{{!}}-\n! Occupation\n{{!}} {{{occupation}}}\n}}{{#if:{{{author|}}}|{{!}}-\n! Author\n{{!}} {{{author}}}\n}}{{#if:{{{published|}}}|{{!}}-\n! Published\n{{!}} {{{published}}}\n}}|}</includeonly><noinclude>A box of facts.</noinclude>'
  },
  {
    title: 'Template:Tietolaatikko',
    text: '<includeonly>{| class="infobox"\n|+ {{{nimi|{{PAGENAME}}}}}\n{{#if:{{{maakunta|}}}|{{!}}-\n! Maakunta\n{{!}} {{{maakunta}}}\n}}{{#if:{{{sijainti|}}}|{{!}}-\n! Sijainti\n{{!}} {{{sijainti}}}\n}}{{#if:{{{asukkaita|}}}|{{!}}-\n! Asukkaita\n{{!}} {{{asukkaita}}}\n}}{{#if:{{{mainittu|}}}|{{!}}-\n! Mainittu\n{{!}} {{{mainittu}}}\n}}{{#if:{{{pinta-ala|}}}|{{!}}-\n! Pinta-ala\n{{!}} {{{pinta-ala}}}\n}}{{#if:{{{syvyys|}}}|{{!}}-\n! Syvyys\n{{!}} {{{syvyys}}}\n}}{{#if:{{{valmistunut|}}}|{{!}}-\n! Valmistunut\n{{!}} {{{valmistunut}}}\n}}{{#if:{{{syntynyt|}}}|{{!}}-\n! Syntynyt\n{{!}} {{{syntynyt}}}\n}}{{#if:{{{kuollut|}}}|{{!}}-\n! Kuollut\n{{!}} {{{kuollut}}}\n}}{{#if:{{{ammatti|}}}|{{!}}-\n! Ammatti\n{{!}} {{{ammatti}}}\n}}{{#if:{{{kirjoittaja|}}}|{{!}}-\n! Kirjoittaja\n{{!}} {{{kirjoittaja}}}\n}}{{#if:{{{julkaistu|}}}|{{!}}-\n! Julkaistu\n{{!}} {{{julkaistu}}}\n}}|}</includeonly><noinclude>Tietolaatikko.</noinclude>'
  },
  {
    title: 'Template:Cite book',
    text: "<includeonly>{{{author}}} ({{{year}}}). ''{{{title}}}''. {{{publisher}}}.{{#if:{{{id|}}}| {{{id}}}.}}</includeonly>"
  },
  {
    title: 'Template:Cite web',
    text: '<includeonly>[{{{url}}} {{{title}}}]{{#if:{{{date|}}}|, {{{date}}}}}.</includeonly>'
  },
  { title: 'Template:Reflist', text: '<includeonly><references /></includeonly>' },
  {
    title: 'Template:Kirjaviite',
    text: "<includeonly>{{{Tekijä}}}: ''{{{Nimeke}}}''.{{#if:{{{Julkaisija|}}}| {{{Julkaisija}}}, {{{Vuosi}}}.}}{{#if:{{{Tunniste|}}}| {{{Tunniste}}}.}}</includeonly>"
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
  { title: 'Category:Featured articles', text: 'The best articles.' },
  { title: 'Category:Living people', text: 'Articles on people who are alive.' },
  { title: 'Category:Nature of the Merrow Isles', text: 'Plants, animals and waters.' }
];

/** The text of the main page. */
export const mainPageText = `'''Welcome''' to an encyclopaedia of places that do not exist: the [[Merrow Isles]] and the province of [[Hallavuo]]. '''Tervetuloa!'''

Its edits wait for a review. Log in with one of the accounts named on [[Special:UserLogin|the login page]], open [[Special:PendingChanges|the pending changes]], and see what Seula says about them.

Anybody may edit: the edits of visitors and new accounts become visible to the reviewers at once.`;
