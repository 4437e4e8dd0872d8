import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../../server/evidence/index.generated.ts';
import type { PageChain } from '../../../server/ports.ts';
import { compileSettings } from '../../../server/review/compile-settings.ts';
import { gather } from '../../../server/review/gather.ts';
import { judge } from '../../../server/review/judge.ts';
import { PageRef, Revision } from '../../../shared/revision.ts';
import { Site } from '../../../shared/site.ts';
import { WikiSettings } from '../../../shared/wiki-settings.ts';
import { fiwiki } from '../checks/dossier-builder.ts';
import { items, scriptedApi, sourcesOf, type Script } from '../evidence/scripted-api.ts';

// Of ten pages one is a bot's work, one a trusted author's, one an undone piece of vandalism, one begins with a bot's
// edit; on the others nothing speaks for the first edit. A quarter of the authors have no account.
const pages = 100;
// Listing the pages and reading their revisions, fifty to a request, level by level.
const toList = 10;

it('judges a hundred pages with three pending edits each on at most half a request per edit', async () => {
  const api = scriptedApi(answer);
  const settings = WikiSettings.parse({});
  const gathered = await gather(
    Array.from({ length: pages }, (_, index) => chain(index)),
    {
      enabled: compileSettings(settings, checks),
      kinds: evidenceKinds,
      settings,
      settingsVersion: null,
      sources: sourcesOf(api, { site: Site.parse(fiwiki) }),
      thoroughness: 'thrifty',
      memory: new Map(),
      onFault: (id) => expect.fail(id),
      onFetchFailed: (kind, fault) => expect.fail(`${kind}: ${String(fault)}`)
    }
  );
  const judging = { checks, kinds: evidenceKinds, onFault: (id: string) => expect.fail(id) };
  const verdicts = gathered.map(({ dossier }) => judge(dossier, judging));
  expect(verdicts.filter(({ decision }) => decision === 'approve')).toHaveLength(30);
  expect(verdicts.filter(({ safeRevisionId }) => safeRevisionId !== null)).toHaveLength(40);
  expect(api.requests.length + toList).toBeLessThanOrEqual(pages * 3 * 0.5);
});

function chain(index: number): PageChain {
  const id = 1000 + index * 10;
  const kind = index % 10;
  const texts = ['first', 'second', kind === 2 ? 'stable' : 'third'];
  const user = [
    ['Botti', 'Botti', 'Botti'],
    ['Luotettu', 'Luotettu', 'Luotettu'],
    ['10.0.0.1', 'Vandaali', 'Korjaaja'],
    ['Botti', 'Uusi', 'Botti']
  ][kind];
  return {
    page: PageRef.parse({ id: index + 1, title: `Sivu ${index}` }),
    stable: revision(id, 'stable', 'Seuloja'),
    pending: texts.map((text, at) => revision(id + 1 + at, text, user?.[at] ?? authorOf(index * 3 + at)))
  };
}

function authorOf(number: number): string {
  return number % 4 === 0 ? `10.${number % 200}.0.${number % 250}` : `Muokkaaja ${number}`;
}

function revision(id: number, text: string, user: string): Revision {
  const sha1 = createHash('sha1').update(text).digest('hex');
  return Revision.parse({ id, parentId: id - 1, timestamp: '2026-03-01T00:00:00Z', user, text, sha1 });
}

const answer: Script = ({ action, list, prop, meta, ususers, pageids }) => {
  if (action === 'parse') return { parse: { text: '<p>Text</p>', categories: [] } };
  if (list === 'users') return { query: { users: items(ususers).map(account) } };
  if (list === 'blocks') return { query: { blocks: [] } };
  if (list === 'logevents') return { query: { logevents: [] } };
  if (list === 'globalallusers') return { query: { globalallusers: [] } };
  if (meta === 'globaluserinfo') return { query: { globaluserinfo: { groups: [] } } };
  if (prop === 'categories')
    return { query: { pages: items(pageids).map((id) => ({ pageid: Number(id) })) } };
  return undefined;
};

function account(name: string) {
  if (/^10\./.test(name)) return { name, invalid: true };
  const rights = { Botti: ['bot', 'autoreview'], Luotettu: ['review'] }[name] ?? ['edit'];
  return {
    name,
    userid: 1,
    groups: name === 'Botti' ? ['*', 'bot'] : ['*'],
    rights,
    editcount: 1,
    registration: null
  };
}
