import { after, append, bad, cut, good, page, swap, whole, type CaseFacts, type CaseSource } from '../case-source.ts';
import { living as cellist, place as lighthouse, writer as botanist } from './en.ts';
import { living as coach, place as town, writer } from './fi.ts';
import { living as chessPlayer, place as bridge } from './ru.ts';
import { place as castle } from './de.ts';

const fact = after('jolla pesii kurkia.', ' Suon laidalla on lintutorni.');
const englishFact = after('seen out at sea.', ' A hide for watching them stands on the eastern stack.');
const russianFact = after('с изображением осетров.', ' Решётки отлиты на местном заводе.');
const check = (id: string, options?: Record<string, unknown>): NonNullable<CaseFacts['checks']> => ({
  [id]: { enabled: true, ...(options ? { options } : {}) }
});
const hoursAgo = (hours: number) => new Date(Date.parse('2026-05-12T00:00:00Z') - hours * 3_600_000).toISOString();
const reviewLog = (...events: readonly { hours: number; action: 'approve' | 'unapprove'; automatic?: boolean; revisionId?: number }[]) => ({
  reviewLog: {
    page: {
      events: events.map(({ hours, action, automatic = false, revisionId = 1 }) => ({
        revisionId,
        action,
        automatic,
        user: 'Seulaaja',
        timestamp: hoursAgo(hours)
      }))
    }
  }
});

