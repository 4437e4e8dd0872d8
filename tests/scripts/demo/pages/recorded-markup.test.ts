import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableRevision } from '../../../../scripts/demo/wiki/model/flagged.ts';
import { configOf, openDemoWiki } from './visit.ts';

const contract = new URL('../../../../../shared/contract/html/', import.meta.url);
const newer = new URL('../../../../../shared/contract-1.43/html/', import.meta.url);

/** What scripts hold on to in each page: ids with #, classes with a dot, attributes in brackets. */
const marks = {
  every: [
    '#content',
    '#firstHeading',
    '#bodyContent',
    '#mw-content-text',
    '.mw-body-content',
    '#p-personal',
    '#p-cactions',
    '#p-tb',
    '#p-views',
    '#catlinks',
    '#footer',
    '#siteNotice',
    '#contentSub'
  ],
  article: [
    '#mw-fr-revisiontag',
    '.flaggedrevs_draft_notsynced',
    '#mw-data-after-content',
    '#mw-fr-reviewform',
    '#mw-fr-input-oldid',
    '#mw-fr-input-refid',
    '#mw-fr-input-changetime',
    '#mw-fr-commentbox',
    '#mw-fr-submit-accept',
    '#mw-fr-submit-unaccept',
    '.mw-parser-output',
    '.mw-content-ltr',
    '#ca-view',
    '#ca-current',
    '#ca-edit',
    '#ca-history',
    '#mw-normal-catlinks',
    '.mw-headline',
    '.references',
    '.mw-magiclink-isbn'
  ],
  diff: [
    '#mw-fr-reviewform',
    '#mw-fr-submit-reject',
    '#mw-fr-reviewing-status',
    '#mw-fr-reviewformlegend',
    '#mw-fr-diff-headeritems',
    '#mw-fr-diff-dataform',
    '.fr-diff-ratings',
    '.flaggedrevs-color-0',
    '.flaggedrevs-color-1',
    '.diff',
    '.diff-contentalign-left',
    '.diff-title',
    '.diff-otitle',
    '.diff-ntitle',
    '#mw-diff-otitle1',
    '#mw-diff-otitle2',
    '#mw-diff-otitle3',
    '#mw-diff-otitle4',
    '#mw-diff-otitle5',
    '#mw-diff-ntitle1',
    '#mw-diff-ntitle2',
    '#mw-diff-ntitle3',
    '#mw-diff-ntitle4',
    '#mw-diff-ntitle5',
    '.diff-lineno',
    '.diff-marker',
    '.diff-context',
    '.diff-addedline',
    '.diff-side-added',
    '.diff-side-deleted',
    '.diffchange',
    '[data-marker]',
    '.mw-userlink',
    '.mw-usertoollinks',
    '.comment',
    '#mw-oldid',
    '.diff-currentversion-title',
    '.mw-diff-edit',
    '.mw-diff-undo'
  ],
  list: [
    '[name="pendingchanges"]',
    '#namespace',
    '.namespaceselector',
    '#wpCategory',
    '#wpSize',
    '#wpWatched',
    '.mw-pager-navigation-bar',
    '.mw-nextlink',
    '.mw-plusminus-pos',
    '.mw-diff-bytes'
  ],
  history: [
    '#mw-history-compare',
    '#pagehistory',
    '.mw-contributions-list',
    '[data-mw-revid]',
    '.flaggedrevs-pending',
    '.flaggedrevs-color-1',
    '.fr-hist-stable-margin',
    '.fr-hist-basic-auto',
    '.mw-fr-hist-difflink',
    '.mw-history-histlinks',
    '.history-user',
    '.history-size',
    '.mw-changeslist-date',
    '#mw-fr-revisiontag-edit'
  ],
  log: ['.mw-logline-review', '[data-mw-logid]', '[data-mw-logaction]', '.mw-logevent-actionlink'],
  login: ['#userloginForm', '[name="userlogin"]', '#wpName1', '#wpPassword1', '#wpLoginAttempt'],
  edit: [
    '#editform',
    '#wpTextbox1',
    '#wpSummary',
    '#wpSave',
    '[name="wpEditToken"]',
    '.flaggedrevs_editnotice'
  ],
  codex: [
    '.mw-fr-pending-changes-table',
    '.cdx-table__header',
    '.cdx-table__table-wrapper',
    '.cdx-table__table',
    '.cdx-table__table--borders-vertical',
    '.cdx-table__footer',
    '.cdx-info-chip',
    '.mw-fr-pending-changes-page-title',
    '.mw-fr-pending-changes-page-history',
    '.mw-fr-pending-changes-page-edit',
    '.fr-cdx-icon-eye',
    '.cdx-docs-link',
    '.cdx-table__table__cell--align-center',
    '[aria-sort]',
    '.TablePager_nav',
    '.TablePager-button-next',
    '.mw-fr-form-container'
  ]
};

