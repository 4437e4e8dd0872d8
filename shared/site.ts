import { z } from 'zod';

/** A namespace of a wiki: its number and all names that lead to it, the local name first, then canonical name and aliases. */
export const Namespace = z.object({ id: z.number().int(), names: z.array(z.string()).min(1) });
export type Namespace = z.infer<typeof Namespace>;

/** What Seula knows of a wiki from the wiki's own answers (siteinfo, flagconfig); part of every dossier. */
export const Site = z.object({
  /** Database name such as `fiwiki`; the wiki's id everywhere in Seula. */
  id: z.string().min(1),
  /** Address of api.php, or null in a dossier written by hand. */
  apiUrl: z.url().nullable().default(null),
  /** Scheme, host and port of the wiki's pages, such as `https://fi.wikipedia.org`. */
  origin: z.string().nullable().default(null),
  /** Path of a page with `$1` for the title, such as `/wiki/$1`. */
  articlePath: z.string().default('/wiki/$1'),
  /** Path of index.php. */
  script: z.string().default('/w/index.php'),
  /** Content language code. */
  language: z.string().default('en'),
  namespaces: z.array(Namespace).default([]),
  /** Words that open a redirect, such as `#OHJAUS`; `#REDIRECT` always counts. */
  redirectWords: z.array(z.string()).default(['#REDIRECT']),
  /** Words that set a page's sort key, such as `AAKKOSTUS:`; `DEFAULTSORT:` always counts. */
  sortKeyWords: z.array(z.string()).default([]),
  /** Namespaces whose pages can be reviewed. */
  reviewNamespaces: z.array(z.number().int()).default([0]),
  /** Flag tags with their highest level; empty in protection mode. */
  flagTags: z.array(z.object({ name: z.string(), levels: z.number().int() })).default([]),
  /** Names of installed extensions that change what can be asked. */
  extensions: z.array(z.string()).default([])
});
export type Site = z.infer<typeof Site>;
