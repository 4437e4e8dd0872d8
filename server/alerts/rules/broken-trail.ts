import { defineAlert } from '../define-alert.ts';

/** Somebody changed the trail of who did what by hand. It is one for all wikis; whoever follows it reports it. */
export default defineAlert({
  code: 'broken-trail',
  forMs: 0,
  find: () => null,
  say: ({ fault, seq }) =>
    `The trail of who did what has been changed by hand (${fault}, event ${seq ?? 'unknown'}). Keep a copy of the database, and compare it with a backup.`
});
