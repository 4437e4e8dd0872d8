import type { Demo } from './start-demo.ts';
import { demoAccounts } from './wiki/seed/accounts.ts';

/** What `npm run demo` prints; the address to open stands last, alone on its line. */
export function welcome({ url, origin, companion, environment, scenarios, wiki }: Demo): string {
  const reviewer = demoAccounts[0];
  const wikiId = wiki.settings.databaseName;
  const pages = new Set(scenarios.map(({ title }) => title)).size;
  const width = Math.max(...demoAccounts.map(({ name }) => name.length));
  return [
    `Seula's demo: a small wiki with pending edits on ${pages} pages, the companion API, the bot and the gadget.`,
    '',
    'Try this:',
    `  1. Log in as ${reviewer.name} (${origin}/wiki/Special:UserLogin).`,
    '  2. Look at Special:PendingChanges: every page has a verdict with its reason; open one to see every check.',
    '  3. Open the diff of a page, read why, and accept with one click.',
    '  4. Wait a minute: twice a minute the bot accepts what is safe, and a robot keeps making new edits.',
    '',
    'Accounts:',
    ...demoAccounts.map(({ name, password }) => `  ${name.padEnd(width)}  ${password}`),
    '',
    'Admin may also sign in to Seula itself, to change settings and to stop the bot; Reviewer only sees them.',
    '',
    'Commands work on the demo from a second terminal that has this line, such as these:',
    `  export ${Object.entries(environment).map(assign).join(' ')}`,
    ...[`doctor`, `bot --stop ${wikiId} --reason "A try"`, `disputes export`].map(
      (one) => `  npx seula ${one}`
    ),
    '',
    `The companion's own pages, for everybody: ${companion.url}/`,
    `The API: ${companion.url}/api/docs. With the line above, curl may write through it, too:`,
    `  curl -X POST -H "Authorization: Bearer $SEULA_OPERATOR_TOKEN" ${companion.url}/api/wikis/1/refresh/`,
    `Statistics of FlaggedRevs, made up for the demo: ${companion.url}/statistics`,
    'Ctrl-C ends everything and leaves nothing behind. Open this in a browser:',
    '',
    url
  ].join('\n');
}

/** As a shell takes it, whatever stands in the path of a folder. */
function assign([name, value]: [string, string]): string {
  return `${name}='${value.replaceAll("'", `'\\''`)}'`;
}
