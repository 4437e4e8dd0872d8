import { describe, expect, it } from 'vitest';
import domainUse from '../../../server/evidence/domain-use.ts';
import type { Subject } from '../../../server/evidence/define-evidence.ts';
import {
  pageSubject,
  revisionSubjects,
  scriptedApi,
  sourcesOf,
  wikiError,
  type Script
} from './scripted-api.ts';
import { Site } from '../../../shared/site.ts';

function edits(...texts: (string | null)[]): Subject[] {
  const [stable, ...pending] = texts;
  const page = pageSubject({ stable: { text: stable }, pending: pending.map((text) => ({ text })) });
  return revisionSubjects(page).slice(1);
}

/** Articles by the domain that they link to, in https unless told otherwise. */
function used(pages: Record<string, number[]>, by = 'https'): Script {
  return ({ euquery, euprotocol }) => ({
    query: {
      exturlusage: (euprotocol === by ? (pages[euquery ?? ''] ?? []) : []).map((pageid) => ({ pageid }))
    }
  });
}

function domainsOf(found: ReadonlyMap<string, unknown>, key = '101'): unknown {
  return (found.get(key) as { value: { domains: unknown } }).value.domains;
}

const newLink = edits('Text.', 'Text. https://www.kauppa.example/a');

describe('use', () => {
  it('is counted in other articles', async () => {
    const api = scriptedApi(used({ '*.kauppa.example': [8, 9, 8] }));
    const found = await domainUse.fetch(newLink, sourcesOf(api));
    expect(domainsOf(found)).toEqual([{ domain: 'kauppa.example', articles: 2 }]);
    expect(api.requests[0]).toMatchObject({ euquery: '*.kauppa.example', eunamespace: '0' });
  });

  it('on the page itself is none', async () => {
    const found = await domainUse.fetch(
      newLink,
      sourcesOf(scriptedApi(used({ '*.kauppa.example': [5, 5] })))
    );
    expect(domainsOf(found)).toEqual([{ domain: 'kauppa.example', articles: 0 }]);
  });

  it('in http alone is use', async () => {
    const api = scriptedApi(used({ '*.kauppa.example': [8] }, 'http'));
    expect(domainsOf(await domainUse.fetch(newLink, sourcesOf(api)))).toMatchObject([{ articles: 1 }]);
  });

  it('under letters of its own and in ASCII is the same domain', async () => {
    const subjects = edits('Text.', 'Text. [//häävideot.fi/x x]');
    const found = await domainUse.fetch(subjects, sourcesOf(scriptedApi(used({ '*.häävideot.fi': [8] }))));
    expect(domainsOf(found)).toEqual([{ domain: 'xn--hvideot-5waa.fi', articles: 1 }]);
  });

  it('of an address of numbers is asked for as it is', async () => {
    const subjects = edits('Text.', 'Text. http://192.0.2.7/x');
    const api = scriptedApi(used({ '192.0.2.7': [8] }));
    expect(domainsOf(await domainUse.fetch(subjects, sourcesOf(api)))).toMatchObject([{ articles: 1 }]);
  });

  it('of the wiki’s own domain is never in question', async () => {
    const site = Site.parse({ id: 'fiwiki', origin: 'https://fi.kauppa.example' });
    const found = await domainUse.fetch(
      newLink,
      sourcesOf(
        scriptedApi(() => undefined),
        { site }
      )
    );
    expect(domainsOf(found)).toMatchObject([{ articles: 5 }]);
  });

  it('is told for what the edit adds and for what was added since the stable text', async () => {
    const subjects = edits('Text.', 'Text. https://a.example', 'Text. https://a.example https://b.example');
    const found = await domainUse.fetch(subjects, sourcesOf(scriptedApi(used({}))));
    expect(domainsOf(found, '102')).toMatchObject([{ domain: 'b.example' }, { domain: 'a.example' }]);
  });
});

describe('requests', () => {
  it('are not made for edits that add no domain', () => {
    const [subject] = edits('https://a.example', 'https://a.example/b');
    expect(domainUse.worthwhile?.(subject!)).toBe(false);
    expect(domainUse.otherwise?.(subject!)).toEqual({ value: { domains: [] } });
  });

  it('are not made for texts that are hidden, whose domains stay unknown', () => {
    const [subject] = edits('Text.', null);
    expect(domainUse.worthwhile?.(subject!)).toBe(false);
    expect(domainUse.otherwise?.(subject!)).toEqual({ unavailable: 'missing' });
  });

  it('are one a pass for a well-used domain, however many edits add it', async () => {
    const api = scriptedApi(used({ '*.kauppa.example': [11, 12, 13, 14, 15, 16] }));
    const sources = sourcesOf(api, { kept: new Map() });
    await domainUse.fetch([...newLink, ...edits('A', 'A https://kauppa.example')], sources);
    await domainUse.fetch(edits('B', 'B https://kauppa.example'), sources);
    expect(api.requests).toHaveLength(1);
  });

  it('that fail leave the use unknown', async () => {
    const found = await domainUse.fetch(newLink, sourcesOf(scriptedApi(() => wikiError('timeout'))));
    expect(found.get('101')).toEqual({ unavailable: 'timed-out' });
  });
});
