import { z } from 'zod';
import { Undo, UndoConfirmation } from '../../shared/undo.ts';
import { defineRoute } from './define-route.ts';
import { undoErrors, unlessUndoRefused } from './define-undo-refusals.ts';

/** The second step: withdraws what was the bot's own when it was looked at and still is; people's reviews are left alone. */
export default defineRoute({
  method: 'post',
  path: '/api/v1/undos/:undo/confirmation',
  summary: 'Withdraw the approvals that were looked at; those that people have reviewed since are left alone',
  access: 'admin',
  live: true,
  concerns: ({ params: { undo }, services: { undos } }) => unlessUndoRefused(undos.find(undo)).wiki,
  params: z.strictObject({ undo: z.string().describe('Id of an undo') }),
  query: z.strictObject({}),
  body: UndoConfirmation,
  answer: Undo,
  status: 202,
  errors: undoErrors,
  async handle({ params: { undo }, body, whoAsks, services: { undos } }) {
    const caller = await whoAsks();
    // Scripts may ask in somebody's name, people in their own only.
    const by = caller.kind === 'person' ? caller.person.name : body.by;
    return unlessUndoRefused(undos.confirm(undo, { ...body, by }));
  }
});
