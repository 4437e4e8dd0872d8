import { describe, expect, it } from 'vitest';
import { readDiffUrl, type DiffPlace } from '../../../server/classic/diffs/read-diff-url.ts';

const places: DiffPlace[] = [
  {
    wiki: 'fiwiki',
    apiUrl: 'https://fi.wikipedia.org/w/api.php',
    origins: ['https://fi.wikipedia.org', 'https://fi.m.wikipedia.org']
  },
  { wiki: 'one', apiUrl: 'http://localhost:8080/one/api.php', origins: ['http://localhost:8080'] },
  { wiki: 'two', apiUrl: 'http://localhost:8080/two/api.php', origins: ['http://localhost:8080'] }
];
const read = (url: string) => readDiffUrl(url, places);

describe('the address of a difference', () => {
  const fi = 'https://fi.wikipedia.org';
  it.each([
    [`${fi}/w/index.php?diff=123`, { revision: 123, beside: 'prev' }],
    [`${fi}/w/index.php?title=%C3%84iti&diff=124&oldid=123`, { from: 123, to: 124 }],
    [`${fi}/w/index.php?title=X&diff=prev&oldid=5&diffmode=source#top`, { revision: 5, beside: 'prev' }],
    [`${fi}/w/index.php?diff=next&oldid=5`, { revision: 5, beside: 'next' }],
    [`${fi}/w/index.php?diff=cur&oldid=5`, { revision: 5, beside: 'cur' }],
    [`${fi}/w/index.php?diff=0&oldid=5`, { revision: 5, beside: 'cur' }],
    [`${fi}/w/index.php?title=Special:Diff/7`, { revision: 7, beside: 'prev' }],
    [`${fi}/wiki/Special:Diff/6/7`, { from: 6, to: 7 }],
    [`${fi}/wiki/Toiminnot:Diff/7/next`, { revision: 7, beside: 'next' }],
    [`${fi}/wiki/%C3%84iti?diff=8&oldid=6`, { from: 6, to: 8 }],
    ['https://fi.m.wikipedia.org/wiki/Special:Diff/9', { revision: 9, beside: 'prev' }]
  ])('%s', (url, target) => {
    expect(read(url)).toEqual({ wiki: 'fiwiki', target });
  });

  it('belongs to the wiki whose script it is', () => {
    expect(read('http://localhost:8080/two/index.php?diff=3')).toMatchObject({ wiki: 'two' });
    expect(read('http://localhost:8080/three/index.php?diff=3')).toBeNull();
  });

  it.each([
    '',
    'x',
    '/w/index.php?diff=1',
    '//fi.wikipedia.org/w/index.php?diff=1',
    'http://fi.wikipedia.org/w/index.php?diff=1',
    'https://fi.wikipedia.org:444/w/index.php?diff=1',
    'https://fi.wikipedia.org.evil.example/w/index.php?diff=1',
    'https://evil.example/w/index.php?diff=1',
    'https://fi.wikipedia.org@evil.example/w/index.php?diff=1',
    'https://user:pass@fi.wikipedia.org/w/index.php?diff=1',
    'https://user@fi.wikipedia.org/w/index.php?diff=1',
    'https:\\\\fi.wikipedia.org\\w\\index.php?diff=1',
    'https://fi.wikipedia.org/w/index.php?diff=1\r\nHost: evil.example',
    'https://fi.wikipedia.org/w/api.php?diff=1',
    'https://fi.wikipedia.org/w/rest.php/v1?diff=1',
    'https://fi.wikipedia.org/?diff=1',
    'https://fi.wikipedia.org/w/index.php',
    'https://fi.wikipedia.org/w/index.php?title=X',
    'https://fi.wikipedia.org/w/index.php?diff=0',
    'https://fi.wikipedia.org/w/index.php?diff=-1',
    'https://fi.wikipedia.org/w/index.php?diff=1e3',
    'https://fi.wikipedia.org/w/index.php?diff=1|2',
    'https://fi.wikipedia.org/w/index.php?diff=prev',
    'https://fi.wikipedia.org/w/index.php?diff=99999999999999999999',
    'https://fi.wikipedia.org/wiki/Special:PermanentLink/5',
    'https://fi.wikipedia.org/wiki/Special:Diff/x',
    'https://fi.wikipedia.org/wiki/%ff',
    'file:///etc/passwd',
    'ftp://fi.wikipedia.org/w/index.php?diff=1',
    `${'javascript'}:alert(1)`,
    'data:text/html,x',
    'http://169.254.169.254/w/index.php?diff=1',
    'http://[::1]/w/index.php?diff=1',
    'http://2130706433/w/index.php?diff=1',
    `https://fi.wikipedia.org/w/index.php?diff=1&x=${'a'.repeat(5_000)}`
  ])('is not %s', (url) => {
    expect(read(url)).toBeNull();
  });
});
