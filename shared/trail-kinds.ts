/**
 * What people did that others may want to look up: `settings` (facts `fromVersion`, `toVersion`), `stop` and `start` of the
 * bot, `run` by hand, `undo`, `cancel` of either while it goes on, `lift` of a suspension, `dispute`; and, for admins only,
 * `undo-preview`, `sign-in`, `sign-out` and `refusal`.
 */
export const trailKinds = [
  'settings',
  'stop',
  'start',
  'run',
  'undo',
  'cancel',
  'lift',
  'dispute',
  'undo-preview',
  'sign-in',
  'sign-out',
  'refusal'
] as const;

/** What only admins may read. */
export const trailForAdmins: readonly (typeof trailKinds)[number][] = [
  'undo-preview',
  'sign-in',
  'sign-out',
  'refusal'
];
