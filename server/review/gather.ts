import type { Dossier, EvidenceTable } from '../../shared/dossier.ts';
import type { WikiSettings } from '../../shared/wiki-settings.ts';
import type { Fetched, Sources, Subject } from '../evidence/define-evidence.ts';
import { reasonOf } from '../evidence/asking/reason-of.ts';
import type { PageChain } from '../ports.ts';
import { createAskAll, type AskAll, type EvidenceSoFar } from './ask-checks.ts';
import { unguarded } from './check-guard.ts';
import type { Asking, EnabledCheck } from './evaluate.ts';
import { lookIn, type Kinds } from './evidence-lookup.ts';
import { fetchLimitMs, fetchWithin, startRealTimer, type StartTimer } from './fetch-within.ts';
import { layOut, type PageCase } from './page-case.ts';
import { allWants, needlessWants, nextWants, type Want } from './wants.ts';

/** `thrifty` asks the dear questions only where an approval is still possible; `everything` is for a person looking. */
export type Thoroughness = 'thrifty' | 'everything';

/** An answer, and from when on (epoch ms) events were asked for. */
export interface Remembered {
  readonly answer: Fetched<unknown>;
  readonly since: number;
}

/** What gathering works with. `memory` keeps answers about authors and the wiki for the length of one pass. */
export interface Gathering extends Asking {
  readonly enabled: readonly EnabledCheck[];
  readonly kinds: Kinds;
  readonly settings: WikiSettings;
  readonly settingsVersion: number | null;
  /** Ids of the checks whose approvals do not count for now. */
  readonly suspended?: readonly string[];
  readonly sources: Sources;
  readonly thoroughness: Thoroughness;
  readonly memory: Map<string, Remembered>;
  readonly onFetchFailed: (kind: string, fault: unknown) => void;
  /** Left out: by the machine's own clock. */
  readonly startTimer?: StartTimer | undefined;
}

/** A page whose evidence is being gathered. */
export interface Gathered {
  readonly chain: PageChain;
  readonly pageCase: PageCase;
  readonly kinds: Kinds;
  readonly table: EvidenceTable;
  /** How many answers have been entered into the table so far, and of each kind. */
  entered: number;
  readonly enteredOf: Record<string, number>;
  readonly askAll: AskAll;
}

/** A page's dossier with what the checks have answered while it was gathered. */
export interface Judgeable {
  readonly dossier: Dossier;
  readonly pageCase: PageCase;
  readonly askAll: AskAll;
}

/** Gathers the evidence for a batch of pages in waves, the cheap kinds first, and returns one dossier a page. */
export async function gather(chains: readonly PageChain[], gathering: Gathering): Promise<Judgeable[]> {
  const pages = chains.map((chain) => prepare(chain, gathering));
  await fetchAll(allWants(pages, gathering, 'batched'), gathering);
  if (gathering.thoroughness === 'everything') {
    await fetchAll(allWants(pages, gathering, 'single'), gathering);
  } else {
    const { guard = unguarded } = gathering;
    const next = () => guard.run(() => nextWants(pages, gathering));
    for (let wants = next(); wants.length > 0; wants = next()) await fetchAll(wants, gathering);
  }
  for (const want of needlessWants(pages, gathering)) enter(want, { unavailable: 'not-needed' });
  return pages.map((page) => ({
    dossier: toDossier(page, gathering),
    pageCase: page.pageCase,
    askAll: page.askAll
  }));
}

function prepare(chain: PageChain, { enabled, kinds, sources, ...asking }: Gathering): Gathered {
  const gatheredAt = new Date(sources.now).toISOString();
  const pageCase = layOut({ wiki: sources.site, ...chain, gatheredAt });
  const table: EvidenceTable = {};
  const soFar: EvidenceSoFar = (ofKinds) =>
    ofKinds ? ofKinds.reduce((sum, kind) => sum + (page.enteredOf[kind] ?? 0), 0) : page.entered;
  const askAll = createAskAll(pageCase, enabled, lookIn(table, kinds, 'open'), asking, soFar);
  const page: Gathered = { chain, pageCase, kinds, table, entered: 0, enteredOf: {}, askAll };
  return page;
}

