import { z } from 'zod';

/** What the test of roles leaves behind: of each route, how it answered whom; `reached` means that it let them in. */
export const RouteRoles = z.array(
  z.object({ route: z.string(), access: z.string(), answers: z.record(z.string(), z.string()) })
);
export type RouteRoles = z.infer<typeof RouteRoles>;

/** Those that fewest may call come first. */
const ranks = ['operator', 'admin', 'reviewer', 'signed-in', 'public'];

/** A line for each route: for whom it is declared, and with `+` who was let in; below them how many there are of each kind. */
export function printRoles(rows: RouteRoles): string {
  const people = Object.keys(rows[0]?.answers ?? {});
  const widest = Math.max(...rows.map(({ route }) => route.length));
  const path = (route: string) => route.slice(route.indexOf(' '));
  const sorted = [...rows].sort(
    (one, other) =>
      ranks.indexOf(one.access) - ranks.indexOf(other.access) ||
      path(one.route).localeCompare(path(other.route), 'en') ||
      one.route.localeCompare(other.route, 'en')
  );
  const lines = sorted.map(({ route, access, answers }) =>
    [
      route.padEnd(widest),
      access.padEnd(9),
      ...people.map((who) => (answers[who] === 'reached' ? '+' : '-').padEnd(who.length))
    ].join('  ')
  );
  const counts = ranks
    .map((rank) => ({ rank, count: rows.filter(({ access }) => access === rank).length }))
    .filter(({ count }) => count > 0)
    .map(({ rank, count }) => `${count} ${rank}`);
  return [
    ['Who may call what'.padEnd(widest), ' '.repeat(9), ...people].join('  '),
    ...lines,
    `${rows.length} routes (${counts.join(', ')}); + let in, - refused as declared`
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}
