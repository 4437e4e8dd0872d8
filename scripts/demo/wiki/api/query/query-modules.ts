import type { EmbeddedWiki } from '../../create-wiki.ts';
import { allcategories } from './allcategories.ts';
import { allrevisions } from './allrevisions.ts';
import { allusers } from './allusers.ts';
import { blocks } from './blocks.ts';
import { configuredpages } from './configuredpages.ts';
import { flagged } from './flagged.ts';
import { globaluserinfo } from './globaluserinfo.ts';
import { info } from './info.ts';
import { backlinks, categorymembers, embeddedin, exturlusage } from './link-lists.ts';
import { logevents } from './logevents.ts';
import { oldreviewedpages } from './oldreviewedpages.ts';
import { categories, extlinks, iwlinks, langlinks, links, pageprops, templates } from './page-links.ts';
import type { QueryModule } from './query-module.ts';
import { prefixsearch } from './prefixsearch.ts';
import { recentchanges } from './recentchanges.ts';
import { redirects } from './redirects.ts';
import { revisions } from './revisions.ts';
import { search } from './search.ts';
import { siteinfo } from './siteinfo.ts';
import { tags } from './tags.ts';
import { tokens } from './tokens.ts';
import { unreviewedpages } from './unreviewedpages.ts';
import { usercontribs } from './usercontribs.ts';
import { userinfo } from './userinfo.ts';
import { users } from './users.ts';

/** The modules of action=query that a wiki with these settings knows. */
export function queryModules(wiki: EmbeddedWiki): QueryModule[] {
  return [...always, ...(wiki.settings.centralAuth ? [globaluserinfo] : [])];
}

const always = [
  info,
  revisions,
  flagged,
  categories,
  extlinks,
  templates,
  links,
  langlinks,
  iwlinks,
  pageprops,
  redirects,
  oldreviewedpages,
  unreviewedpages,
  configuredpages,
  users,
  allusers,
  blocks,
  logevents,
  recentchanges,
  allrevisions,
  usercontribs,
  exturlusage,
  backlinks,
  embeddedin,
  categorymembers,
  allcategories,
  search,
  prefixsearch,
  tags,
  siteinfo,
  userinfo,
  tokens
];
