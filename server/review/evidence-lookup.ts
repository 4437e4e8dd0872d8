import type { EvidenceTable, UnavailableReason } from '../../shared/dossier.ts';
import type { Revision } from '../../shared/revision.ts';
import type { EvidenceKind, Scope } from '../evidence/define-evidence.ts';

/** The state of a piece of evidence: there, known to be missing, or not asked for yet. */
export type Looked =
  | { readonly state: 'there'; readonly value: unknown }
  | { readonly state: 'unavailable'; readonly kind: string; readonly reason: UnavailableReason }
  | { readonly state: 'open'; readonly kind: string };

/** Finds the evidence of one kind for one change. */
export type Lookup = (kind: string, revision: Revision, base: Revision | null) => Looked;

/** All evidence kinds by id, as the composition root hands them over. */
export type Kinds = Readonly<Record<string, EvidenceKind<Scope, unknown>>>;

/** Reads evidence from a table. What is not in it is `whenAbsent`: open while gathering, unavailable in a replay. */
export function lookIn(table: EvidenceTable, kinds: Kinds, whenAbsent: 'open' | 'unavailable'): Lookup {
  const parsed = new WeakMap<object, Looked>();

  function find(kind: string, key: string): Looked {
    const entry = Object.hasOwn(table, kind) ? table[kind] : undefined;
    const found = entry && Object.hasOwn(entry, key) ? entry[key] : undefined;
    if (!found)
      return whenAbsent === 'open'
        ? { state: 'open', kind }
        : { state: 'unavailable', kind, reason: 'missing' };
    const known = parsed.get(found);
    if (known) return known;
    const looked = open(kind, found);
    parsed.set(found, looked);
    return looked;
  }

  function open(kind: string, found: EvidenceTable[string][string]): Looked {
    if ('unavailable' in found) return { state: 'unavailable', kind, reason: found.unavailable };
    const result = kinds[kind]?.schema.safeParse(found.value);
    return result?.success
      ? { state: 'there', value: result.data }
      : { state: 'unavailable', kind, reason: 'malformed' };
  }

  return (kind, revision, base) => {
    const scope = kinds[kind]?.scope;
    if (scope === 'sides') return bothSides(kind, find, revision, base);
    if (scope === 'author' && revision.user === null) return { state: 'unavailable', kind, reason: 'hidden' };
    return find(kind, subjectKey(scope ?? 'page', revision));
  };
}

/** The key of a subject in a dossier's evidence table. */
export function subjectKey(scope: Scope, revision: Revision): string {
  if (scope === 'wiki' || scope === 'page') return scope;
  return scope === 'author' ? (revision.user ?? '') : String(revision.id);
}

function bothSides(
  kind: string,
  find: (kind: string, key: string) => Looked,
  revision: Revision,
  base: Revision | null
): Looked {
  if (!base) return { state: 'unavailable', kind, reason: 'missing' };
  const before = find(kind, String(base.id));
  const after = find(kind, String(revision.id));
  if (before.state === 'there' && after.state === 'there') {
    return { state: 'there', value: { before: before.value, after: after.value } };
  }
  if (before.state === 'unavailable') return before;
  return after.state === 'there' ? before : after;
}
