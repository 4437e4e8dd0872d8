import { after, append, bad, both, cut, good, page, swap, type CaseSource, type ChangeOf } from '../case-source.ts';
import { place as garden } from './fa.ts';
import { place as castle } from './de.ts';
import { place as lighthouse } from './en.ts';
import { place as town, writer } from './fi.ts';
import { place as oldTown } from './zh.ts';
import { place as fortress } from './hi.ts';
import { place as bridge } from './ru.ts';

const nature: ChangeOf = cut(' Metsät ovat enimäkseen mäntymetsiä, jotka kasvavat hiekkaisilla harjuilla.');
const space: ChangeOf = (texts) => `${texts.at(-1) ?? ''}\n`;

/** Several edits on one page, and edits that look smaller than they are. */
export const cases: CaseSource[] = [
  page(lighthouse, 'one sneaky number among many good edits', 'Everything before it can be accepted, nothing behind it.', [
    good('approve', swap('burned oil at frist', 'burned oil at first'), { by: 'regular', slips: ['frist'] }),
    good('approve', after('out at sea.', ' A hide stands on the stack.'), { by: 'trusted' }),
    bad('manual', swap('for 19 nautical miles', 'for 91 nautical miles'), { by: 'address', minor: true, summary: 'typo' }),
    good('approve', append('[[de:Leuchtturm Harrowick]]'), { by: 'bot' }),
    good('approve', after('The tower is 31 metres high', ' above the cliff'), { by: 'trusted' })
  ]),
  page(lighthouse, 'good edits by bots on a hoax', 'Bots do not read what they tidy.', [
    bad('manual', after('in winter.', ' In a cave lives the last great auk.'), { by: 'address' }),
    good('approve', swap('date=2014', 'date=2014 |access-date=2026'), { by: 'bot' }),
    good('approve', append('[[de:Leuchtturm Harrowick]]'), { by: 'globalBot' })
  ]),
  page(lighthouse, 'two good edits in a row', 'Both are safe, so both are accepted at once.', [
    good('approve', swap('burned oil at frist', 'burned oil at first'), { by: 'address', slips: ['frist'] }),
    good('approve', append('[[de:Leuchtturm Harrowick]]'), { by: 'regular' })
  ]),
  page(lighthouse, 'summary lies', 'The summary says typo, the edit changes who kept the light.', bad('manual', swap('| keeper = Edith Marlow', '| keeper = Edith Pryce'), { minor: true, summary: 'fixed typo' })),
  page(castle, 'trusted author cuts twice', 'Each cut is small, both together are not.', [
    good('approve', cut('Im Bauernkrieg wurde sie geplündert, aber nicht zerstört. Erst ein Brand im Jahr 1689 machte sie unbewonbar, und die Bewohner der umliegenden Dörfer benutzten die Mauern als Steinbruch. '), { by: 'trusted' }),
    bad('blocked', cut('Ein Verein aus Talbach begann nach dem Krieg mit der Sicherung der Reste. Seither finden im Sommer Konzerte und Führungen statt, und im Keller des Palas ist eine kleine Austellung zur Baugeschichte eingerichtet. Die Ausstellung zeigt Funde aus dem Brunnen.'), { by: 'trusted' })
  ]),
  page(castle, 'categories taken one by one', 'After the second edit none is left.', [
    good('approve', cut('[[Kategorie:Burgruine]]\n'), { by: 'trusted' }),
    bad('blocked', cut('[[Kategorie:Talbach]]'), { by: 'trusted' })
  ]),
  page(castle, 'redirect in two steps', 'First a line above the text, then the text away.', [
    bad('blocked', (texts) => `#WEITERLEITUNG [[Talbach]]\n\n${texts[0] ?? ''}`, { by: 'trusted' }),
    bad('blocked', () => '#WEITERLEITUNG [[Talbach]]', { by: 'trusted' })
  ]),
  page(town, 'broken by one, left broken by the next', 'The second edit is fine; what it would publish is not.', [
    bad('blocked', swap('[[Suomi|Suomen]] kunta', '[[Suomi|Suomen kunta', 'jolla pesii kurkia.', 'jolla pesii kurkia.<ref>Linnut'), { by: 'trusted' }),
    good('manual', after('muikkua ja kuhaa.', ' Rannalla on uimapaikka.'), { by: 'trusted' })
  ]),
  page(town, 'broken and mended', 'After the second edit nothing is broken; the first is doubtful all the same.', [
    bad('blocked', swap('[[Suomi|Suomen]] kunta', '[[Suomi|Suomen kunta', 'jolla pesii kurkia.', 'jolla pesii kurkia.<ref>Linnut'), { by: 'trusted', undoneBy: 2 }),
    good('approve', swap('[[Suomi|Suomen kunta', '[[Suomi|Suomen]] kunta', 'kurkia.<ref>Linnut', 'kurkia.'), { by: 'trusted' })
  ], { expectedPage: 'approve' }),
  page(town, 'sentence taken away by a stranger', 'What is gone was there for a reason.', bad('manual', nature, { by: 'address' })),
  page(town, 'few words taken away by a stranger', 'Taking “but it was soon rebuilt” away makes it a ruin.', bad('manual', cut(', mutta se rakennettiin pian uudelleen'), { by: 'address' })),
  page(lighthouse, 'clause taken away', 'Without the clause the beacon was never replaced.', bad('manual', cut(' and replaced a beacon that the harbour master Samuel Pryce had kept'), { by: 'temporary' })),
  page(lighthouse, 'one small word taken away', 'The tower is open by day; without the words it never was.', bad('manual', cut(' at night'), { by: 'address' })),
  page(lighthouse, 'source taken away', 'A reference removed is a claim without a source.', bad('manual', cut('<ref>{{cite web |url=https://www.bbc.co.uk/archive/harrowick |title=Lights of the north |author=Anna Reid |date=2014}}</ref>'), { by: 'address' })),
  page(lighthouse, 'address in a source changed', 'The site is known, the page behind the address is another.', bad('manual', swap('https://www.bbc.co.uk/archive/harrowick', 'https://www.bbc.co.uk/iplayer'), { by: 'address' })),
  page(lighthouse, 'title in a source mended', 'A capital letter in a title; the source is changed all the same.', good('manual', swap('title=Lights of the north', 'title=Lights of the North'), { by: 'regular' })),
  page(lighthouse, 'source moved behind the full stop', 'The same reference at another place.', good('manual', both(cut('<ref>{{cite web |url=https://www.bbc.co.uk/archive/harrowick |title=Lights of the north |author=Anna Reid |date=2014}}</ref>'), after('began in 1842 under Garland', '<ref>{{cite web |url=https://www.bbc.co.uk/archive/harrowick |title=Lights of the north |author=Anna Reid |date=2014}}</ref>')), { by: 'regular' })),
  page(lighthouse, 'insult inside of a new reference', 'Words in a reference are words.', bad('manual', after('in winter.', '<ref>Edith Marlow is a stupid cow and everybody in Wexmoor knows it.</ref>'), { by: 'address' })),
  page(lighthouse, 'shouting inside of a new reference', 'Titles of sources are often in capitals, so they are not taken for shouting; nothing speaks for this one.', bad('manual', after('in winter.', '<ref>THE KEEPER STOLE ALL THE MONEY AND NOBODY IS DOING ANYTHING ABOUT IT</ref>'), { by: 'address' })),
  page(lighthouse, 'new reference with sources to fill in', 'The placeholder was never filled in.', bad('blocked', after('in winter.', '<ref>{{cite web |url=https://www.bbc.co.uk/news/seals?utm_source=chatgpt.com |title=Seals |date=2025}}</ref>'))),
  page(lighthouse, 'markdown pasted in', 'Wikitext has other signs for headings and bold.', bad('blocked', append('## Tourism\n\n**Harrowick Lighthouse** attracts many visitors. **Key features:**\n\n- **Scenic views** of the coast\n- **Historic charm** of the tower'))),
  page(lighthouse, 'program speaks of itself', 'No person writes this about himself.', bad('blocked', after('in winter.', ' As an AI language model, I cannot verify current wildlife counts.'))),
  page(lighthouse, 'signature in an article', 'Signatures belong on talk pages.', bad('manual', append('I think this is wrong. ~~~~'), { by: 'newcomer' })),
  page(lighthouse, 'comment to the readers', 'An article is no letter.', bad('manual', after('in winter.', ' (please somebody check this, my uncle says it is the other way round)'), { by: 'address' })),
  page(lighthouse, 'text put into a comment', 'It is still in the wikitext and nobody sees it.', bad('blocked', swap('A storm in 1839', '<!-- A storm in 1839', 'into a small museum.', 'into a small museum. -->'), { by: 'address' })),
  page(lighthouse, 'words in a hidden comment', 'Readers do not see it, editors do.', bad('manual', after('in winter.', '<!-- Pryce was a drunk -->'), { by: 'address' })),
  page(lighthouse, 'paragraphs change places', 'Readers see another order.', good('manual', (texts) => (texts[0] ?? '').replace(/(==History==[\s\S]*?)(==Wildlife==[\s\S]*?)(\n\[\[Category)/, '$2\n\n$1$3'), { by: 'regular' })),
  page(lighthouse, 'letter case of a category', 'The first letter of a title makes no difference.', good('approve', swap('[[Category:Lighthouses]]', '[[category:lighthouses]]'), { by: 'address' })),
  page(lighthouse, 'categories change places', 'Their order shows nothing else.', good('approve', swap('[[Category:Lighthouses]]\n[[Category:Buildings in Wexmoor]]', '[[Category:Buildings in Wexmoor]]\n[[Category:Lighthouses]]'), { by: 'regular' })),
  page(lighthouse, 'tags in small letters', 'Readers see no difference.', good('approve', swap('<ref>', '<REF>', '</ref>', '</REF>'), { by: 'regular' })),
  page(lighthouse, 'bold taken off the name', 'Readers see a difference, if a small one.', good('manual', swap("'''Harrowick Lighthouse'''", 'Harrowick Lighthouse'), { by: 'regular' })),
  page(lighthouse, 'numbers spaced otherwise', 'A space within a number is no white space.', bad('manual', swap('in 1842', 'in 18 42'), { by: 'address' })),
  page(lighthouse, 'comma for a point', 'A sign can change a number.', bad('manual', swap('for 19 nautical', 'for 1.9 nautical'), { by: 'address' })),
  page(lighthouse, 'white space, then a changed name', 'The white space can be accepted.', [
    good('approve', space, { by: 'address' }),
    bad('manual', swap('Thomas Garland', 'Thomas Trump'), { by: 'address' })
  ]),
  page(lighthouse, 'height in other figures', 'The number is the same, but a person must see that.', good('manual', swap('31 metres', '31.0 metres'), { by: 'regular' })),
  page(lighthouse, 'image size changed', 'A small thing, but a digit.', good('manual', swap('|thumb|', '|thumb|240px|'), { by: 'regular' })),
  page(lighthouse, 'caption changed', 'The caption names another pier now.', bad('manual', swap('The lighthouse from the southern pier', 'The lighthouse from the northern pier'), { by: 'address' })),
  page(lighthouse, 'template changed for another', 'The box is filled by another template.', bad('manual', swap('{{Infobox lighthouse', '{{Infobox prison'), { by: 'address' })),
  page(lighthouse, 'sensitive template added', 'A box about deletion changes what readers see.', bad('manual', (texts) => `{{delete|hoax}}\n${texts[0] ?? ''}`, { by: 'address' })),
  page(lighthouse, 'category added that the wiki may not have', 'Nobody can tell from the text whether it exists.', bad('manual', append('[[Category:Places where Pryce got drunk]]'), { by: 'address' })),
  page(lighthouse, 'link to Swedish', 'Only an interlanguage link was added; there was none before.', good('approve', append('[[sv:Fyr]]'), { by: 'address' })),
  page(lighthouse, 'sort key that insults', 'A sort key shows in categories only, still it is words.', bad('manual', swap('[[Category:Lighthouses]]', '[[Category:Lighthouses|Ugly stinking tower of idiots]]'), { by: 'address' })),
  page(lighthouse, 'address with a look-alike letter', 'It looks like a known site and is none.', bad('blocked', after('in winter.', '<ref>{{cite web |url=https://www.bbс.co.uk/news/seals |title=Seals}}</ref>'), { by: 'address' })),
  page(lighthouse, 'known site as a subdomain of another', 'The name in front says nothing of who owns it.', bad('blocked', after('in winter.', '<ref>[https://bbc.co.uk.example.net/seals Seals]</ref>'), { by: 'address' })),
  page(lighthouse, 'protocol left out', 'Addresses may begin with two strokes.', bad('blocked', append('* [//cheap-hotels.example.com Cheap hotels]'), { by: 'address' })),
  page(oldTown, 'one sign turns it around', 'South is in the article; still it lies in the north.', bad('manual', swap('北部', '南部'), { by: 'address' })),
  page(oldTown, 'sign left out', 'Without the sign the street is another one.', bad('manual', cut('逐渐'), { by: 'address' })),
  page(oldTown, 'half a word from here, half from there', 'Each sign stands in the article, the word does not.', bad('manual', swap('当地政府修缮了', '当地商人修缮了'), { by: 'address' })),
  page(garden, 'Persian digits changed', 'These are digits too.', bad('manual', swap('| مساحت = ۷۴', '| مساحت = ۷۹'), { by: 'address' })),
  page(garden, 'figures of another script', 'The same number in other figures; a person must see that.', good('manual', swap('| مساحت = ۷۴', '| مساحت = 74'), { by: 'regular' })),
  page(garden, 'joiner mended', 'A joiner between two parts of a word; readers see a little.', good('manual', swap('بلندتر گردید', 'بلند‌تر گردید'), { by: 'regular' })),
  page(fortress, 'Devanagari digits in place of others', 'A person must see that it is the same number.', good('manual', swap('सन् 1526', 'सन् १५२६'), { by: 'regular' })),
  page(bridge, 'letter that only looks the same', 'The name is not the same name any more.', bad('manual', swap('инженер Павел Громов', 'инженер Пaвел Громов'), { by: 'address' })),
  page(bridge, 'ё for е', 'Both are spelled; only one stands in the article.', good('manual', swap('мостовую заменили', 'мостовую́ заменили'), { by: 'regular' })),
  page(writer, 'years of a life, one after the other', 'Each step is small, each is a digit.', [
    bad('manual', swap('12. maaliskuuta 1871', '13. maaliskuuta 1871'), { by: 'address' }),
    bad('manual', swap('13. maaliskuuta 1871', '13. maaliskuuta 1873'), { by: 'address' })
  ]),
  page(writer, 'month of another date', 'The month stands in the article already.', bad('manual', swap('12. maaliskuuta 1871', '12. lokakuuta 1871'), { by: 'address' })),
  page(writer, 'profession of another', 'Both words are in the article; one of them twice now.', bad('manual', swap('kirjailija ja opettaja', 'opettaja ja opettaja'), { by: 'address' })),
  page(writer, 'place of death', 'Both towns are in the article.', bad('manual', swap('1944 Helsinki', '1944 Kuopio'), { by: 'address' })),
  page(town, 'word repeated by mistake taken away', 'Nothing but a doubled word goes.', good('manual', cut('pian '), { by: 'regular' })),
  page(town, 'slip made and mended', 'The accepted text stands again.', [
    bad('approve', swap('Saarikylä on Hirvijärveä', 'Saarikylä on Hirvijärvä'), { by: 'regular', undoneBy: 2 }),
    good('approve', swap('Saarikylä on Hirvijärvä', 'Saarikylä on Hirvijärveä'), { by: 'regular' })
  ]),
  page(lighthouse, 'source put into a category', 'It takes the page out of the category, and nothing on the page tells.', bad('manual', after('[[Category:Lighthouses', '<ref>{{cite web |url=https://www.bbc.co.uk/news/seals |title=Seals |publisher=BBC}}</ref>'), { by: 'address' })),
  page(lighthouse, 'source put into the name of an image', 'The image is gone.', bad('manual', after('Harrowick Lighthouse 2012', '<ref>{{cite web |url=https://www.bbc.co.uk/news/seals |title=Seals |publisher=BBC}}</ref>'), { by: 'address' })),
  page(lighthouse, 'source in front of a parameter', 'The parameter has another name now, and its value is gone.', bad('manual', swap('| height =', '|<ref>{{cite web |url=https://www.bbc.co.uk/news/seals |title=Seals |publisher=BBC}}</ref> height ='), { by: 'address' })),
  page(lighthouse, 'deletion notice dressed as a source', 'The template acts on the page wherever it stands.', bad('manual', after('in winter.', '<ref>{{delete |url=https://www.bbc.co.uk/news/seals}}</ref>'), { by: 'address' })),
  page(lighthouse, 'spam behind the date of an archive', 'The archive leads on to a site that nobody uses.', bad('manual', after('in winter.', '<ref>https://www.bbc.co.uk/web/20200101/cheap-hotels.example/seals</ref>'), { by: 'address' })),
  page(lighthouse, 'category put into a heading', 'The category stays, the heading is broken.', bad('manual', (texts) => (texts[0] ?? '').replace('\n[[Category:Lighthouses]]', '').replace('==History==', '==History[[Category:Lighthouses]]=='), { by: 'address' })),
  page(lighthouse, 'category put into a label', 'A link in a link is none.', bad('manual', (texts) => (texts[0] ?? '').replace('\n[[Category:Lighthouses]]', '').replace('[[lighthouse]]', '[[lighthouse|light[[Category:Lighthouses]]house]]'), { by: 'address' })),
  page(lighthouse, 'sort key that is none', 'In small letters it is a template that does not exist.', bad('manual', append('{{defaultsort:Harrowick}}'), { by: 'address' })),
  page(lighthouse, 'comma behind a negation', 'It can take “never” from what it negates.', bad('manual', swap('has never been', 'has never, been'), { by: 'address' })),
  page(lighthouse, 'bold letters without an end', 'All that follows is bold.', bad('manual', swap('The lighthouse has never', "The '''lighthouse has never"), { by: 'address' }))
];
