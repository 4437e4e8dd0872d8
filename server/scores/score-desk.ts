import { z } from 'zod';
import type { RevisionScores, ScoreHistory, ScoreName } from '../../shared/score-history.ts';
import type { Site } from '../../shared/site.ts';
import type { EvidenceKind, Fetched, Sources, Subject } from '../evidence/define-evidence.ts';
import type { Clock, Log, OutsideSources, ScoreDesk, Store, Wiki } from '../ports.ts';

/** What scores are looked up with. `kinds`: the kinds of evidence that ask for them. */
export interface ScoreParts {
  readonly wikiOf: (wiki: string) => Wiki;
  readonly outsideOf: (siteId: string) => OutsideSources;
  readonly verdicts: Pick<Store['verdicts'], 'dossierOf'>;
  readonly kinds: Readonly<Record<ScoreName, Pick<EvidenceKind, 'fetch'>>>;
  /** Whether the wiki itself keeps scores. */
  readonly areListed: (site: Site) => boolean;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

const names = ['revertRisk', 'damaging', 'goodfaith'] as const satisfies readonly ScoreName[];

/** So many revisions are asked about at once where each takes a request a model; more where the wiki lists them. */
const mostAsked = { alone: 10, listed: 50 };
const mostOpened = 12;
const mostKnown = 5_000;
/** A score does not change; that there was none may. */
const forgetMs = { known: 24 * 3_600_000, missing: 600_000 };

type Scores = Record<ScoreName, number | null>;

/**
 * Looks scores up: what was kept in memory, then in stored dossiers, and only for the rest the wiki or the service. One
 * page at a time asks, so that who looks at pages takes nothing from the bot.
 */
export function createScoreDesk(parts: ScoreParts): ScoreDesk {
  const { wikiOf, outsideOf, verdicts, clock, log } = parts;
  const known = new Map<string, { scores: Scores; until: number }>();
  let turn: Promise<unknown> = Promise.resolve();

  function recall(wiki: string, id: number): Scores | null {
    const found = known.get(`${wiki} ${id}`);
    return found && found.until > clock.now() ? found.scores : null;
  }

  function keep(wiki: string, id: number, scores: Scores): void {
    if (known.size >= mostKnown) known.clear();
    const isWhole = names.some((name) => scores[name] !== null);
    known.set(`${wiki} ${id}`, {
      scores,
      until: clock.now() + (isWhole ? forgetMs.known : forgetMs.missing)
    });
  }

  async function fromDossiers(wiki: string, ids: readonly number[], signal: AbortSignal): Promise<void> {
    let opened = 0;
    for (const id of ids) {
      if (recall(wiki, id) || opened >= mostOpened) continue;
      signal.throwIfAborted();
      opened += 1;
      const dossier = await verdicts.dossierOf(wiki, id);
      for (const revision of dossier?.pending ?? []) {
        const scores = scoresIn((name) => dossier?.evidence[name]?.[String(revision.id)]);
        if (names.some((name) => scores[name] !== null)) keep(wiki, revision.id, scores);
      }
    }
  }

  async function ask(wiki: string, page: ReadPage, signal: AbortSignal): Promise<void> {
    const site = await wikiOf(wiki).site();
    const outside = outsideOf(site.id);
    const most = parts.areListed(site) ? mostAsked.listed : mostAsked.alone;
    const wanted = page.revisions.filter(({ id }) => !recall(wiki, id)).slice(0, most);
    if (wanted.length === 0) return;
    const sources: Sources = {
      ...outside,
      site,
      api: wikiOf(wiki).api,
      now: clock.now(),
      signal,
      kept: new Map(),
      failed: (fault) => log.warn({ wiki, fault }, 'scores could not be read')
    };
    const subjects = wanted.map((revision): Subject => toSubject(page, revision));
    const answers = await Promise.all(
      names.map(async (name) => [name, await parts.kinds[name].fetch(subjects, sources)] as const)
    );
    const byName = new Map<ScoreName, ReadonlyMap<string, Fetched<unknown>>>(answers);
    for (const { id } of wanted)
      keep(
        wiki,
        id,
        scoresIn((name) => byName.get(name)?.get(String(id)))
      );
  }

  /** A later one begins when the earlier one has ended, however it did. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  return {
    async historyOf(wiki, pageId, limit, signal) {
      const page = await readPage(wikiOf(wiki), pageId, limit, signal);
      if (!page) return null;
      const site = await wikiOf(wiki).site();
      const hasModels = outsideOf(site.id).models !== null || parts.areListed(site);
      const ids = page.revisions.map(({ id }) => id);
      await fromDossiers(wiki, ids, signal);
      if (hasModels) await inTurn(() => ask(wiki, page, signal));
      const revisions = page.revisions.toReversed().map(({ id, timestamp, user }): RevisionScores => ({
        revisionId: id,
        timestamp,
        user,
        ...(recall(wiki, id) ?? noScores)
      }));
      return { wiki, page: page.page, revisions, ...summary(revisions, hasModels), open: openOf(ids) };

      function openOf(all: readonly number[]): number {
        return hasModels ? all.filter((id) => !recall(wiki, id)).length : 0;
      }
    }
  };
}

const noScores: Scores = { revertRisk: null, damaging: null, goodfaith: null };

function summary(
  revisions: readonly RevisionScores[],
  hasModels: boolean
): Pick<ScoreHistory, 'state' | 'models'> {
  const models = names.filter((name) => revisions.some((one) => one[name] !== null));
  if (models.length > 0) return { state: 'there', models };
  return { state: hasModels ? 'unanswered' : 'no-models', models };
}

const Evidence = z.object({ value: z.object({ probability: z.number().min(0).max(1) }) });

function scoresIn(evidenceOf: (name: ScoreName) => unknown): Scores {
  const one = (name: ScoreName) => Evidence.safeParse(evidenceOf(name)).data?.value.probability ?? null;
  return { revertRisk: one('revertRisk'), damaging: one('damaging'), goodfaith: one('goodfaith') };
}

interface ReadPage {
  readonly page: ScoreHistory['page'];
  /** Newest first. */
  readonly revisions: readonly {
    readonly id: number;
    readonly timestamp: string;
    readonly user: string | null;
  }[];
}

async function readPage(
  { api }: Wiki,
  pageId: number,
  limit: number,
  signal: AbortSignal
): Promise<ReadPage | null> {
  const params = { action: 'query', prop: 'revisions', pageids: pageId, rvlimit: limit };
  const { query } = await api.get({ ...params, rvprop: ['ids', 'timestamp', 'user'] }, Answer, { signal });
  const [page] = query?.pages ?? [];
  if (!page?.pageid || page.title === undefined || !page.revisions) return null;
  return {
    page: { id: page.pageid, namespace: page.ns ?? 0, title: page.title },
    revisions: page.revisions.map(({ revid, timestamp, user, userhidden }) => ({
      id: revid,
      timestamp,
      user: userhidden ? null : (user ?? null)
    }))
  };
}

const Answer = z.object({
  query: z
    .object({
      pages: z
        .array(
          z.object({
            pageid: z.number().int().positive().optional(),
            ns: z.number().int().optional(),
            title: z.string().min(1).optional(),
            revisions: z
              .array(
                z.object({
                  revid: z.number().int().positive(),
                  timestamp: z.iso.datetime(),
                  user: z.string().optional(),
                  userhidden: z.literal(true).optional()
                })
              )
              .optional()
          })
        )
        .optional()
    })
    .optional()
});

/** The kinds that ask for scores look at the id alone. */
function toSubject({ page, revisions }: ReadPage, { id, timestamp }: ReadPage['revisions'][number]): Subject {
  const bare = {
    parentId: null,
    userId: null,
    summary: null,
    minor: false,
    tags: [],
    sha1: null,
    text: null
  };
  const revision = { ...bare, id, timestamp, user: null };
  const oldest = revisions.at(-1) ?? { id, timestamp };
  return {
    key: String(id),
    page,
    stable: { ...revision, id: oldest.id, timestamp: oldest.timestamp },
    pending: [revision],
    revision,
    author: null,
    since: Date.parse(timestamp)
  };
}
