import { z } from 'zod';
import { Dossier, UnavailableReason } from '../../shared/dossier.ts';
import type { Scope } from '../evidence/define-evidence.ts';
import type { Kinds } from './evidence-lookup.ts';

/** What the keys of a kind's table are, by what the kind is about. */
const keysOf: Readonly<Record<Scope, string>> = {
  wiki: 'The only key is "wiki".',
  page: 'The only key is "page".',
  author: 'Keys are names of authors.',
  revision: 'Keys are ids of pending revisions.',
  sides: 'Keys are ids of revisions: both sides of every change that is judged.'
};

/** The JSON Schema (2020-12) of a dossier, with the shape of every kind of evidence. */
export function describeDossier(kinds: Kinds): object {
  const evidence = Object.fromEntries(
    Object.values(kinds).map((kind) => {
      const value = z.strictObject({ value: kind.schema });
      const entry = z.union([value, z.strictObject({ unavailable: UnavailableReason })]);
      return [kind.id, z.record(z.string(), entry).describe(keysOf[kind.scope]).optional()];
    })
  );
  const schema = Dossier.extend({ evidence: z.object(evidence).default({}) });
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