/** Who made the edit, what the wiki knows of him, and what speaks against an edit whoever made it. */
export const cases: CaseSource[] = [
  page(town, 'a bot of this wiki', 'Bots have leave to edit.', good('approve', fact, { by: 'bot' })),
  page(town, 'a bot blocked since then', 'The bot went wrong and was stopped.', bad('blocked', fact, { by: 'botBlocked' })),
  page(castle, 'a global bot', 'Bots of all wikis count here too.', good('approve', append('[[sv:Eulenfels]]'), { by: 'globalBot' })),
  page(town, 'right to flag edits, without the flag', 'The right alone makes no bot; the edit was made by hand.', good('manual', fact, { by: 'flooder' })),
  page(town, 'a name that sounds like a bot', 'Anybody can call an account a bot.', bad('manual', swap('vuonna 1868', 'vuonna 1886'), { by: 'botByName' })),
  page(town, 'a bot of old, rule off', 'By default only present bots count.', good('manual', fact, { by: 'formerBot' })),
  page(town, 'a bot of old, rule on', 'It was a bot when it made the edit and stayed one for months.', good('approve', fact, { by: 'formerBot' }), { checks: check('former_bot') }),
  page(town, 'a bot that lost its flag for abuse', 'The log says why the flag went.', bad('manual', swap('vuonna 1868', 'vuonna 1886'), { by: 'abusiveBot' }), { checks: check('former_bot') }),
  page(town, 'trusted author', 'The author holds a right that makes edits reviewed.', good('approve', fact, { by: 'trusted' })),
  page(lighthouse, 'reviewer as author', 'Reviewers’ own edits are reviewed.', good('approve', englishFact, { by: 'reviewer' })),
  page(lighthouse, 'autopatrolled author', 'The right goes by another name on this wiki.', good('approve', englishFact, { by: 'patroller' })),
  page(bridge, 'trusted author on another wiki', 'Rights count, not names of groups.', good('approve', russianFact, { by: 'trusted' })),
  page(town, 'regular without rights', 'Many edits are no right.', good('manual', fact, { by: 'regular' })),
  page(town, 'group that the wiki named', 'The wiki trusts all its users of this group.', good('approve', fact, { by: 'regular' }), { checks: check('auto_approved_groups', { groups: ['user'] }) }),
  page(town, 'trust that has run out', 'The membership ended; it does not count.', good('manual', fact, { by: 'expiredTrusted' })),
  page(town, 'trusted and blocked now', 'Somebody has judged the author since.', bad('blocked', swap('vuonna 1868', 'vuonna 1886'), { by: 'trustedBlocked' })),
  page(town, 'trusted, blocked after the edit, free again', 'The block came after the edit.', bad('blocked', fact, { by: 'trustedBlockedAfter' })),
  page(town, 'trusted, blocked years ago', 'A block that ended before the edit says nothing.', good('approve', fact, { by: 'trustedBlockedBefore' })),
  page(lighthouse, 'trusted and locked everywhere', 'The account is closed on all wikis.', bad('blocked', englishFact, { by: 'trustedLocked' })),
  page(town, 'trusted, closed out of one page', 'By default blocks of single pages count.', bad('blocked', fact, { by: 'blockedPartly' })),
  page(town, 'trusted, closed out of another page, wiki lenient', 'The block closes another page than this.', good('approve', fact, { by: 'blockedPartly' }), { checks: check('user_block', { partialBlocks: 'this-page' }) }),
  page(town, 'trusted, blocks unknown', 'Unknown is not fine: somebody looks.', good('manual', fact, { by: 'unknownBlocks' })),
  page(town, 'vandal’s white space', 'Nothing changed, but the author was blocked a day later.', bad('blocked', (texts) => `${texts[0] ?? ''}\n`, { by: 'vandal' })),
  page(town, 'patrolled by somebody', 'Another person has looked at this very edit.', good('approve', fact, { patrolledBy: 'Partio' })),
  page(town, 'patrolled by the author', 'One’s own mark is no second pair of eyes.', bad('manual', swap('vuonna 1868', 'vuonna 1886'), { by: 'patroller', patrolledBy: 'Partio' }), { checks: { auto_approved_groups: { enabled: false } } }),
  page(town, 'patrolled, markup broken', 'The patroller overlooked it.', bad('blocked', swap('[[Häme]]eseen', '[[Häme]eseen', 'Juho Mäkinen.', 'Juho Mäkinen.<ref>Seurakunnan arkisto'), { patrolledBy: 'Partio' })),
  page(town, 'author hidden, text too', 'What cannot be seen cannot be accepted.', bad('manual', fact, { hidden: 'author' })),
  page(town, 'text hidden, author trusted', 'Nobody can see what would be published.', bad('manual', fact, { by: 'trusted', hidden: 'text' })),
  page(town, 'trusted edit on a hidden one', 'What lies below was hidden for a reason.', [
    bad('manual', swap('vuonna 1868', 'vuonna 1886'), { hidden: 'text' }),
    good('manual', fact, { by: 'trusted' })
  ]),

  page(town, 'trusted, in a guarded category', 'People look at all edits of these pages.', good('blocked', fact, { by: 'trusted' }), { checks: check('blocking_categories', { categories: ['Suomen kunnat'] }) }),
  page(town, 'trusted, guarded category with underscores', 'Underscores are spaces.', good('blocked', fact, { by: 'trusted' }), { checks: check('blocking_categories', { categories: ['Luokka:Suomen_kunnat'] }) }),
  page({ ...town, hiddenCategories: ['Suojellut sivut'] }, 'trusted, guarded category made by a template', 'The wiki knows the category, the text does not.', good('blocked', fact, { by: 'trusted' }), { checks: check('blocking_categories', { categories: ['Suojellut sivut'] }) }),
  page(town, 'taken out of the guarded category', 'It was in the category before the edit.', bad('blocked', cut('[[Luokka:Suomen kunnat]]\n'), { by: 'trusted' }), { checks: check('blocking_categories', { categories: ['Suomen kunnat'] }) }),
  page(town, 'trusted, other category guarded', 'The page is in none of them.', good('approve', fact, { by: 'trusted' }), { checks: check('blocking_categories', { categories: ['Suositellut artikkelit'] }) }),
  page(town, 'categories unknown', 'Where the categories are not known, nobody can say that none is guarded.', good('manual', fact, { by: 'trusted' }), { evidence: { categories: { page: { unavailable: 'failed' } } }, checks: check('blocking_categories', { categories: ['Suomen kunnat'] }) }),

  page(town, 'trusted, error message shows', 'The expression cannot be worked out.', bad('blocked', after('jolla pesii kurkia.', ' Tiheys on {{#expr:4812/x}} asukasta.'), { by: 'trusted' })),
  page(town, 'trusted, unnamed reference used', 'The reference has no text anywhere.', bad('blocked', after('jolla pesii kurkia.', '<ref name="suo" />'), { by: 'trusted' })),
  page(town, 'trusted, HTML of the parent unknown', 'New errors cannot be told from old ones.', good('manual', fact, { by: 'trusted' }), { evidence: { rendered: { '#0': { unavailable: 'timed-out' } } } }),
  page({ ...town, text: `${town.text}\nTiheys: {{#expr:x}}` }, 'trusted, old error message', 'The error was there before.', good('approve', fact, { by: 'trusted' })),
  page(town, 'trusted, link left open', 'Two kinds of markup show up as text.', bad('blocked', swap('[[Suomi|Suomen]] kunta', '[[Suomi|Suomen kunta', 'jolla pesii kurkia.', 'jolla pesii kurkia.<ref>Linnut'), { by: 'trusted' })),
  page(town, 'trusted, one bracket too many', 'A single sign may be meant.', good('approve', after('jolla pesii kurkia.', ' Suosta käytetään myös nimeä Iso]] suo.'), { by: 'trusted' })),
  page(town, 'trusted, markup shown on purpose', 'What stands in nowiki is meant to show.', good('approve', after('jolla pesii kurkia.', ' Merkintä on <nowiki>[[Suo]] {{malline}} ==x==</nowiki>.'), { by: 'trusted' })),
  page(town, 'trusted, template left open, wiki strict', 'One sign of markup as text is one too many here.', bad('blocked', swap('| kunnanjohtaja = Aino Salmela\n}}', '| kunnanjohtaja = Aino Salmela\n}'), { by: 'trusted' }), { checks: check('broken_wikicode', { sameKind: 1, kinds: 1 }) }),
  page(town, 'trusted, template and link left open', 'Two kinds of markup show up as text.', bad('blocked', swap('| kunnanjohtaja = Aino Salmela\n}}', '| kunnanjohtaja = Aino Salmela\n}', '[[Häme]]eseen', '[Häme]]eseen'), { by: 'trusted' })),

  page(lighthouse, 'trusted, wrong ISBN', 'A slip or no such book, whoever cites it.', bad('blocked', after('in winter.', '<ref>Reid, Anna: Seals. ISBN 0-306-40615-3.</ref>'), { by: 'trusted' })),
  page(lighthouse, 'trusted, ISBN with ten digits', 'The check digit is right.', good('approve', after('in winter.', '<ref>Reid, Anna: Seals. ISBN 0-306-40615-2.</ref>'), { by: 'trusted' })),
  page({ ...lighthouse, text: `${lighthouse.text}\n* Old: ISBN 978-0-306-40615-1` }, 'trusted, old wrong ISBN on the page', 'The edit did not add it.', good('approve', englishFact, { by: 'trusted' })),
  page(lighthouse, 'trusted, ISBN with spaces and a label', 'ISBN-13: and thin signs between the digits are fine.', good('approve', after('in winter.', '<ref>Reid, Anna: Seals. ISBN-13: 978 0 306 40615 7.</ref>'), { by: 'trusted' })),

  page(castle, 'trusted, article made a redirect', 'A merge may be right; readers lose an article.', good('blocked', whole('#WEITERLEITUNG [[Talbach]]'), { by: 'trusted' })),
  page(castle, 'trusted, English word for redirects', 'The English word works on every wiki.', good('blocked', whole('#redirect: [[Talbach]]'), { by: 'trusted' })),
  page({ ...castle, text: '#WEITERLEITUNG [[Talbach]]' }, 'redirect hijacked', 'It was a redirect before, but to another page.', bad('manual', whole('#WEITERLEITUNG [[Toilette]]'), { by: 'address' })),
  page({ ...castle, text: '#WEITERLEITUNG [[Talbach (Gemeinde)]]' }, 'redirect mended by a trusted author', 'A redirect stays a redirect.', good('approve', whole('#WEITERLEITUNG [[Talbach]]'), { by: 'trusted' })),
  page({ ...castle, text: '#WEITERLEITUNG [[Talbach]]' }, 'redirect made an article', 'A new article is read by a person.', good('manual', whole(castle.text), { by: 'regular' })),
  page(castle, 'trusted, last category gone', 'Most often an accident.', bad('blocked', cut('[[Kategorie:Burgruine]]\n[[Kategorie:Talbach]]'), { by: 'trusted' })),
  page(castle, 'trusted, one of two categories gone', 'One is left.', good('approve', cut('[[Kategorie:Burgruine]]\n'), { by: 'trusted' })),
  page(castle, 'trusted, categories in English', 'English names work on every wiki.', good('approve', swap('[[Kategorie:Burgruine]]\n[[Kategorie:Talbach]]', '[[category:burgruine]]'), { by: 'trusted' })),
  page(castle, 'trusted, a third of the article gone', 'Trust does not cover large cuts.', bad('blocked', cut(castle.text.slice(castle.text.indexOf('Im Jahr 1247'), castle.text.indexOf('== Anlage =='))), { by: 'trusted' })),

  page(coach, 'trusted author on a living person', 'Trusted authors may.', good('approve', after('valmentanut maajoukkuetta', ' ja nuoria'), { by: 'trusted' })),
  page(cellist, 'regular on a living person', 'The page is in the category of living people.', good('blocked', after('teaches at a', ' music'), { by: 'regular' })),
  page({ ...botanist, person: { born: 1990, hasDied: false } }, 'living by Wikidata alone', 'The category is missing, Wikidata knows.', good('blocked', (texts) => `${texts[0] ?? ''}\n`)),
  page(chessPlayer, 'Wikidata cannot be asked', 'Not known is not dead.', good('manual', append('[[en:Artyom Sobolev]]')), { evidence: { wikidataItem: { page: { unavailable: 'failed' } } } }),
  page(coach, 'death added by a trusted author', 'Trust covers it; the wiki’s own rules ask for a source.', good('approve', swap('(s. 5. kesäkuuta 1974 Oulu) on', '(5. kesäkuuta 1974 Oulu – 2. toukokuuta 2026) oli'), { by: 'trusted' })),
  page(writer, 'white space on a person long dead', 'The person has died.', good('approve', (texts) => `${texts[0] ?? ''}\n`)),
  page({ ...writer, person: { born: 1871, hasDied: false } }, 'nobody grows that old', 'Without a known death, but born 155 years ago.', good('approve', (texts) => `${texts[0] ?? ''}\n`)),

  page(town, 'trusted, wiki waits a day', 'The wiki lets the watchers of the page act first.', good('blocked', fact, { by: 'trusted' }), { checks: check('min_age', { hours: 72 }) }),
  page(town, 'trusted, waited long enough', 'Two days have gone.', good('approve', fact, { by: 'trusted' }), { checks: check('min_age', { hours: 24 }) }),
  page(lighthouse, 'trusted, tag of the edit filter', 'The filter has seen something.', bad('blocked', englishFact, { by: 'trusted', tags: ['possible vandalism'] })),
  page(lighthouse, 'trusted, tag that the wiki listed', 'The wiki’s own tag.', bad('blocked', englishFact, { by: 'trusted', tags: ['house-rule-7'] }), { checks: check('suspicious_tags', { tags: ['house-rule-7'] }) }),
  page(lighthouse, 'trusted, harmless tags', 'How the edit was made says nothing.', good('approve', englishFact, { by: 'trusted', tags: ['visualeditor', 'mobile edit'] })),
  page(lighthouse, 'trusted, high risk of being undone', 'A model can only hold back.', bad('blocked', englishFact, { by: 'trusted', revertRisk: 0.93 }), { checks: check('revert_risk') }),
  page(lighthouse, 'trusted, low risk', 'The trust approves, the score only does not object.', good('approve', englishFact, { by: 'trusted', revertRisk: 0.05 }), { checks: check('revert_risk') }),
  page(lighthouse, 'stranger, low risk', 'A low score never approves.', bad('manual', swap('built by the engineer Thomas Garland', 'built by the engineer Samuel Pryce'), { by: 'address', revertRisk: 0.01 }), { checks: check('revert_risk') }),
  page(lighthouse, 'trusted, model silent', 'No score is not a good score.', good('manual', englishFact, { by: 'trusted' }), { checks: check('revert_risk'), evidence: { revertRisk: { '#1': { unavailable: 'failed' } } } }),
  page(town, 'trusted, damaging by the wiki’s model', 'Above the wiki’s threshold.', bad('blocked', fact, { by: 'trusted', damaging: 0.61 }), { checks: check('ores_scores') }),
  page(town, 'trusted, faith doubted', 'Below the wiki’s threshold.', bad('blocked', fact, { by: 'trusted', goodfaith: 0.31 }), { checks: check('ores_scores') }),
  page(town, 'trusted, fine scores', 'Neither model objects.', good('approve', fact, { by: 'trusted' }), { checks: check('ores_scores') }),
  page(coach, 'trusted, stricter about the living', 'A score that is fine elsewhere is not fine here.', bad('blocked', after('valmentanut maajoukkuetta', ' ja nuoria'), { by: 'trusted', damaging: 0.2 }), { checks: check('ores_scores') }),
  page(town, 'trusted, damaging switched off', 'A threshold of 0 switches the model off.', good('approve', fact, { by: 'trusted', damaging: 0.9 }), { checks: check('ores_scores', { damaging: 0, damagingLiving: 0 }) }),
  page(town, 'trusted, word that nobody uses', 'The wiki has never used the word.', bad('blocked', after('jolla pesii kurkia.', ' Suon laidalla on lintutonri.'), { by: 'trusted', unknownWords: ['lintutonri'] }), { checks: check('unknown_words') }),
  page(town, 'trusted, all words known', 'The list has them all.', good('approve', fact, { by: 'trusted', unknownWords: [] }), { checks: check('unknown_words') }),
  page(lighthouse, 'trusted, link to an unknown site', 'Trust does not cover unknown sites.', good('blocked', after('in winter.', '<ref>{{cite web |url=https://sealwatch.example.net/ |title=Seals}}</ref>'), { by: 'trusted' })),
  page(lighthouse, 'trusted, site that the wiki listed', 'The wiki has listed the site.', good('approve', after('in winter.', '<ref>{{cite web |url=https://sealwatch.example.net/ |title=Seals}}</ref>'), { by: 'trusted' }), { checks: check('new_domain', { knownDomains: ['sealwatch.example.net'] }) }),
  page(lighthouse, 'trusted, use of the site unknown', 'Nobody could tell whether the site is used.', good('manual', after('in winter.', '<ref>{{cite web |url=https://doi.org/10.1000/1 |title=Seals}}</ref>'), { by: 'trusted' }), { evidence: { domainUse: { '#1': { unavailable: 'timed-out' } } } }),

  page(town, 'approval withdrawn yesterday', 'For some days people look at the page.', good('blocked', fact, { by: 'trusted' }), { evidence: reviewLog({ hours: 30, action: 'unapprove' }) }),
  page(town, 'approval withdrawn, accepted by a person later', 'A person has looked since.', good('approve', fact, { by: 'trusted' }), { evidence: reviewLog({ hours: 20, action: 'approve', revisionId: 2 }, { hours: 30, action: 'unapprove' }) }),
  page(town, 'approval withdrawn, accepted by a bot later', 'A bot’s word does not end it.', good('blocked', fact, { by: 'trusted' }), { evidence: reviewLog({ hours: 20, action: 'approve', revisionId: 2, automatic: true }, { hours: 30, action: 'unapprove' }) }),
  page(town, 'approval withdrawn weeks ago', 'The waiting is over.', good('approve', fact, { by: 'trusted' }), { evidence: reviewLog({ hours: 24 * 20, action: 'unapprove' }) }),
  page(town, 'withdrawn, then edited by a trusted author', 'The withdrawn text is still below.', [
    bad('blocked', swap('vuonna 1868', 'vuonna 1886'), { by: 'trusted' }),
    good('blocked', fact, { by: 'trusted' })
  ], { evidence: reviewLog({ hours: 10, action: 'unapprove' }) }),
  page(town, 'review log unknown', 'A withdrawal may have been missed.', good('manual', fact, { by: 'trusted' }), { evidence: { reviewLog: { page: { unavailable: 'failed' } } } }),

  page({ ...town, title: 'Wikipedia:Hiekkalaatikko', namespace: 4 }, 'sandbox', 'The wiki has opened the page.', good('approve', after('jolla pesii kurkia.', ' Kokeilen muokkaamista.'), { by: 'address' }), { checks: check('allowed_pages', { pages: ['Wikipedia:Hiekkalaatikko'] }) }),
  page({ ...town, title: 'Wikipedia:Hiekkalaatikko/7', namespace: 4 }, 'page below the sandbox', 'The wiki has opened all pages with this beginning.', good('approve', after('jolla pesii kurkia.', ' Kokeilen muokkaamista.'), { by: 'address' }), { checks: check('allowed_pages', { prefixes: ['Project:Hiekkalaatikko/'] }) }),
  page({ ...town, title: 'Wikipedia:Hiekkalaatikko', namespace: 4 }, 'noise in the sandbox', 'Noise is held back everywhere.', bad('blocked', after('jolla pesii kurkia.', ' asdfasdfasdf qwertyqwerty'), { by: 'address' }), { checks: check('allowed_pages', { pages: ['Wikipedia:Hiekkalaatikko'] }) }),
  page({ ...town, title: 'Hiekkalaatikko' }, 'article called like the sandbox', 'The same words in another namespace are another page.', good('manual', after('jolla pesii kurkia.', ' Kokeilen muokkaamista.'), { by: 'address' }), { checks: check('allowed_pages', { pages: ['Wikipedia:Hiekkalaatikko'] }) })
];
