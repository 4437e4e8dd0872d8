import { z } from 'zod';
import type { Site } from '../../shared/site.ts';
import type { WikiClient } from './wiki-client.ts';

/** A site with facts that only some readers want. */
export interface SiteFacts extends Site {
  /** Such as `MediaWiki 1.43.9`. */
  generator: string;
  /** As the wiki names itself, such as `Wikipedia`. */
  sitename?: string | undefined;
  rtl: boolean;
  /** IANA name such as `Europe/Helsinki`. */
  timezone: string;
  /** `first-letter`: titles begin with a capital; `case-sensitive`: as written. */
  titleCase: string;
  /** Words of each magic word in the wiki's own and the canonical spelling, by its name: `defaultsort`, `notoc`, `img_thumbnail` ... */
  magicWords: Record<string, { words: string[]; caseSensitive: boolean }>;
  /** Patterns of temporary accounts' names such as `~2$1`, `$1` being any text; null when not told (before 1.43). */
  temporaryNames: string[] | null;
}

/**
 * Reads what the wiki says of itself: siteinfo, flagconfig, and its reviewable namespaces. No answer of the Action API
 * lists those, so they are told together by the default of oldreviewedpages' namespace parameter, which the wiki takes
 * from its own settings, and by the namespaces where it says something is pending. Listing asks for `*` and needs none of them.
 */
export async function readSite(client: WikiClient): Promise<SiteFacts> {
  return (await readTimedSite(client)).site;
}

/** The same, and by how much the wiki's clock is ahead of ours, milliseconds; 0 where it does not tell its time. */
export async function readTimedSite(
  client: WikiClient,
  now: () => number = () => 0
): Promise<{ site: SiteFacts; aheadMs: number }> {
  const { query } = await client.get(
    {
      meta: 'siteinfo',
      siprop: ['general', 'namespaces', 'namespacealiases', 'magicwords', 'extensions', 'autocreatetempuser']
    },
    SiteInfo
  );
  const answeredAt = now();
  const extensions = query.extensions.map(({ name }) => name);
  const flags = extensions.includes('FlaggedRevs')
    ? await readFlags(client)
    : { flagTags: [], reviewNamespaces: [] };
  const { general } = query;
  const site: SiteFacts = {
    id: general.wikiid,
    apiUrl: client.apiUrl,
    origin: new URL(general.server, client.apiUrl).origin,
    articlePath: general.articlepath,
    script: general.script,
    language: general.lang,
    namespaces: Object.values(query.namespaces).map(({ canonical, id, name }) => {
      const aliases = query.namespacealiases.filter((alias) => alias.id === id).map(({ alias }) => alias);
      return { id, names: [...new Set([name, ...(canonical === undefined ? [] : [canonical]), ...aliases])] };
    }),
    redirectWords: query.magicwords.flatMap(({ aliases, name }) => (name === 'redirect' ? aliases : [])),
    sortKeyWords: query.magicwords.flatMap(({ aliases, name }) => (name === 'defaultsort' ? aliases : [])),
    ...flags,
    extensions,
    generator: general.generator,
    sitename: general.sitename,
    rtl: general.rtl,
    timezone: general.timezone,
    titleCase: general.case,
    magicWords: Object.fromEntries(
      query.magicwords.map((word) => [
        word.name,
        { words: word.aliases, caseSensitive: word['case-sensitive'] }
      ])
    ),
    temporaryNames:
      query.autocreatetempuser === undefined ? null : (query.autocreatetempuser.matchPatterns ?? [])
  };
  return { site, aheadMs: general.time === undefined ? 0 : Date.parse(general.time) - answeredAt };
}

async function readFlags(client: WikiClient): Promise<Pick<Site, 'flagTags' | 'reviewNamespaces'>> {
  const [{ flagconfig }, { paraminfo }, { query }] = await Promise.all([
    client.get({ action: 'flagconfig' }, FlagConfig),
    client.get({ action: 'paraminfo', modules: 'query+oldreviewedpages', helpformat: 'none' }, ParamInfo),
    client.get({ list: 'oldreviewedpages', ornamespace: '*', orlimit: 'max' }, PendingNamespaces)
  ]);
  const usual = paraminfo.modules[0].parameters.flatMap((parameter) =>
    parameter.name === 'namespace' && typeof parameter.default === 'number' ? [parameter.default] : []
  );
  const seen = new Set([...usual, ...query.oldreviewedpages.map(({ ns }) => ns)]);
  return {
    flagTags: flagconfig.map(({ levels, name }) => ({ name, levels })),
    reviewNamespaces: [...seen].sort((a, b) => a - b)
  };
}

// Every MediaWiki has these sixteen.
const EVERYWHERE = Array.from({ length: 16 }, (_, id) => id);

const SiteInfo = z.object({
  query: z.object({
    general: z.object({
      wikiid: z.string().min(1),
      server: z.string().min(1),
      articlepath: z.string().includes('$1'),
      script: z.string().min(1),
      lang: z.string().min(1),
      rtl: z.boolean(),
      timezone: z.string(),
      time: z.iso.datetime().optional(),
      case: z.string(),
      generator: z.string(),
      sitename: z.string().optional()
    }),
    namespaces: z
      .record(
        z.string(),
        z
          .object({ id: z.number().int(), name: z.string(), canonical: z.string().optional() })
          // Only the namespace of articles has no canonical name.
          .refine(({ canonical, id }) => id === 0 || canonical !== undefined)
      )
      .refine((all) => EVERYWHERE.every((id) => all[id]?.id === id)),
    namespacealiases: z.array(z.object({ id: z.number().int(), alias: z.string() })),
    magicwords: z
      .array(
        z.object({ name: z.string(), aliases: z.array(z.string()).min(1), 'case-sensitive': z.boolean() })
      )
      .refine((words) => words.some(({ name }) => name === 'redirect')),
    extensions: z.array(z.object({ name: z.string().min(1) })),
    // Since 1.43, and without patterns where the wiki knows no temporary accounts.
    autocreatetempuser: z
      .object({ enabled: z.boolean(), matchPatterns: z.array(z.string()).optional() })
      .refine(({ enabled, matchPatterns }) => !enabled || matchPatterns !== undefined)
      .optional()
  })
});

const FlagConfig = z.object({
  flagconfig: z.array(z.object({ name: z.string().min(1), levels: z.number().int().nonnegative() }))
});

const ParamInfo = z.object({
  paraminfo: z.object({
    modules: z.tuple([
      z.object({
        path: z.literal('query+oldreviewedpages'),
        parameters: z
          .array(z.object({ name: z.string(), default: z.unknown().optional() }))
          .refine((all) =>
            all.some(({ default: usual, name }) => name === 'namespace' && typeof usual === 'number')
          )
      })
    ])
  })
});

const PendingNamespaces = z.object({
  query: z.object({ oldreviewedpages: z.array(z.object({ ns: z.number().int() })) })
});
