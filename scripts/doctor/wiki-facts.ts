import { z } from 'zod';
import type { Clock, WikiApi } from '../../server/ports.ts';

/** What a wiki tells of itself and of us in one answer. */
export interface WikiFacts {
  readonly id: string;
  /** Such as `MediaWiki 1.43.9`. */
  readonly generator: string;
  /** Null where it is not installed; empty where the wiki does not tell which version. */
  readonly flaggedRevs: string | null;
  readonly account: {
    readonly name: string;
    readonly rights: readonly string[];
    readonly isBlocked: boolean;
  } | null;
  /** How far our clock goes before the wiki's, in milliseconds; known to within a second and the time of the answer. */
  readonly clockAheadMs: number;
}

/** Asks for all of it. */
export async function readWikiFacts(
  api: Pick<WikiApi, 'get'>,
  clock: Pick<Clock, 'now'>
): Promise<WikiFacts> {
  const before = clock.now();
  const { query, curtimestamp } = await api.get(
    {
      action: 'query',
      meta: ['siteinfo', 'userinfo'],
      siprop: ['general', 'extensions'],
      uiprop: ['rights', 'blockinfo'],
      curtimestamp: true
    },
    Answer
  );
  const after = clock.now();
  const { general, extensions, userinfo } = query;
  const flaggedRevs = extensions.find(({ name }) => name === 'FlaggedRevs');
  return {
    id: general.wikiid,
    generator: general.generator,
    flaggedRevs: flaggedRevs ? (flaggedRevs.version ?? flaggedRevs['vcs-version']?.slice(0, 7) ?? '') : null,
    account:
      userinfo.anon === true
        ? null
        : { name: userinfo.name, rights: userinfo.rights, isBlocked: userinfo.blockid !== undefined },
    // The wiki tells whole seconds, rounded down.
    clockAheadMs: (before + after) / 2 - (Date.parse(curtimestamp) + 500)
  };
}

const Answer = z.object({
  curtimestamp: z.iso.datetime(),
  query: z.object({
    general: z.object({ wikiid: z.string(), generator: z.string() }),
    extensions: z.array(
      z.object({ name: z.string(), version: z.string().optional(), 'vcs-version': z.string().optional() })
    ),
    userinfo: z.object({
      name: z.string(),
      anon: z.boolean().optional(),
      rights: z.array(z.string()),
      blockid: z
        .number()
        .nullish()
        .transform((id) => id ?? undefined)
    })
  })
});
