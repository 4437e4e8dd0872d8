import { defineAlert } from '../define-alert.ts';

/** Somebody changed the log of decisions by hand. Whoever follows the chain reports it. */
export default defineAlert({
  code: 'broken-chain',
  forMs: 0,
  find: () => null,
  say: ({ fault, seq, decisionId }, wiki) =>
    `The log of decisions of ${wiki} has been changed by hand (${fault}, event ${seq ?? 'unknown'}, decision ${decisionId ?? 'unknown'}). Keep a copy of the database, and compare it with a backup and with published heads.`
});
