import { defineAlert } from '../define-alert.ts';

/** A check approves no more, because people undid too many approvals that rested on it. */
export default defineAlert({
  code: 'check-suspended',
  forMs: 0,
  find: ({ status }) =>
    status.suspensions.flatMap(({ checkId, reason: { approved, undone } }) =>
      checkId === null ? [] : [{ subject: checkId, params: { check: checkId, approved, undone } }]
    ),
  say: ({ check, approved, undone }, wiki) =>
    `The check ${check} approves no more on ${wiki}: people undid ${undone} of ${approved} approvals that rested on it. Look at them, then lift it with "seula bot --lift ${check} --wiki ${wiki} --reason TEXT".`
});
