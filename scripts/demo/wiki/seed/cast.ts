import type { EmbeddedWiki } from '../create-wiki.ts';
import { demoAccounts, demoBot } from './accounts.ts';

/** The people and bots who have edited the demo wiki, by the part they play. */
export const cast = {
  reviewer: 'Kirjuri',
  secondReviewer: 'Rowan Slate',
  editor: 'Marja K',
  autoreviewed: 'Tessa of Vole',
  bot: 'FeedBot',
  /** Its flag was taken off in peace some days after its edits. */
  retiredBot: 'LinkkiBotti',
  /** Its flag was taken off for abuse. */
  disgracedBot: 'RunawayBot',
  /** A bot that is blocked after its edit. */
  blockedBot: 'HarhaBotti',
  /** A bot of another wiki: no group and no right here, but its edit carries the flag. */
  visitingBot: 'Interwiki Rover',
  newcomer: 'Uusi kirjoittaja',
  secondNewcomer: 'Quiet Reader',
  thirdNewcomer: 'Lokakuu',
  /** Blocked for ever some hours after the edit. */
  vandal: 'Pyllypää9',
  /** Silly, but never blocked. */
  prankster: 'Hihitys',
  /** Blocked for a day, later than the edit; the block has ended. */
  brieflyBlocked: 'Hotspur Jack',
  /** Blocked and let free again long before the edit. */
  onceBlocked: 'Vanha synti',
  /** Blocked from one page only. */
  partlyBlocked: 'Fenella B',
  /** Was in the group autoreview, but the time ran out before the edit. */
  expired: 'Hetken luotettu',
  temporary: '~2026-10412-07',
  secondTemporary: '~2026-11873-22',
  address: '192.0.2.44',
  secondAddress: '198.51.100.17',
  sixth: '2001:DB8:40:1:0:0:0:9'
} as const;

/** Registers everybody: the accounts for visitors, the demo's bot, and the cast. */
export function addCast(wiki: EmbeddedWiki, now: number): void {
  const ago = (days: number): number => now - days * 86_400_000;
  for (const account of demoAccounts) {
    const fresh = account.name === 'Newcomer';
    wiki.addUser({
      name: account.name,
      groups: [...account.groups],
      password: account.password,
      registration: ago(fresh ? 2 : 900),
      editCount: fresh ? 1 : 1200
    });
  }
  wiki.addUser({
    name: demoBot.name,
    groups: [...demoBot.groups],
    registration: ago(420),
    botPasswords: [
      {
        appId: demoBot.appId,
        password: demoBot.password,
        grants: ['basic', 'highvolume', 'patrol', 'editpage']
      }
    ]
  });
  const known: [string, string[], number, number][] = [
    [cast.reviewer, ['reviewer'], 2900, 14_200],
    [cast.secondReviewer, ['reviewer'], 2100, 6800],
    [cast.editor, ['editor'], 1500, 3900],
    [cast.autoreviewed, ['autoreview'], 1100, 1700],
    [cast.bot, ['bot'], 1900, 48_000],
    [cast.retiredBot, ['bot'], 2200, 21_000],
    [cast.disgracedBot, ['bot'], 800, 950],
    [cast.blockedBot, ['bot'], 700, 2600],
    [cast.visitingBot, [], 600, 300],
    [cast.newcomer, [], 150, 4],
    [cast.secondNewcomer, [], 170, 7],
    [cast.thirdNewcomer, [], 420, 35],
    [cast.vandal, [], 160, 2],
    [cast.prankster, [], 200, 6],
    [cast.brieflyBlocked, [], 300, 88],
    [cast.onceBlocked, [], 1400, 510],
    [cast.partlyBlocked, [], 520, 240]
  ];
  for (const [name, groups, days, editCount] of known) {
    wiki.addUser({ name, groups, registration: ago(days), editCount });
  }
  wiki.addUser({
    name: cast.expired,
    groups: [{ group: 'autoreview', expiry: ago(60) }],
    registration: ago(700),
    editCount: 420
  });
  for (const name of [cast.temporary, cast.secondTemporary]) {
    wiki.addUser({ name, temporary: true, registration: ago(145), editCount: 1 });
  }
}
