import { Dossier } from '../../../shared/dossier.ts';

/** One part of a dossier, by its path, and what becomes of it: left out, or replaced. */
export interface Loss {
  readonly path: readonly (string | number)[];
  readonly to: 'left out' | 'null' | 'of another type' | 'unavailable';
}

/** The losses that happen: a whole answer that did not come, or a text, SHA-1 or author that is hidden. */
export function lossesOf(dossier: Dossier): Loss[] {
  const revisions = [['stable'], ...dossier.pending.map((_, index) => ['pending', index])];
  const parts = ['text', 'sha1', 'user'];
  const ofRevisions = revisions.flatMap((path) =>
    parts.map((part): Loss => ({ path: [...path, part], to: 'null' }))
  );
  const answers = pathsIn(dossier.evidence, ['evidence']).filter(({ length }) => length === 3);
  return [...ofRevisions, ...answers.map((path): Loss => ({ path, to: 'unavailable' }))];
}

/** Every way in which one field somewhere in the evidence can be left out or garbled. */
export function garblingsOf(dossier: Dossier): Loss[] {
  return pathsIn(dossier.evidence, ['evidence']).flatMap((path) => {
    const isElement = typeof path.at(-1) === 'number';
    const ways: Loss['to'][] = isElement
      ? ['null', 'of another type']
      : ['left out', 'null', 'of another type'];
    return ways.map((to): Loss => ({ path, to }));
  });
}

/** The dossier without that part; null where it is no dossier any more, so that nothing would be judged. */
export function lose(dossier: Dossier, { path, to }: Loss): Dossier | null {
  const copy: unknown = JSON.parse(JSON.stringify(dossier));
  let parent = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (to === 'left out') delete parent[last];
  else if (to === 'unavailable') parent[last] = { unavailable: 'failed' };
  else parent[last] = to === 'null' ? null : anotherType(parent[last]);
  return Dossier.safeParse(copy).data ?? null;
}

function anotherType(value: unknown): unknown {
  return typeof value === 'string' ? 12345 : 'garbage';
}

function pathsIn(value: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((one: unknown, index) => [index, one])
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])]);
}
