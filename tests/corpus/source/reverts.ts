import { after, append, backTo, bad, both, cut, good, on, page, swap, type CaseSource } from '../case-source.ts';
import { place as fort } from './ar.ts';
import { place as castle } from './de.ts';
import { place as lighthouse } from './en.ts';
import { living as coach, place as town } from './fi.ts';
import { place as village } from './he.ts';
import { place as spring } from './ja.ts';
import { place as lake } from './pl.ts';
import { place as bridge } from './ru.ts';

const wrongYear = swap('vuonna 1868', 'vuonna 1886');
const insult = after('jolla pesii kurkia.', ' Kunnan asukkaat ovat ihan tyhmiä.');
const bridgeInsult = after('Мост состоит из пяти арок.', ' Строили его одни дураки.');
const lakeNoise = after('sieja i szczupak.', ' Janek z 3b rządzi!!!');

/** Texts brought back, in full and in part, by anybody. */
export const cases: CaseSource[] = [
  page(town, 'two vandals, one revert to the accepted text', 'Both are taken back at once, and nothing is left of either.', [
    bad('approve', wrongYear, { by: 'address', undoneBy: 3 }),
    bad('approve', insult, { by: 'temporary', undoneBy: 3 }),
    good('approve', backTo(0), { by: 'regular', tags: ['mw-manual-revert'] })
  ], { expectedPage: 'approve' }),
  page(town, 'two vandals, the last one reverted', 'The older vandalism is still below the undo.', [
    bad('manual', wrongYear, { by: 'address' }),
    bad('manual', insult, { by: 'temporary', undoneBy: 3 }),
    bad('manual', backTo(1), { by: 'regular', tags: ['mw-undo'] })
  ]),
  page(town, 'rollback to a vandal’s version', 'The tag says rollback, the text says vandalism.', [
    bad('manual', wrongYear, { by: 'address' }),
    bad('manual', insult, { by: 'temporary', undoneBy: 3 }),
    bad('manual', backTo(1), { by: 'expiredTrusted', tags: ['mw-rollback'] })
  ]),
  page(town, 'tag of an undo, other text', 'Tags say what was meant, not what was done.', [
    bad('manual', wrongYear, { by: 'address' }),
    bad('manual', on(0, swap('vuonna 1868', 'vuonna 1848')), { by: 'temporary', tags: ['mw-undo'] })
  ]),
  page(bridge, 'vandal takes his own edit back', 'The accepted text stands again.', [
    bad('approve', bridgeInsult, { by: 'address', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'address' })
  ]),
  page(bridge, 'revert of a revert', 'The insult is back; only the revert before it can be accepted.', [
    bad('manual', bridgeInsult, { by: 'address', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'regular', tags: ['mw-undo'] }),
    bad('manual', backTo(1), { by: 'address', tags: ['mw-undo'] })
  ]),
  page(bridge, 'edit war that ends well', 'The last word is the accepted text.', [
    bad('approve', bridgeInsult, { by: 'address', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'regular' }),
    bad('approve', backTo(1), { by: 'address', undoneBy: 4 }),
    good('approve', backTo(0), { by: 'trusted', tags: ['mw-rollback'] })
  ]),
  page(bridge, 'revert, then a fact by a stranger', 'The page can be accepted up to the revert.', [
    bad('manual', bridgeInsult, { by: 'address', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'regular' }),
    good('manual', after('с изображением осетров.', ' Решётки отлиты на местном заводе.'))
  ]),
  page(bridge, 'revert, then a fact by a trusted author', 'Everything up to the end is safe.', [
    bad('approve', bridgeInsult, { by: 'address', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'regular' }),
    good('approve', after('с изображением осетров.', ' Решётки отлиты на местном заводе.'), { by: 'trusted' })
  ]),
  page(lake, 'back to an older accepted text', 'That text was accepted before.', good('approve', swap('a jego głębokość sięga 27 metrów', 'a jego głębokość wynosi 27 metrów'), { tags: ['mw-manual-revert'] }), {
    acceptedBefore: [swap('a jego głębokość sięga 27 metrów', 'a jego głębokość wynosi 27 metrów')]
  }),
  page(lake, 'back to an older accepted text, over vandalism', 'What lies between is taken back.', [
    bad('approve', lakeNoise, { by: 'address', undoneBy: 2 }),
    good('approve', on(0, swap('sięga 27 metrów', 'wynosi 27 metrów')), { by: 'regular', tags: ['mw-manual-revert'] })
  ], { expectedPage: 'approve', acceptedBefore: [swap('sięga 27 metrów', 'wynosi 27 metrów')] }),
  page(lake, 'older accepted texts do not count here', 'The wiki wants only the present text.', good('manual', swap('sięga 27 metrów', 'wynosi 27 metrów'), { tags: ['mw-manual-revert'] }), {
    acceptedBefore: [swap('sięga 27 metrów', 'wynosi 27 metrów')],
    checks: { revert_to_reviewed: { options: { olderVersions: false } } }
  }),
  page(lake, 'back to an old text that nobody accepted', 'Old is not accepted.', bad('manual', swap('sięga 27 metrów', 'sięga 72 metrów'), { by: 'address', tags: ['mw-manual-revert'] }), {
    acceptedBefore: [swap('sięga 27 metrów', 'wynosi 27 metrów')]
  }),
  page(lake, 'nearly the older accepted text', 'One digit differs from what was accepted.', bad('manual', swap('sięga 27 metrów', 'wynosi 29 metrów'), { by: 'address', tags: ['mw-manual-revert'] }), {
    acceptedBefore: [swap('sięga 27 metrów', 'wynosi 27 metrów')]
  }),
  page(town, 'revert by somebody blocked later', 'The author is blocked, so somebody looks at all of it.', [
    bad('manual', wrongYear, { by: 'address', undoneBy: 2 }),
    good('blocked', backTo(0), { by: 'vandal' })
  ]),
  page(coach, 'revert on a living person by a stranger', 'About living people strangers are always looked at, reverts too.', [
    bad('blocked', swap('suomalainen hiihtovalmentaja', 'suomalainen huijari'), { by: 'address', undoneBy: 2 }),
    good('blocked', backTo(0), { by: 'regular' })
  ]),
  page(coach, 'revert on a living person by a trusted author', 'The accepted text stands again, put there by a trusted author.', [
    bad('blocked', swap('suomalainen hiihtovalmentaja', 'suomalainen huijari'), { by: 'address', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'trusted' })
  ], { expectedPage: 'approve' }),
  page(town, 'revert within days of a withdrawn approval', 'People look at this page for some days.', [
    bad('blocked', insult, { by: 'address', undoneBy: 2 }),
    good('blocked', backTo(0), { by: 'regular' })
  ], { evidence: { reviewLog: { page: { events: [{ revisionId: 1, action: 'unapprove', automatic: false, user: 'Seulaaja', timestamp: '2026-05-11T12:00:00Z' }] } } } }),
  page(castle, 'blanked and brought back', 'The accepted text stands again.', [
    bad('blocked', () => '', { by: 'address', tags: ['mw-blank', 'mw-reverted'], undoneBy: 2 }),
    good('approve', backTo(0), { by: 'regular', tags: ['mw-undo'] })
  ], { expectedPage: 'approve' }),
  page(castle, 'made a redirect and brought back', 'The accepted text stands again.', [
    bad('blocked', () => '#WEITERLEITUNG [[Talbach]]', { by: 'address', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'regular' })
  ], { expectedPage: 'approve' }),
  page(castle, 'blanked, brought back without the references', 'It is not the accepted text: a source is missing.', [
    bad('blocked', () => '', { by: 'address', undoneBy: 2 }),
    bad('manual', on(0, cut('<ref>{{Internetquelle |url=https://www.spiegel.de/geschichte/eulenfels |titel=Ruinen im Mittelgebirge |autor=Ute Brandt |datum=2016}}</ref>')), { by: 'temporary' })
  ]),
  page(castle, 'spam link and its removal', 'Nothing of the spam is left.', [
    bad('blocked', append('* [https://spam.example.com Jetzt kaufen]'), { by: 'address', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'temporary' })
  ], { expectedPage: 'approve' }),
  page(lighthouse, 'insult, good fix, insult removed', 'Of the insult nothing is left; what is left is the fix.', [
    bad('approve', after('in winter.', ' Smelly losers.'), { by: 'address', undoneBy: 3 }),
    good('approve', swap('burned oil at frist', 'burned oil at first'), { by: 'regular', slips: ['frist'] }),
    good('approve', cut(' Smelly losers.'), { by: 'trusted' })
  ]),
  page(lighthouse, 'insult, good fix, insult removed by a stranger', 'What is left is the fix of a known word.', [
    bad('manual', after('in winter.', ' Smelly losers.'), { by: 'address', undoneBy: 3 }),
    good('approve', swap('burned oil at frist', 'burned oil at first'), { by: 'regular', slips: ['frist'] }),
    good('manual', cut(' Smelly losers.'), { by: 'regular' })
  ]),
  page(lighthouse, 'insult removed, doubtful edit at the end', 'The latest version is not known to be safe.', [
    bad('manual', after('in winter.', ' Smelly losers.'), { by: 'address', undoneBy: 2 }),
    good('approve', cut(' Smelly losers.'), { by: 'trusted' }),
    bad('manual', swap('Work began in 1842', 'Work began in 1824'), { by: 'address' })
  ]),
  page(lighthouse, 'insult moved, not removed', 'What was moved is still there.', [
    bad('manual', after('in winter.', ' Nobody likes the keeper.'), { by: 'address' }),
    good('approve', both(cut(' Nobody likes the keeper.'), after('full of birds.', ' Nobody likes the keeper.')), { by: 'trusted' })
  ]),
  page(fort, 'insult half removed', 'A part of what was added is still there.', [
    bad('manual', after('بئر عميق.', ' أهل القلعة كذابون وأغبياء.'), { by: 'address' }),
    bad('manual', cut(' وأغبياء'), { by: 'temporary' })
  ]),
  page(village, 'number changed and insult, only the insult removed', 'The number is still wrong.', [
    bad('manual', both(swap('בשנת 1891', 'בשנת 1981'), after('אלונים וזיתים.', ' מקום מגעיל.')), { by: 'address' }),
    good('manual', cut(' מקום מגעיל.'), { by: 'regular' })
  ]),
  page(spring, 'number changed and changed back', 'The accepted text stands again.', [
    bad('approve', swap('開湯は1604年', '開湯は1640年'), { by: 'address', undoneBy: 2 }),
    good('approve', swap('開湯は1640年', '開湯は1604年'), { by: 'temporary' })
  ]),
  page(spring, 'good fact reverted', 'The accepted text was good; a lost fact can be put back.', [
    good('approve', after('秋には紅葉が美しい。', '展望台もある。'), { by: 'regular', undoneBy: 2 }),
    good('approve', backTo(0), { by: 'address' })
  ]),
  page(town, 'paragraph removed and put back elsewhere', 'The text stands at another place than before.', [
    bad('manual', cut('Järvistä kalastetaan muikkua ja kuhaa. '), { by: 'address' }),
    good('manual', after('väkiluku kääntyi laskuun.', ' Järvistä kalastetaan muikkua ja kuhaa.'), { by: 'regular' })
  ]),
  page(town, 'edit made on an older version', 'It was made on the accepted text and took the trusted edit away unawares.', [
    good('approve', after('jolla pesii kurkia.', ' Suon laidalla on lintutorni.'), { by: 'trusted' }),
    bad('manual', on(0, after('muikkua ja kuhaa.', ' Rannalla on uimapaikka.')), { by: 'newcomer', madeOn: 0 })
  ])
];
