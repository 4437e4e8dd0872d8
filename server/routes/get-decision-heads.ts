import { z } from 'zod';
import { defineRoute } from './define-route.ts';

/** The heads of the chains behind the log: who keeps one can prove later whether the log was changed before it. */
export default defineRoute({
  method: 'get',
  path: '/api/v1/decisions/head',
  summary: 'The last event in the chain of decisions of each wiki, to be kept as a proof',
  access: 'public',
  params: z.strictObject({}),
  query: z.strictObject({}),
  answer: z.object({
    heads: z.array(
      z.object({
        wiki: z.string(),
        /** How many events there are. */
        seq: z.number().int(),
        /** SHA-256, hexadecimal, of the hash before and the event. */
        hash: z.string(),
        at: z.iso.datetime()
      })
    )
  }),
  async handle({ services }) {
    const heads = await services.audit.heads();
    return { heads: heads.map((head) => ({ ...head, at: new Date(head.at).toISOString() })) };
  }
});
