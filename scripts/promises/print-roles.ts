import { z } from 'zod';

/** What the test of roles leaves behind: of each route, how it answered whom; `reached` means that it let them in. */
export const RouteRoles = z.array(
  z.object({ route: z.string(), access: z.string(), answers: z.record(z.string(), z.string()) })
);
export type RouteRoles = z.infer<typeof RouteRoles>;

/** A line for each route: for whom it is declared, and with `+` who was let in. */
export function printRoles(rows: RouteRoles): string {
  const people = Object.keys(rows[0]?.answers ?? {});
  const widest = Math.max(...rows.map(({ route }) => route.length));
  const lines = rows.map(({ route, access, answers }) =>
    [
      route.padEnd(widest),
      access.padEnd(9),
      ...people.map((who) => (answers[who] === 'reached' ? '+' : '-').padEnd(who.length))
    ].join('  ')
  );
  return [['Who may call what'.padEnd(widest), ' '.repeat(9), ...people].join('  '), ...lines]
    .map((line) => line.trimEnd())
    .join('\n');
}