async function fetchAll(wants: readonly Want[], gathering: Gathering): Promise<void> {
  const byKind = groupByKind(wants);
  await Promise.all([...byKind].map(([kind, ofKind]) => fetchKind(kind, ofKind, gathering)));
}

async function fetchKind(kindId: string, wants: readonly Want[], gathering: Gathering): Promise<void> {
  const kind = gathering.kinds[kindId];
  if (!kind) return;
  const lasting = kind.scope === 'author' || kind.scope === 'wiki';
  const subjects = new Map<string, Subject>();
  const known = new Map<string, Fetched<unknown>>();
  for (const { subject } of wants) {
    const remembered = lasting ? gathering.memory.get(`${kindId} ${subject.key}`) : undefined;
    if (remembered && (kind.scope === 'wiki' || remembered.since <= subject.since))
      known.set(subject.key, remembered.answer);
    else if (kind.worthwhile && !kind.worthwhile(subject)) {
      known.set(subject.key, kind.otherwise?.(subject) ?? { unavailable: 'not-needed' });
    } else {
      const same = subjects.get(subject.key);
      if (!same || same.since > subject.since) subjects.set(subject.key, subject);
    }
  }
  // An author's later edits may have been met, and remembered, before an older one.
  for (const key of subjects.keys()) known.delete(key);
  const fetched =
    subjects.size > 0
      ? await ask(kindId, [...subjects.values()], gathering)
      : new Map<string, Fetched<unknown>>();
  for (const want of wants) {
    const { key } = want.subject;
    const answer = known.get(key) ?? fetched.get(key) ?? { unavailable: 'missing' as const };
    const since = subjects.get(key)?.since;
    if (lasting && since !== undefined && 'value' in answer) {
      gathering.memory.set(`${kindId} ${key}`, { answer, since });
    }
    enter(want, answer);
  }
}

async function ask(
  kindId: string,
  subjects: readonly Subject[],
  { kinds, sources, onFetchFailed, startTimer = startRealTimer }: Gathering
): Promise<ReadonlyMap<string, Fetched<unknown>>> {
  const failed = (fault: unknown): void => onFetchFailed(kindId, fault);
  const nothing = new Map<string, Fetched<unknown>>();
  try {
    return await fetchWithin(
      fetchLimitMs,
      startTimer,
      sources.signal,
      async (signal) => (await kinds[kindId]?.fetch(subjects, { ...sources, signal, failed })) ?? nothing
    );
  } catch (fault) {
    sources.signal?.throwIfAborted();
    onFetchFailed(kindId, fault);
    const unavailable = reasonOf(fault);
    return new Map(subjects.map(({ key }) => [key, { unavailable }]));
  }
}

function enter({ page, kind, tableKey }: Want, answer: Fetched<unknown>): void {
  const ofKind = (page.table[kind] ??= {});
  ofKind[tableKey] = answer;
  page.entered += 1;
  page.enteredOf[kind] = (page.enteredOf[kind] ?? 0) + 1;
}

function groupByKind(wants: readonly Want[]): Map<string, Want[]> {
  const groups = new Map<string, Want[]>();
  for (const want of wants) {
    const group = groups.get(want.kind);
    if (group) group.push(want);
    else groups.set(want.kind, [want]);
  }
  return groups;
}

function toDossier({ chain, table }: Gathered, gathering: Gathering): Dossier {
  const { sources, settings, settingsVersion, suspended = [] } = gathering;
  return {
    format: 'seula-dossier',
    version: 1,
    wiki: sources.site,
    page: chain.page,
    stable: chain.stable,
    pending: chain.pending,
    evidence: table,
    settings,
    settingsVersion,
    ...(suspended.length > 0 && { suspended: [...suspended].sort() }),
    gatheredAt: new Date(sources.now).toISOString()
  };
}
