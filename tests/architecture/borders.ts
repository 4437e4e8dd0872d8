/** What files in a folder (or one file) may import; `types` may be imported as types only. */
export interface Border {
  readonly from: string;
  readonly may: readonly string[];
  readonly types?: readonly string[];
  /** Packages; `node:*` stands for all of Node's own, a scope with `/*` for all of its packages. */
  readonly packages: readonly string[];
}

/**
 * Who may import whom: the longest `from` that a path begins with holds. Files of the same folder may always import each
 * other, except where `strangers` says so. What is not listed is forbidden.
 */
export const borders: readonly Border[] = [
  { from: 'shared/', may: [], packages: ['zod'] },
  { from: 'server/text/', may: [], packages: ['diff', 'tldts'] },
  { from: 'server/wiki-ports.ts', may: ['shared/'], packages: ['zod'] },
  { from: 'server/alert-ports.ts', may: [], packages: [] },
  { from: 'server/audit-ports.ts', may: [], packages: [] },
  { from: 'server/classic-ports.ts', may: ['server/settings-ports.ts', 'shared/'], packages: [] },
  { from: 'server/flagged-revs-ports.ts', may: ['shared/'], packages: [] },
  { from: 'server/decision-view-ports.ts', may: ['shared/'], packages: [] },
  { from: 'server/queue-ports.ts', may: ['server/wiki-ports.ts', 'shared/'], packages: [] },
  { from: 'server/feedback-ports.ts', may: ['shared/'], packages: [] },
  {
    from: 'server/store-ports.ts',
    may: [
      'server/alert-ports.ts',
      'server/audit-ports.ts',
      'server/classic-ports.ts',
      'server/auth-ports.ts',
      'server/decision-view-ports.ts',
      'server/queue-ports.ts',
      'server/feedback-ports.ts',
      'server/flagged-revs-ports.ts',
      'server/preview-ports.ts',
      'server/run-ports.ts',
      'server/statistics-ports.ts',
      'server/trail-ports.ts',
      'server/trial-ports.ts',
      'server/wiki-ports.ts',
      'shared/'
    ],
    packages: ['zod']
  },
  { from: 'server/auth-ports.ts', may: ['shared/'], packages: [] },
  { from: 'server/preview-ports.ts', may: ['server/settings-ports.ts', 'shared/'], packages: [] },
  { from: 'server/settings-ports.ts', may: ['shared/'], packages: [] },
  { from: 'server/trail-ports.ts', may: ['shared/'], packages: [] },
  { from: 'server/stream-ports.ts', may: [], packages: [] },
  { from: 'server/run-ports.ts', may: ['server/stream-ports.ts', 'shared/'], packages: [] },
  { from: 'server/statistics-ports.ts', may: ['shared/'], packages: [] },
  { from: 'server/undo-ports.ts', may: ['shared/'], packages: [] },
  { from: 'server/trial-ports.ts', may: ['server/settings-ports.ts', 'shared/'], packages: [] },
  // The ports of the wiki, of the store and of what runs stand in files of their own and are handed on here.
  {
    from: 'server/ports.ts',
    may: [
      'server/alert-ports.ts',
      'server/audit-ports.ts',
      'server/auth-ports.ts',
      'server/classic-ports.ts',
      'server/wiki-ports.ts',
      'server/store-ports.ts',
      'server/stream-ports.ts',
      'server/preview-ports.ts',
      'server/run-ports.ts',
      'server/settings-ports.ts',
      'server/statistics-ports.ts',
      'server/trail-ports.ts',
      'server/trial-ports.ts',
      'server/decision-view-ports.ts',
      'server/queue-ports.ts',
      'server/feedback-ports.ts',
      'server/flagged-revs-ports.ts',
      'server/undo-ports.ts',
      'shared/'
    ],
    packages: ['zod']
  },
  {
    from: 'server/wiki/',
    may: ['shared/'],
    types: ['server/ports.ts', 'server/config.ts'],
    packages: ['zod', 'm3api', 'p-queue', 'eventsource-parser', 'node:*']
  },
  {
    from: 'server/store/',
    may: ['shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'knex', 'node:*']
  },
  // Reviews from the logs of wikis, loaded and told of.
  { from: 'server/statistics/reviews/', may: ['shared/'], types: ['server/ports.ts'], packages: [] },
  // What goes wrong at a replica is told by its codes.
  {
    from: 'server/statistics/flagged-revs/',
    may: ['server/replica/replica-error.ts', 'shared/'],
    types: ['server/ports.ts'],
    packages: []
  },
  // Copies of the wikis' own databases: read, never written.
  {
    from: 'server/replica/',
    may: ['shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'knex', 'mysql2', 'ini', 'php-serialize', 'node:*']
  },
  {
    // Addresses are told apart, and host names spelled, by Node's own readers.
    from: 'server/evidence/',
    may: ['server/text/', 'shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'node:net', 'node:url']
  },
  {
    // Texts are compared by the text folder; how asking ends, gathering and evidence say in the same words.
    from: 'server/review/',
    may: ['server/evidence/asking/', 'server/text/', 'shared/'],
    types: ['server/evidence/', 'server/ports.ts'],
    // A check that does not come to its end is ended by node:vm.
    packages: ['zod', 'node:crypto', 'node:vm']
  },
  // A check gets all it knows handed in; the declaration is all that it takes from the engine.
  {
    from: 'server/checks/',
    may: ['server/review/define-check.ts', 'server/text/', 'shared/'],
    packages: ['zod']
  },
  // Lists of words are files on disk, made from dumps.
  {
    from: 'server/words/',
    may: ['server/text/', 'shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'mnemonist', 'unbzip2-stream', 'node:*']
  },
  { from: 'server/bot/', may: ['server/ports.ts', 'shared/'], packages: ['zod', 'croner'] },
  // Templates that speak to bots, and spellings of titles, are knowledge of text.
  {
    from: 'server/bot/brakes/',
    may: ['server/bot/', 'server/ports.ts', 'server/text/', 'shared/'],
    packages: ['zod']
  },
  { from: 'server/routes/', may: ['server/ports.ts', 'shared/'], packages: ['zod'] },
  {
    // What a route is, and how it refuses, is declared beside the routes; secrets are compared in one place.
    from: 'server/http/',
    may: [
      'server/auth/is-same-secret.ts',
      'server/routes/index.generated.ts',
      'server/routes/define-route.ts',
      'server/ports.ts',
      'shared/'
    ],
    packages: ['koa', '@koa/*', 'zod', 'zod-openapi', 'node:*']
  },
  {
    from: 'server/publishing/',
    may: ['shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'diff', 'node:*']
  },
  {
    // Answers of the wiki that people sign in at are read with the same bounds as all others.
    from: 'server/auth/',
    may: ['server/text/escape-html.ts', 'server/wiki/read-limited-text.ts', 'shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'oauth4webapi', 'node:crypto']
  },
  // Settings with their history; what can be set, the engine knows.
  {
    from: 'server/settings/',
    may: ['server/review/', 'shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'croner']
  },
  // Stored verdicts judged again under other settings, in threads of their own.
  {
    from: 'server/preview/',
    may: ['server/review/', 'server/text/version.ts', 'shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'node:*']
  },
  // The API of an earlier bot, word for word.
  {
    from: 'server/classic/',
    may: ['shared/', 'server/text/'],
    types: ['server/evidence/define-evidence.ts', 'server/ports.ts'],
    packages: ['zod', 'node:*']
  },
  // Edits of anybody's choice, judged by the one reviewer; nothing is kept.
  {
    from: 'server/trials/',
    may: ['server/review/', 'server/text/', 'shared/'],
    types: ['server/ports.ts'],
    packages: ['zod', 'node:*']
  },
  // Scores of models, asked for by the kinds of evidence that are handed in.
  {
    from: 'server/scores/',
    may: ['shared/'],
    types: ['server/evidence/define-evidence.ts', 'server/ports.ts'],
    packages: ['zod']
  },
  // One decision with all that is known of it; differences are made as for the classic API.
  {
    from: 'server/decision-view/',
    may: ['server/classic/diffs/', 'shared/'],
    types: ['server/ports.ts'],
    packages: []
  },
  // The log of decisions as a table; that it is served, it does not know.
  { from: 'server/decision-log/', may: ['shared/'], types: ['server/ports.ts'], packages: ['csv-stringify'] },
  // Foundations that stand beside the folders: the environment, the log, the catalogues, the list of wikis.
  { from: 'server/settings-table.ts', may: [], packages: [] },
  { from: 'server/setting-forms.ts', may: [], packages: ['zod'] },
  { from: 'server/problems-of-secrets.ts', may: ['server/setting-forms.ts'], packages: [] },
  {
    from: 'server/config.ts',
    may: ['server/problems-of-secrets.ts', 'server/setting-forms.ts', 'server/settings-table.ts', 'shared/'],
    packages: ['zod', 'node:*']
  },
  { from: 'server/log.ts', may: [], types: ['server/ports.ts'], packages: ['pino'] },
  { from: 'server/catalogues.ts', may: ['shared/'], packages: ['banana-i18n', 'zod', 'node:*'] },
  { from: 'server/wikis-file.ts', may: ['server/config.ts', 'shared/'], packages: ['zod', 'node:*'] },
  // What a pass ended in, the bot knows.
  {
    from: 'server/alerts/',
    may: ['server/bot/failure-codes.ts', 'shared/'],
    types: ['server/ports.ts'],
    packages: []
  },
  { from: 'server/metrics/', may: ['shared/'], types: ['server/ports.ts'], packages: ['prom-client'] },
  { from: 'server/health/', may: [], types: ['server/ports.ts'], packages: ['zod'] },
  { from: 'server/services.ts', may: ['server/', 'shared/'], packages: ['zod', 'node:*'] },
  // Parts of the composition root, each with a file of its own.
  { from: 'server/services/', may: ['server/', 'shared/'], packages: ['zod', 'node:*'] },
  // Where a thread's sources are compiled as they are read.
  {
    from: 'server/services/judge-thread.mjs',
    may: ['server/services/judge-thread.ts'],
    packages: ['tsx']
  },
  {
    from: 'gadget/',
    may: ['shared/'],
    packages: ['preact', '@preact/*', '@wikimedia/codex', '@wikimedia/codex-icons', 'types-mediawiki']
  },
  {
    from: 'gadget/api/client.ts',
    may: ['gadget/', 'shared/'],
    types: ['server/routes/index.generated.ts', 'server/routes/define-route.ts'],
    packages: ['zod']
  },
  // The companion's own pages: the gadget's components, and what only pages of ours have room for.
  {
    from: 'gadget/site/',
    may: ['gadget/', 'shared/'],
    types: ['server/routes/index.generated.ts'],
    packages: ['preact', '@preact/*', '@wikimedia/codex', '@wikimedia/codex-icons', 'chart.js']
  },
  // What makes the built file runs in Node, before there is a gadget.
  { from: 'gadget/build/', may: ['shared/i18n/'], packages: ['vite', 'postcss', 'node:*'] },
  { from: 'gadget/vite.config.ts', may: ['gadget/'], packages: ['vite', 'node:*'] },
  { from: 'gadget/site.vite.config.ts', may: ['gadget/build/'], packages: ['vite', 'node:*'] },
  // The demo wiki is a stand-in for MediaWiki: it must not know the program that it is to try.
  { from: 'scripts/demo/wiki/', may: [], packages: ['diff', 'parse5', 'node:*'] },
  { from: 'scripts/', may: ['server/', 'shared/', 'scripts/', 'gadget/'], packages: ['*'] },
  // Set-up runs before anything is installed.
  { from: 'scripts/set-up/', may: [], packages: ['node:*'] },
  {
    from: 'scripts/demo.mjs',
    may: ['scripts/set-up/', 'scripts/demo/start.ts'],
    packages: ['node:*', 'tsx']
  },
  { from: 'scripts/test.mjs', may: ['scripts/set-up/'], packages: ['node:*'] },
  { from: 'tests/', may: ['server/', 'shared/', 'scripts/', 'gadget/'], packages: ['*'] }
];

/** Folders whose files do not know each other, with the files in them that everybody there may import. */
export const strangers: Readonly<Record<string, readonly string[]>> = {
  'server/checks/': [],
  'server/routes/': [
    'server/routes/define-route.ts',
    'server/routes/define-wiki-asking.ts',
    'server/routes/define-access.ts',
    'server/routes/define-base.ts',
    'server/routes/define-decision-query.ts',
    'server/routes/define-run-refusals.ts',
    'server/routes/define-undo-refusals.ts',
    'server/routes/define-event-id.ts',
    'server/routes/define-author.ts',
    'server/routes/define-classic-wiki.ts',
    'server/routes/define-flagged-revs-query.ts',
    'server/routes/define-cursor.ts',
    'server/routes/define-settings-refusals.ts',
    'server/routes/define-preview-refusals.ts',
    'server/routes/define-review-query.ts',
    'server/routes/define-load-refusals.ts',
    'server/routes/define-trial-refusals.ts',
    'server/routes/define-whole-number.ts',
    'server/routes/define-day-or-time.ts'
  ]
};

/** The border that holds for a path. */
export function borderOf(path: string): Border | undefined {
  return borders
    .filter(({ from }) => path.startsWith(from))
    .sort((one, other) => other.from.length - one.from.length)[0];
}
