import { describe, expect, test } from 'vitest';
import { Site } from '../../../shared/site.ts';
import { readSite } from '../../../server/wiki/site.ts';
import { createTestClient, startScriptedServer, type Script } from './scripted-server.ts';
import { mergedAnswers, recordedAnswer, recordingsAreHere } from './recordings.ts';
import { siteAnswers } from './site-answers.ts';

const serve =
  (answers: { siteinfo: unknown; flagconfig: unknown; paraminfo: unknown; pending: unknown }): Script =>
  ({ params }) => {
    if (params.action === 'flagconfig') return { body: answers.flagconfig };
    if (params.action === 'paraminfo') return { body: answers.paraminfo };
    return { body: params.meta === 'siteinfo' ? answers.siteinfo : answers.pending };
  };

test('tells what the wiki says of itself', async () => {
  const { apiUrl, requests } = await startScriptedServer(serve(siteAnswers()));
  const site = await readSite(createTestClient(apiUrl));
  expect(site).toMatchObject({
    id: 'fiwiki',
    apiUrl,
    origin: 'http://fi.example.org',
    articlePath: '/wiki/$1',
    script: '/w/index.php',
    language: 'fi',
    redirectWords: ['#OHJAUS', '#REDIRECT'],
    reviewNamespaces: [0, 10],
    flagTags: [{ name: 'accuracy', levels: 3 }],
    extensions: ['FlaggedRevs', 'CentralAuth'],
    rtl: false,
    timezone: 'Europe/Helsinki',
    titleCase: 'first-letter',
    temporaryNames: ['~2$1']
  });
  expect(site.namespaces).toContainEqual({ id: 6, names: ['Tiedosto', 'File', 'Image', 'Kuva'] });
  expect(site.namespaces).toContainEqual({ id: 0, names: [''] });
  expect(site.magicWords.defaultsort).toEqual({ words: ['AAKKOSTUS:', 'DEFAULTSORT:'], caseSensitive: true });
  expect(Site.parse(site)).toMatchObject({ id: 'fiwiki' });
  expect(requests).toHaveLength(4);
});

test('a wiki without FlaggedRevs has nothing to review, and is not asked', async () => {
  const answers = siteAnswers();
  answers.siteinfo.query.extensions = [{ name: 'Cite' }];
  const { apiUrl, requests } = await startScriptedServer(serve(answers));
  expect(await readSite(createTestClient(apiUrl))).toMatchObject({ reviewNamespaces: [], flagTags: [] });
  expect(requests).toHaveLength(1);
});

if (recordingsAreHere)
  describe('as recorded', () => {
    test('MediaWiki 1.39', async () => {
      const siteinfo = mergedAnswers(
        'siteinfo-general',
        'siteinfo-namespaces',
        'siteinfo-namespacealiases',
        'siteinfo-magicwords',
        'siteinfo-extensions'
      );
      const all = recordedAnswer('paraminfo-review-and-reviewmodules') as {
        paraminfo: { modules: { path: string }[] };
      };
      const modules = all.paraminfo.modules.filter(({ path }) => path === 'query+oldreviewedpages');
      const { apiUrl } = await startScriptedServer(
        serve({
          siteinfo,
          flagconfig: recordedAnswer('flagconfig'),
          paraminfo: { paraminfo: { modules } },
          pending: recordedAnswer('oldreviewedpages-namespace0-10')
        })
      );
      const site = await readSite(createTestClient(apiUrl));
      expect(site).toMatchObject({
        id: 'wiki',
        language: 'fi',
        redirectWords: ['#OHJAUS', '#UUDELLEENOHJAUS', '#REDIRECT'],
        flagTags: [{ name: 'accuracy', levels: 1 }],
        temporaryNames: null
      });
      expect(site.reviewNamespaces[0]).toBe(0);
      expect(site.extensions).toContain('FlaggedRevs');
      expect(site.namespaces).toContainEqual({ id: 6, names: ['Tiedosto', 'File', 'Image', 'Kuva'] });
    });
  });
