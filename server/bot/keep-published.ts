import type { AlertDesk, Log, Store } from '../ports.ts';
import { codeOf } from './failure-codes.ts';
import { publishSettings, type PublishingParts } from './publish-settings.ts';

/** What it works with. */
export type KeepingParts = Omit<PublishingParts, 'store'> & {
  readonly store: PublishingParts['store'] & Pick<Store, 'alerts'>;
  readonly alerts: Pick<AlertDesk, 'report'>;
  readonly log: Log;
};

/** The alert that tells people. What it is about is the page; its params are its title and a code. */
export const unpublished = 'settings-unpublished';

/** What passes by itself, and is tried again after the next pass. */
const passing =
  /^(bad-?token|busy|circuit-open|continuation-loop|editconflict|http-status|internal_api_error|malformed|maxlag|network|rate-?limited|read-?only|retries-exhausted|timeout|too-late|too-large|unavailable|unknown-outcome)/;

/**
 * Publishes the settings of a wiki where they ask for it, and tells people when that cannot be done for a reason that stays,
 * and when that is over. Never throws for what the wiki says.
 */
export async function keepPublished(
  wikiId: string,
  live: boolean,
  parts: KeepingParts,
  signal?: AbortSignal
): Promise<void> {
  const { settings } = await parts.store.settings.current(wikiId);
  const failure = await publish(wikiId, live, parts, signal);
  if (failure === undefined) return;
  await tell(wikiId, settings.publishTo ?? '', failure, parts);
}

/** Why the settings could not be published; null where they are, or need not be, and undefined where it was not tried to the end. */
async function publish(
  wikiId: string,
  live: boolean,
  parts: KeepingParts,
  signal?: AbortSignal
): Promise<string | null | undefined> {
  const { log } = parts;
  try {
    const published = await publishSettings(wikiId, live, parts, signal);
    if (published === 'saved') log.info({ wiki: wikiId }, 'settings published');
    if (published === 'foreign')
      log.warn({ wiki: wikiId }, 'the page for the settings has other content and is left alone');
    if (published === 'held' || published === 'stopped') return undefined;
    return published === 'foreign' ? published : null;
  } catch (fault) {
    if (signal?.aborted) return undefined;
    const code = codeOf(fault);
    log.warn({ wiki: wikiId, code, fault }, 'settings could not be published');
    return passing.test(code) ? undefined : code;
  }
}

/** An alert that is raised keeps what it said, so one that would say something else is a new one. */
async function tell(
  wiki: string,
  title: string,
  failure: string | null,
  { store, alerts }: KeepingParts
): Promise<void> {
  const key = { wiki, code: unpublished };
  const standing = (await store.alerts.standing(wiki)).filter(({ code }) => code === unpublished);
  const isTold = standing.some(({ params }) => params.title === title && params.failure === failure);
  if (isTold) return;
  for (const { subject } of standing) await alerts.report({ ...key, subject }, null);
  if (failure !== null) await alerts.report(key, { title, failure });
}
