import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import { judge } from '../../../server/review/judge.ts';
import { Dossier } from '../../../shared/dossier.ts';
import type { CheckResult, PageVerdict } from '../../../shared/verdict.ts';

type Input = Record<string, unknown>;

/** A page with pending edits, said in as few words as a test needs; everything left out is harmless and known. */
export interface Draft {
  /** Wikitext of the stable revision (id 100), or more about it. */
  stable?: string | Input;
  /** Pending edits from id 101 on, an hour apart from 2026-03-01T01:00Z; a string is the text. */
  edits: (string | Input)[];
  /** Values by kind and key; `unavailable` entries are given whole. Laid over the harmless ones. */
  evidence?: Record<string, Record<string, unknown>>;
  options?: Input;
  site?: Input;
  page?: Input;
  gatheredAt?: string;
}

/** A wiki with Finnish names, as Site has it. */
export const fiwiki = {
  id: 'fiwiki',
  language: 'fi',
  namespaces: [
    { id: 0, names: [''] },
    { id: 2, names: ['Käyttäjä', 'User'] },
    { id: 6, names: ['Tiedosto', 'File', 'Kuva', 'Image'] },
    { id: 10, names: ['Malline', 'Template'] },
    { id: 14, names: ['Luokka', 'Category'] }
  ],
  redirectWords: ['#OHJAUS', '#UUDELLEENOHJAUS', '#REDIRECT'],
  extensions: ['CentralAuth']
};

/** An account without any trust, as the `author` evidence has it. */
export const stranger = {
  kind: 'named',
  id: 7,
  groups: ['*', 'user'],
  rights: ['edit'],
  registration: '2026-01-01T00:00:00Z',
  editCount: 3,
  botEdits: []
};

/** Makes the dossier of a draft, in which only the check `checkId` runs (null: all that run by default). */
export function buildDossier(draft: Draft, checkId: string | null = null): Dossier {
  const stable = revision(draft.stable ?? 'Text.', 0);
  const pending = draft.edits.map((edit, index) => revision(edit, index + 1));
  const chain = [stable, ...pending];
  const authors = [...new Set(chain.map(({ user }) => String(user)))];
  const ids = chain.map(({ id }) => String(id));
  const evidence = {
    globalBots: { wiki: { names: [] } },
    author: byKey(authors, () => stranger),
    blocks: byKey(authors, () => ({ blocks: [] })),
    blockLog: byKey(authors, () => ({ events: [] })),
    centralAccount: byKey(authors, () => notLocked),
    reviewLog: { page: { events: [] } },
    categories: { page: { names: [] } },
    reviewedRevisions: { page: { revisions: [] } },
    patrols: { page: { marks: [] } },
    wikidataItem: { page: noItem },
    rightsLog: byKey(authors, () => ({ events: [] })),
    domainUse: byKey(ids, () => ({ domains: [] })),
    unknownWords: byKey(ids, () => ({ hasList: true, unknown: [] })),
    revertRisk: byKey(ids, () => ({ probability: 0.1 })),
    revertRiskMultilingual: byKey(ids, () => ({ probability: 0.1 })),
    damaging: byKey(ids, () => ({ probability: 0.05 })),
    goodfaith: byKey(ids, () => ({ probability: 0.95 })),
    rendered: byKey(ids, (id) => rendered(textOf(chain, id)))
  };
  return Dossier.parse({
    wiki: { ...fiwiki, ...draft.site },
    page: { id: 5, namespace: 0, title: 'Koivu', ...draft.page },
    stable,
    pending,
    evidence: layOver(evidence, draft.evidence ?? {}),
    settings: { checks: settingsOf(checkId, draft.options) },
    gatheredAt: draft.gatheredAt ?? '2026-03-02T00:00:00Z'
  });
}

/** What `wikidataItem` holds of a page without an item. */
export const noItem = { id: null, isHuman: false, hasDied: false, birthYears: [] };

/** What `centralAccount` holds of an account that nobody locked. */
export const notLocked = {
  installed: true,
  exists: true,
  locked: false,
  groups: [],
  blockedEverywhere: false
};

/** What `rendered` holds of a version with this HTML. */
export function rendered(html: string, categories: string[] = []) {
  return { html, categories };
}

/** Judges a dossier with all checks; a check that throws fails the test. */
export function judgeDossier(dossier: Dossier): PageVerdict {
  return judge(dossier, {
    checks,
    kinds: evidenceKinds,
    onFault: (checkId, fault) => expect.fail(`${checkId} threw ${String(fault)}`)
  });
}

/** What one check says of the last pending edit of a draft: outcome and message name, with parameters and marked texts. */
export function ask(checkId: string, draft: Draft) {
  const verdict = judgeDossier(buildDossier(draft, checkId));
  return summary(checkId, verdict.revisions.at(-1)?.results[0]);
}

/** What one check says of all that accepting the last pending edit of a draft would publish. */
export function askWhole(checkId: string, draft: Draft) {
  const verdict = judgeDossier(buildDossier(draft, checkId));
  return summary(checkId, verdict.revisions.at(-1)?.cumulative[0]);
}

function summary(checkId: string, result: CheckResult | undefined) {
  if (!result) return null;
  const says = result.message.key.replace(`seula-check-${checkId}-`, '');
  const { outcome, setting } = result;
  return {
    outcome,
    says,
    params: result.message.params,
    setting: setting?.option ?? null,
    marked: result.marks.map(({ side, text }) => `${side}: ${text}`)
  };
}

function revision(about: string | Input, index: number): Input {
  const own = typeof about === 'string' ? { text: about } : about;
  const text = own.text === undefined ? 'Text.' : own.text;
  return {
    id: 100 + index,
    parentId: 99 + index,
    timestamp: new Date(Date.UTC(2026, 2, 1, index)).toISOString(),
    user: index === 0 ? 'Seuloja' : 'Muokkaaja',
    userId: 7,
    summary: '',
    sha1: typeof text === 'string' ? createHash('sha1').update(text).digest('hex') : null,
    ...own,
    text
  };
}

function textOf(chain: readonly Input[], id: string): string {
  const text = chain.find((one) => String(one.id) === id)?.text;
  return `<p>${typeof text === 'string' ? text.replace(/[<[{=]/g, '') : ''}</p>`;
}

function byKey(keys: readonly string[], value: (key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, value(key)]));
}

function layOver(
  base: Record<string, Record<string, unknown>>,
  over: Record<string, Record<string, unknown>>
) {
  const kinds = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(
    [...kinds].map((kind) => {
      const values = { ...base[kind], ...over[kind] };
      return [kind, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, entry(value)]))];
    })
  );
}

function entry(value: unknown): unknown {
  const isUnavailable = typeof value === 'object' && value !== null && 'unavailable' in value;
  return isUnavailable ? value : { value };
}

function settingsOf(checkId: string | null, options: Input | undefined) {
  if (checkId === null) return {};
  const off = checks.map(({ id }) => [id, { enabled: false }]);
  return { ...Object.fromEntries(off), [checkId]: { enabled: true, options: options ?? {} } };
}
