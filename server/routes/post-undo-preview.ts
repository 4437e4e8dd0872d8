import { z } from 'zod';
import { Undo, UndoOrder } from '../../shared/undo.ts';
import { authorOf } from './define-author.ts';
import { defineRoute } from './define-route.ts';
import { undoErrors, unlessUndoRefused } from './define-undo-refusals.ts';

/** The first step of withdrawing approvals: looks at each, and writes nothing. Its events show them one by one. */
export default defineRoute({
  method: 'post',
  path: '/api/v1/wikis/:wiki/undos',
  summary:
    'Look at which of the bot’s approvals would be withdrawn; nothing is written before it is confirmed',
  access: 'admin',
  live: true,
  concerns: ({ params: { wiki } }) => wiki,
  params: z.strictObject({ wiki: z.string().describe('Database name, such as fiwiki') }),
  query: z.strictObject({}),
  body: UndoOrder,
  answer: Undo,
  status: 202,
  errors: { ...undoErrors, 'no-such-wiki': 404 },
  async handle({ params: { wiki }, body, whoAsks, services: { undos, enterNow } }) {
    const undo = unlessUndoRefused(await undos.preview(wiki, body));
    const facts = { selection: undo.selection, approvals: undo.of };
    await enterNow({ kind: 'undo-preview', wiki, by: authorOf(await whoAsks()), facts });
    return undo;
  }
});
