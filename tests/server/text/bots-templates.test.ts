import { describe, expect, test } from 'vitest';
import { keepsBotOut } from '../../../server/text/bots-templates.ts';
import { SITES } from './sites.ts';

const site = { ...SITES.fi, namespaces: [...SITES.fi.namespaces, { id: 2, names: ['Käyttäjä'] }] };
const names = {
  bot: 'SeulaBot',
  botsTemplates: ['Bots', 'Botit'],
  nobotsTemplates: ['Nobots', 'Ei botteja']
};

const keepsOut = [
  '{{nobots}}',
  '{{Nobots}}',
  '{{NoBots}}',
  '{{NOBOTS}}',
  '{{ nobots }}',
  '{{nobots\n}}',
  '{{\nnobots}}',
  '{{Template:Nobots}}',
  '{{template:nobots}}',
  '{{Malline:Nobots}}',
  '{{malline: nobots}}',
  '{{Ei botteja}}',
  '{{ei_botteja}}',
  '{{nobots|}}',
  '{{nobots|syy=riita}}',
  '{{nobots<!-- riidan vuoksi -->}}',
  '{{no<!-- -->bots}}',
  '{{Tietolaatikko|tila={{nobots}}}}',
  '{{bots|deny=all}}',
  '{{Bots|deny=SeulaBot}}',
  '{{bots|deny=seulaBot}}',
  '{{bots|deny=Seula Bot}}',
  '{{bots|deny=Seula_Bot}}',
  '{{bots|deny=User:SeulaBot}}',
  '{{bots|deny=Käyttäjä:SeulaBot}}',
  '{{bots|deny=[[Käyttäjä:SeulaBot|Seula]]}}',
  '{{bots|deny=OtherBot,SeulaBot}}',
  '{{bots|deny=OtherBot , SeulaBot ,ThirdBot}}',
  '{{bots|deny=OtherBot,\nSeulaBot}}',
  '{{bots\n| deny = SeulaBot\n}}',
  '{{bots|DENY=SeulaBot}}',
  '{{bots|deny=<!-- kaikki -->all}}',
  '{{bots|allow=none}}',
  '{{bots|allow=OtherBot}}',
  '{{bots|allow=OtherBot,SeulaBottiini}}',
  '{{bots|allow=}}',
  '{{bots|allow=SeulaBot|deny=SeulaBot}}',
  '{{bots|allow=all}}{{bots|deny=SeulaBot}}',
  '{{bots|optout=all}}',
  '{{bots|optout=SeulaBot}}',
  '{{botit|deny=all}}',
  '{{bots|denied=all}}',
  '{{bots|SeulaBot}}',
  '{{bots|deny={{botlist}}}}',
  '<noinclude>{{nobots}}</noinclude>',
  '<nowiki>{{bots}}</nowiki>{{nobots}}',
  '<!-- {{bots}} {{nobots}}\n-->{{nobots}}'
];

const letsIn = [
  '',
  'nobots',
  '{{bots}}',
  '{{bots|}}',
  '{{bots|allow=all}}',
  '{{bots|allow=SeulaBot}}',
  '{{bots|allow=OtherBot, seulaBot}}',
  '{{bots|allow=[[User:SeulaBot]]}}',
  '{{bots|deny=none}}',
  '{{bots|deny=}}',
  '{{bots|deny=OtherBot}}',
  '{{bots|deny=SeulaBotti,MySeulaBot,all good}}',
  '{{bots|optout=uusi sivu}}',
  '<!-- {{nobots}} -->',
  '<!-- {{nobots}}',
  '<nowiki>{{nobots}}</nowiki>',
  '<pre>{{nobots}}</pre>',
  '<syntaxhighlight lang="wikitext">{{nobots}}</syntaxhighlight>',
  '{{nobots',
  '{nobots}',
  '[[nobots]]',
  '[[Malline:Nobots]]',
  '{{:Nobots}}',
  '{{Käyttäjä:Nobots}}',
  '{{nobotsville}}',
  '{{robots}}',
  '{{Tietolaatikko|nobots=1}}',
  '{{{nobots}}}',
  '{{tl|nobots}}'
];

describe('templates that speak to bots', () => {
  test.each(keepsOut)('R11: %j keeps the bot out', (text) => {
    expect(keepsBotOut({ text: `Aapala on kylä.\n${text}\nLoppu.` }, names, site)).toBe(true);
  });

  test.each(letsIn)('R11: %j lets the bot in', (text) => {
    expect(keepsBotOut({ text: `Aapala on kylä.\n${text}\nLoppu.` }, names, site)).toBe(false);
  });

  test('R11: there are forty spellings and more', () => {
    expect(new Set([...keepsOut, ...letsIn]).size).toBeGreaterThanOrEqual(40);
  });

  test('R11: names that a wiki does not use mean nothing, and names that cannot be titles mean nothing either', () => {
    const others = { bot: 'SeulaBot', botsTemplates: ['|'], nobotsTemplates: [':'] };
    for (const text of ['{{nobots}}', '{{bots|deny=all}}', '{{#if:a|b}}', '{{:X}}']) {
      expect(keepsBotOut({ text }, others, site)).toBe(false);
    }
  });
});
