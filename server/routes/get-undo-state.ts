import { z } from 'zod';
import { Undo } from '../../shared/undo.ts';
import { defineRoute } from './define-route.ts';
import { unlessUndoRefused } from './define-undo-refusals.ts';

/** How far an undo has come. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/undos/:undo',
  summary: 'How far an undo has come, with the token that confirms it',
  access: 'admin',
  concerns: ({ params: { undo }, services: { undos } }) => unlessUndoRefused(undos.find(undo)).wiki,
  params: z.strictObject({ undo: z.string().describe('Id of an undo') }),
  query: z.strictObject({}),
  answer: Undo,
  errors: { 'no-such-undo': 404 },
  async handle({ params: { undo }, services: { undos } }) {
    return unlessUndoRefused(undos.find(undo));
  }
});
