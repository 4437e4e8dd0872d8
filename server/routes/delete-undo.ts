import { z } from 'zod';
import { Undo } from '../../shared/undo.ts';
import { authorOf } from './define-author.ts';
import { defineRoute } from './define-route.ts';
import { unlessUndoRefused } from './define-undo-refusals.ts';

/** Asks an undo to end. What is on its way to the wiki is seen through first; `ended` among its events tells when it has. */
export default defineRoute({
  method: 'delete',
  path: '/api/v1/undos/:undo',
  summary: 'Ask an undo to end, or take back that it was asked for',
  access: 'admin',
  live: true,
  concerns: ({ params: { undo }, services: { undos } }) => unlessUndoRefused(undos.find(undo)).wiki,
  params: z.strictObject({ undo: z.string().describe('Id of an undo') }),
  query: z.strictObject({}),
  answer: Undo,
  status: 202,
  errors: { 'no-such-undo': 404 },
  async handle({ params: { undo }, whoAsks, services: { undos, enterNow } }) {
    const { state, wiki, selection } = unlessUndoRefused(undos.find(undo));
    const cancelled = unlessUndoRefused(undos.cancel(undo));
    if (state === 'withdrawing') {
      await enterNow({ kind: 'cancel', wiki, by: authorOf(await whoAsks()), facts: { selection } });
    }
    return cancelled;
  }
});
