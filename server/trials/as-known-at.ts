import type { Dossier } from '../../shared/dossier.ts';

/**
 * A dossier without what happened after a time (ISO 8601): events of logs, blocks and the like that bear a later time are
 * taken out, and so is the tag that the wiki puts on an edit when it is taken back. Groups, categories and what else has no
 * time of its own stay as they are today.
 */
export function asKnownAt(dossier: Dossier, time: string): Dossier {
  const until = Date.parse(time);
  const evidence = Object.fromEntries(
    Object.entries(dossier.evidence).map(([kind, bySubject]) => [
      kind,
      Object.fromEntries(
        Object.entries(bySubject).map(([subject, one]) => [
          subject,
          'value' in one ? { value: before(one.value, until) } : one
        ])
      )
    ])
  );
  const pending = dossier.pending.map((edit) => ({
    ...edit,
    tags: edit.tags.filter((tag) => tag !== 'mw-reverted')
  }));
  return { ...dossier, pending, evidence, gatheredAt: new Date(until).toISOString() };
}

function before(value: unknown, until: number): unknown {
  if (Array.isArray(value))
    return value.filter((one) => !isLater(one, until)).map((one) => before(one, until));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, before(one, until)]));
}

function isLater(value: unknown, until: number): boolean {
  if (typeof value !== 'object' || value === null || !('timestamp' in value)) return false;
  return typeof value.timestamp === 'string' && Date.parse(value.timestamp) >= until;
}
