import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { Dossier } from '../../shared/dossier.ts';
import { PageVerdict } from '../../shared/verdict.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import { forgetVersionOf } from '../text/version.ts';
import type { PackedReview } from '../ports.ts';
import { createCheckGuard } from '../review/check-guard.ts';
import type { Judging } from '../review/judge.ts';
import { rejudge, rulesOf, type Rules } from '../review/rejudge.ts';
import type { JudgedTwice } from './count-impact.ts';

/** Under what stored verdicts are judged again; plain data, so that it can be sent to a thread. */
export interface Trial {
  readonly before: WikiSettings;
  readonly after: WikiSettings;
  readonly suspended: readonly string[];
  /** Documents of the versions that verdicts were made under. */
  readonly versions: Readonly<Record<string, unknown>>;
}

/** Edits of a batch that could be judged, and how many could not. */
export interface JudgedBatch {
  readonly judged: readonly JudgedTwice[];
  readonly leftOut: number;
}

const mostBytes = 512 * 1024 * 1024;

/** Judges packed reviews again, batch after batch. */
export function createPackedJudge(
  { before, after, suspended, versions }: Trial,
  { guard = createCheckGuard(), ...others }: Judging
): (batch: readonly PackedReview[]) => JudgedBatch {
  const judging: Judging = { ...others, guard };
  const wanted = [rulesOf(before, judging.checks, suspended), rulesOf(after, judging.checks, suspended)];
  const made = new Map<string, Rules | null>();

  /** Null where it is not known what a verdict was made under: then every check is asked again. */
  function rulesBehind({ settingsVersion, suspended: held = [] }: PageVerdict): Rules | null {
    const key = JSON.stringify([settingsVersion, held]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const rules = rulesFrom(versions[String(settingsVersion)], held);
    made.set(key, rules);
    return rules;
  }

  function rulesFrom(document: unknown, held: readonly string[]): Rules | null {
    const parsed = WikiSettings.safeParse(document);
    if (!parsed.success) return null;
    try {
      return rulesOf(parsed.data, judging.checks, held);
    } catch {
      // Settings of another time may name checks that are no longer there.
      return null;
    }
  }

  function judgeOne({ verdict, counted, open, forget }: OpenedReview): JudgedTwice[] | null {
    const sides = rejudge(verdict, rulesBehind(verdict), wanted, open, judging);
    forget();
    const [one, other] = sides ?? [];
    if (!one || !other) return null;
    return one.flatMap((first, index) => {
      const second = other[index];
      const { revisionId } = first;
      return second && counted.has(revisionId)
        ? [{ page: verdict.page, revisionId, before: first, after: second }]
        : [];
    });
  }

  return (batch) => {
    const judged: JudgedTwice[] = [];
    let leftOut = 0;
    const opened = batch.map(openReview);
    const edits = guard.runEach(opened, (review) => review && judgeOne(review));
    for (const [index, { revisionIds }] of batch.entries()) {
      const ofPage = edits[index];
      if (ofPage) judged.push(...ofPage);
      else leftOut += revisionIds.length;
    }
    return { judged, leftOut };
  };
}

/** A stored review that is being judged again; its dossier is unpacked only where it is needed. */
interface OpenedReview {
  readonly verdict: PageVerdict;
  readonly counted: ReadonlySet<number>;
  readonly open: () => Dossier | null;
  readonly forget: () => void;
}

function openReview({ document, body, revisionIds }: PackedReview): OpenedReview | null {
  const parsed = PageVerdict.safeParse(JSON.parse(document));
  if (!parsed.success) return null;
  let dossier: Dossier | null = null;
  return {
    verdict: parsed.data,
    counted: new Set(revisionIds),
    open: () => (dossier ??= unpack(body)),
    forget() {
      for (const revision of dossier ? [dossier.stable, ...dossier.pending] : []) forgetVersionOf(revision);
      dossier = null;
    }
  };
}

function unpack(body: Uint8Array | null): Dossier | null {
  if (body === null) return null;
  try {
    const json: unknown = JSON.parse(brotliDecompressSync(body, { maxOutputLength: mostBytes }).toString());
    return z.nullable(Dossier).parse(json);
  } catch {
    return null;
  }
}