let demo: Awaited<ReturnType<typeof openDemoWiki>>;
let paths: Record<keyof typeof marks, string>;
let visitor: ReturnType<typeof demo.visitor>;

beforeAll(async () => {
  demo = await openDemoWiki('fi');
  visitor = demo.visitor();
  await visitor.logIn('Reviewer', 'reviewer-demo-password');
  const title =
    demo.scenarios.find(({ scenario }) => scenario.what === 'not patrolled by anybody')?.title ?? '';
  const page = demo.wiki.page(title);
  const name = encodeURIComponent(title);
  paths = {
    every: `/wiki/${name}`,
    article: `/wiki/${name}`,
    diff: `/w/index.php?title=${name}&diff=cur&oldid=${(page && stableRevision(page)?.id) ?? 0}`,
    list: '/wiki/Special:PendingChanges?markup=list',
    history: `/w/index.php?title=${name}&action=history`,
    log: '/wiki/Special:Log/review',
    login: '/wiki/Special:UserLogin',
    edit: `/w/index.php?title=${name}&action=edit`,
    codex: '/wiki/Special:PendingChanges?markup=codex'
  };
});
afterAll(() => demo.close());

describe('the demo wiki’s pages', () => {
  it.each(Object.keys(marks) as (keyof typeof marks)[])('carry what scripts hold on to: %s', async (kind) => {
    const { text } = await visitor.get(paths[kind]);
    expect(absent(text, marks[kind])).toEqual([]);
  });
});

if (existsSync(contract))
  describe('the recorded pages', () => {
    const recorded: [keyof typeof marks, URL][] = [
      ['every', new URL('article-pending.vector-2022.reviewer.html', contract)],
      ['article', new URL('article-pending.vector-2022.reviewer.html', contract)],
      ['diff', new URL('diff-stable-to-cur.vector-2022.reviewer.html', contract)],
      ['list', new URL('pendingchanges.vector-2022.reviewer.html', contract)],
      ['history', new URL('history.vector-2022.reviewer.html', contract)],
      ['log', new URL('log-review.vector-2022.reviewer.html', contract)],
      ['login', new URL('login-page.vector-2022.anon.html', contract)],
      ['edit', new URL('edit-pending.vector-2022.reviewer.html', contract)],
      ['codex', new URL('pendingchanges.vector-2022.reviewer.html', newer)]
    ];

    it.each(recorded)('carry the same: %s', (kind, file) => {
      expect(absent(readFileSync(file, 'utf8'), marks[kind])).toEqual([]);
    });

    it.each([
      ['article', 'article-pending.vector-2022.reviewer.html'],
      ['diff', 'diff-stable-to-cur.vector-2022.reviewer.html'],
      ['history', 'history.vector-2022.reviewer.html'],
      ['list', 'pendingchanges.vector-2022.reviewer.html']
    ] as const)('set the same names and types in mw.config: %s', async (kind, file) => {
      const text = /RLCONF=(\{.*?\});\n/.exec(readFileSync(new URL(file, contract), 'utf8'))?.[1] ?? '{}';
      const theirs = JSON.parse(text) as Record<string, unknown>;
      const ours = configOf((await visitor.get(paths[kind])).text);
      const names = Object.keys(theirs).filter((name) =>
        /^wg(Canonical|Namespace|Page(Name|Content)|Title|Cur|Revision|Article|Is|Action|User|Categories|Relevant|Restriction|Flagged|Stable|Diff)/.test(
          name
        )
      );
      const types = (config: Record<string, unknown>) =>
        Object.fromEntries(names.map((name) => [name, typeof config[name]]));
      expect(types(ours)).toEqual(types(theirs));
      const special = ['wgDiffOldId', 'wgDiffNewId', 'wgStableRevisionId'];
      expect(special.map((name) => name in ours)).toEqual(special.map((name) => name in theirs));
    });
  });

function absent(html: string, wanted: string[]): string[] {
  const classes = new Set(
    [...html.matchAll(/class=["']([^"']*)["']/g)].flatMap((match) => (match[1] ?? '').split(/\s+/))
  );
  const ids = new Set([...html.matchAll(/\bid=["']([^"']*)["']/g)].map((match) => match[1]));
  return wanted.filter((mark) => {
    if (mark.startsWith('#')) return !ids.has(mark.slice(1));
    if (mark.startsWith('.')) return !classes.has(mark.slice(1));
    return !html.includes(mark.slice(1, -1).replaceAll('"', '"'));
  });
}
