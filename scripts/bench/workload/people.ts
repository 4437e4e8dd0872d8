import { chanceOf } from './chance.ts';
import { name } from './words.ts';

/** How many edits of a hundred come from each kind of author. */
export const userClasses = {
  plain: 46,
  ip: 26,
  autopatrolled: 6,
  autoreview: 8,
  bot: 4,
  former_bot: 2,
  blocked_after: 5,
  blocked_before: 3
} as const;
export type UserClass = keyof typeof userClasses;

/** An account or address as users.json holds it; id 0 is an address. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly class: UserClass;
  readonly groups: string[];
  readonly former_groups: string[];
  readonly block_log: { logid: number; action: 'block'; timestamp: string; by: string }[];
}

const ofEachClass = 120;
const dayMs = 86_400_000;

/** The same people for every workload, as many of each class; blocks are told from `now` (epoch ms) back. */
export function makePeople(now: number): Person[] {
  const chance = chanceOf('people');
  return Object.keys(userClasses).flatMap((one, place) =>
    Array.from({ length: ofEachClass }, (_, at): Person => {
      const kind = one as UserClass;
      const id = 2000 + place * ofEachClass + at;
      const address = `203.0.113.${at}`;
      return {
        id: kind === 'ip' ? 0 : id,
        name: kind === 'ip' ? address : `${name(chance, 1)} ${id}`,
        class: kind,
        groups: kind === 'autopatrolled' || kind === 'autoreview' || kind === 'bot' ? [kind] : [],
        former_groups: kind === 'former_bot' ? ['bot'] : [],
        block_log: blocks(kind, id, now - at * 60_000)
      };
    })
  );
}

/** A time in the wiki's own writing. */
export function iso(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function blocks(kind: UserClass, id: number, now: number): Person['block_log'] {
  if (kind !== 'blocked_after' && kind !== 'blocked_before') return [];
  const time = kind === 'blocked_after' ? now - 3_600_000 : now - 900 * dayMs;
  return [{ logid: 900_000 + id, action: 'block', timestamp: iso(time), by: 'Ylläpitäjä' }];
}
