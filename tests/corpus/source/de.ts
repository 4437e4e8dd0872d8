import type { Article } from '../case-source.ts';
import { usualCases } from '../usual-cases.ts';

/** A place. */
export const place: Article = {
  wiki: 'dewiki',
  title: 'Burg Eulenfels',
  text: `{{Infobox Burg
| Name = Burg Eulenfels
| Höhe = 412
| Besitzer = Gemeinde Talbach
}}
Die '''Burg Eulenfels''' ist die Ruine einer [[Höhenburg]] über dem Tal der [[Wiesenach]]. Sie wurde von den Grafen von Tannberg erbaut und später von den Herren von Rotenstein übernommen.<ref>{{Internetquelle |url=https://www.spiegel.de/geschichte/eulenfels |titel=Ruinen im Mittelgebirge |autor=Ute Brandt |datum=2016}}</ref> Die Burg liegt auf 412 Metern Höhe. Der westliche Turm ist älter als das Tor, der Brunnen jünger als das Tor. Die Burg war nie von einer Stadt umgeben.

[[Datei:Burg Eulenfels 2009.jpg|mini|Der westliche Turm der Burg]]

== Geschichte ==
Im Jahr 1247 wird die Anlage erstmals in einer Urkunde genannt. Im Bauernkrieg wurde sie geplündert, aber nicht zerstört. Erst ein Brand im Jahr 1689 machte sie unbewonbar, und die Bewohner der umliegenden Dörfer benutzten die Mauern als Steinbruch. Ein Verein aus Talbach begann nach dem Krieg mit der Sicherung der Reste. Seither finden im Sommer Konzerte und Führungen statt, und im Keller des Palas ist eine kleine Austellung zur Baugeschichte eingerichtet. Die Ausstellung zeigt Funde aus dem Brunnen.

== Anlage ==
Vom Palas stehen noch drei Wände mit spitzbogigen Fenstern. Der Bergfried kann bestiegen werden. Der Graben ist an der Südseite tief in den Fels gehauen.

[[Kategorie:Burgruine]]
[[Kategorie:Talbach]]`
};

/** A person who has died. */
export const writer: Article = {
  wiki: 'dewiki',
  title: 'Friederike Ansorge',
  person: { born: 1848, hasDied: true },
  text: `'''Friederike Ansorge''' (* 7. Februar 1848 in Kassel; † 21. August 1919 in Jena) war eine deutsche Pädagogin. Sie gründete eine Schule für Mädchen und schrieb Lehrbücher für den Rechenunterricht. Ihr Nachlass liegt in Jena.

[[Kategorie:Pädagoge]]
[[Kategorie:Geboren 1848]]`
};

/** A person who lives. */
export const living: Article = {
  wiki: 'dewiki',
  title: 'Jörg Lembach',
  person: { born: 1969, hasDied: false },
  text: `'''Jörg Lembach''' (* 2. Oktober 1969 in Fulda) ist ein deutscher Geologe. Er lehrt an einer Hochschule und forscht über Karsthöhlen.

[[Kategorie:Geologe]]
[[Kategorie:Geboren 1969]]`
};

/** Edits of the German wiki. */
export const cases = usualCases({
  place,
  writer,
  living,
  knownTypo: ['eine kleine Austellung zur', 'eine kleine Ausstellung zur'],
  slip: 'austellung',
  newTypo: ['machte sie unbewonbar', 'machte sie unbewohnbar'],
  place1: 'mit spitzbogigen Fenstern.',
  place2: 'Der Bergfried kann bestiegen werden.',
  fact: ' Eine Zisterne unter dem Hof wurde bei Grabungen freigelegt.<ref>{{Internetquelle |url=https://www.spiegel.de/wissen/zisterne |titel=Zisterne entdeckt |datum=2021}}</ref>',
  linked: ['Im Bauernkrieg wurde', 'Im [[Deutscher Bauernkrieg|Bauernkrieg]] wurde'],
  interlanguage: '[[fr:Château d’Eulenfels]]',
  sortKey: '{{SORTIERUNG:Eulenfels}}',
  knownSource: '<ref>{{Internetquelle |url=https://www.destatis.de/denkmale |titel=Denkmale in Zahlen}}</ref>',
  newSource: '<ref>{{Internetquelle |url=https://www.burgverein-talbach.example.de/palas |titel=Der Palas}}</ref>',
  rightIsbn: '<ref>{{Literatur |Autor=Ute Brandt |Titel=Burgen im Tal |Jahr=2009 |ISBN=978-3-16-148410-0}}</ref>',
  wrongIsbn: '<ref>{{Literatur |Autor=Ute Brandt |Titel=Burgen im Tal |Jahr=2009 |ISBN=978-3-16-148410-7}}</ref>',
  insult: ' Der Burgverein besteht nur aus Vollidioten und Säufern.',
  number: ['Im Jahr 1247', 'Im Jahr 1427'],
  negation: ['Der Bergfried kann bestiegen', 'Der Bergfried kann nicht bestiegen'],
  negationRemoved: ['geplündert, aber nicht zerstört', 'geplündert, aber zerstört'],
  names: ['von den Grafen von Tannberg erbaut', 'von den Grafen von Rotenstein erbaut'],
  reordered: ['Der westliche Turm ist älter als das Tor, der Brunnen jünger als das Tor.', 'Der westliche Turm ist jünger als das Tor, der Brunnen älter als das Tor.'],
  section: `Ein Verein aus Talbach begann nach dem Krieg mit der Sicherung der Reste. Seither finden im Sommer Konzerte und Führungen statt, und im Keller des Palas ist eine kleine Austellung zur Baugeschichte eingerichtet. Die Ausstellung zeigt Funde aus dem Brunnen.

== Anlage ==
Vom Palas stehen noch drei Wände mit spitzbogigen Fenstern. Der Bergfried kann bestiegen werden. Der Graben ist an der Südseite tief in den Fels gehauen.

`,
  noise: ' asdfghjklö qwertzuiop yxcvbnm fghfghfgh sdfsdfsdf',
  repeated: ' Lolololololololololol hihihihihihihihihi',
  shouting: ' DIESE BURG IST TOTAL LANGWEILIG UND KEINER SOLLTE DA JEMALS HINGEHEN',
  hoax: ' Im Verlies soll der Alchemist Balthasar Quell um 1530 das erste Porzellan Europas gebrannt haben.',
  spam: '* [https://billig-ferienwohnung-talbach.example.com Günstige Ferienwohnungen direkt an der Burg]',
  test: " '''Fetter Text'''",
  parameter: ['| Höhe = 412', '| Höhe = 712'],
  redirect: '#WEITERLEITUNG [[Talbach]]',
  categories: '[[Kategorie:Burgruine]]\n[[Kategorie:Talbach]]',
  chatbot: ' Die Burg bietet einen faszinierenden Einblick in die reiche Geschichte der Region.:contentReference[oaicite:1]{index=1} Ich hoffe, das hilft dir weiter!',
  image: ['Burg Eulenfels 2009.jpg', 'Gartenzwerg.jpg'],
  born: ['(* 7. Februar 1848', '(* 7. Februar 1884'],
  death: ['(* 2. Oktober 1969 in Fulda) ist', '(* 2. Oktober 1969 in Fulda; † 1. Mai 2026) war'],
  inReference: ['|autor=Ute Brandt', '|autor=Kevin Müller'],
  target: ['[[Höhenburg]]', '[[Müllhalde|Höhenburg]]'],
  otherwise: {
    'slip, right word in the article, list at hand': { expected: 'manual', why: 'In German a capital does not tell a name from any noun, and names are never taken for slips.' }
  }
});
