import { latestRevision, reviewRestriction } from '../../model/flagged.ts';
import { blockCovers } from '../../model/blocks.ts';
import { redirectTarget } from '../../model/redirects.ts';
import { isoTime } from '../../model/times.ts';
import { fullTitle, titleKey } from '../../model/titles.ts';
import type { Page } from '../../model/types.ts';
import { meetsLevel } from '../../model/users.ts';
import { blockInfo } from '../block-info.ts';
import type { ApiContext } from '../context.ts';
import { lackOfRight } from '../permissions.ts';
import type { PageEntry } from './page-set.ts';
import type { QueryModule, QueryRun } from './query-module.ts';

/** prop=info, with `intestactions`; 50 (500) tests are done in one answer, pages after that come as bare stubs. */
export const info: QueryModule = {
  name: 'info',
  prefix: 'in',
  kind: 'prop',
  parameters: 'prop testactions testactionsdetail testactionsautocreate linkcontext continue token',
  run: (query) => {
    const actions = query.params.list('testactions') ?? [];
    const most = query.context.rights.includes('apihighlimits') ? 500 : 50;
    const from = query.params.text('continue');
    const entries = query.pages.entries
      .filter((entry) => entry.answer['invalid'] === undefined && entry.title !== '')
      .sort((a, b) => a.ns - b.ns || (a.title < b.title ? -1 : 1));
    const start =
      from === undefined
        ? 0
        : Math.max(
            entries.findIndex((entry) => placeOf(entry) === from),
            0
          );
    let tests = 0;
    for (const entry of entries.slice(start)) {
      tests += actions.length;
      if (tests > most) {
        query.continueWith({ continue: placeOf(entry) });
        return;
      }
      Object.assign(entry.answer, describe(query, entry, actions));
    }
  }
};

function placeOf(entry: PageEntry): string {
  return `${entry.ns}|${entry.title}`;
}

function describe(query: QueryRun, entry: PageEntry, actions: string[]): Record<string, unknown> {
  const { wiki } = query.context;
  const { page } = entry;
  const language = wiki.settings.language;
  return {
    contentmodel: /\.js$/.test(entry.title) ? 'javascript' : /\.css$/.test(entry.title) ? 'css' : 'wikitext',
    pagelanguage: language,
    pagelanguagehtmlcode: language,
    pagelanguagedir: 'ltr',
    ...(page ? describePage(query.context, page) : {}),
    ...describeProps(query, entry),
    ...(actions.length > 0 ? { actions: testActions(query, entry, actions) } : {})
  };
}

function describePage(context: ApiContext, page: Page): Record<string, unknown> {
  const latest = latestRevision(page);
  return {
    touched: isoTime(page.touched),
    lastrevid: latest.id,
    length: latest.size,
    ...(redirectTarget(context.wiki.settings, latest.text) === null ? {} : { redirect: true }),
    ...(page.revisions.length === 1 ? { new: true } : {})
  };
}

const infoProps = (
  'protection talkid watched watchers visitingwatchers notificationtimestamp subjectid associatedpage url readable ' +
  'preload displaytitle varianttitles'
).split(' ');

function describeProps(query: QueryRun, entry: PageEntry): Record<string, unknown> {
  const { context } = query;
  const { page, title } = entry;
  const props = query.params.some('prop', infoProps, []);
  const path = encodeURI(titleKey(title));
  const account = context.user;
  const other = associated(query, entry);
  return {
    ...(props.has('protection')
      ? { protection: protections(page), restrictiontypes: page ? ['edit', 'move'] : ['create'] }
      : {}),
    ...(props.has('watched') && account ? { watched: account.watched.has(title) } : {}),
    ...(props.has('notificationtimestamp') && account ? { notificationtimestamp: '' } : {}),
    ...(props.has('associatedpage') ? { associatedpage: other } : {}),
    ...(props.has('url')
      ? {
          fullurl: `${context.origin}/wiki/${path}`,
          editurl: `${context.origin}/w/index.php?title=${path}&action=edit`,
          canonicalurl: `${context.origin}/wiki/${path}`
        }
      : {}),
    ...(props.has('preload') ? { preload: page ? '' : null } : {}),
    ...(props.has('displaytitle') ? { displaytitle: title } : {}),
    ...(props.has('varianttitles') && page
      ? { varianttitles: { [context.wiki.settings.language]: title } }
      : {}),
    ...idOf(query, props.has('talkid'), 'talkid', entry.ns % 2 === 0 ? other : ''),
    ...idOf(query, props.has('subjectid'), 'subjectid', entry.ns % 2 === 1 ? other : '')
  };
}

function idOf(query: QueryRun, wanted: boolean, key: string, title: string): Record<string, unknown> {
  const page = wanted ? query.context.wiki.core.titles.get(title) : undefined;
  return page ? { [key]: page.id } : {};
}

function associated(query: QueryRun, entry: PageEntry): string {
  const name = entry.ns === 0 ? entry.title : entry.title.slice(entry.title.indexOf(':') + 1);
  return fullTitle(query.context.wiki.settings, entry.ns % 2 === 0 ? entry.ns + 1 : entry.ns - 1, name);
}

function protections(page: Page | null): Record<string, unknown>[] {
  return (page?.protections ?? []).map((entry) => ({
    type: entry.type,
    level: entry.level,
    expiry: entry.expiry === null ? 'infinity' : isoTime(entry.expiry)
  }));
}

function testActions(query: QueryRun, entry: PageEntry, actions: string[]): Record<string, unknown> {
  const detail = query.params.one('testactionsdetail', ['boolean', 'quick', 'full'], 'boolean');
  return Object.fromEntries(
    actions.map((action) => {
      const errors = permissionErrors(query.context, entry, action);
      return [action, detail === 'boolean' ? errors.length === 0 : errors];
    })
  );
}

/** Why the asker may not do something to a page: errors as the API lists them, none when he may. */
function permissionErrors(context: ApiContext, entry: PageEntry, action: string): Record<string, unknown>[] {
  const { page } = entry;
  const { core } = context.wiki;
  const needed = action === 'delete' ? 'delete' : action;
  if (!context.rights.includes(needed)) {
    return [{ code: 'permissiondenied', text: lackOfRight(context, needed) }];
  }
  const block = context.wiki.blockOf(context.userName);
  if (block && action !== 'read' && blockCovers(block, entry)) {
    const text = block.partial
      ? 'You have been blocked from editing this page.'
      : 'You have been blocked from editing.';
    return [{ code: 'blocked', text, data: { blockinfo: blockInfo(context.wiki.settings, block) } }];
  }
  if (!page) return [];
  const level = (type: string): string => page.protections.find((one) => one.type === type)?.level ?? '';
  if (action === 'review' || action === 'autoreview') {
    const allowed =
      meetsLevel(context.rights, level('edit')) && meetsLevel(context.rights, reviewRestriction(core, page));
    return allowed
      ? []
      : [{ code: 'permissiondenied', text: 'You are not allowed to execute the action you have requested.' }];
  }
  if (meetsLevel(context.rights, level(action))) return [];
  return [
    { code: 'protectedpage', text: 'This page has been protected to prevent editing or other actions.' }
  ];
}
