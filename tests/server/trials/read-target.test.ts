import { describe, expect, it } from 'vitest';
import { readTarget } from '../../../server/trials/read-target.ts';
import { Site } from '../../../shared/site.ts';

const site = Site.parse({
  id: 'fiwiki',
  apiUrl: 'https://fi.wikipedia.org/w/api.php',
  origin: 'https://fi.wikipedia.org',
  language: 'fi',
  namespaces: [
    { id: -1, names: ['Toiminnot', 'Special'] },
    { id: 0, names: [''] },
    { id: 2, names: ['Käyttäjä', 'User'] }
  ]
});
const read = (line: string) => readTarget(line, { site, origins: ['https://mirror.example'] });
const edit = (revisionId: number, from: number | null = null, step = 'itself') => ({
  kind: 'edit',
  revisionId,
  step,
  from
});
const page = (title: string) => ({ kind: 'page', title });

describe('a line that names an edit', () => {
  it.each([
    ['123', edit(123)],
    ['#123', edit(123)],
    ['?diff=123', edit(123)],
    ['diff=123&oldid=100', edit(123, 100)],
    ['?title=Kissa&diff=123&oldid=100', edit(123, 100)],
    ['?diff=prev&oldid=123', edit(123)],
    ['?diff=123&oldid=prev', edit(123)],
    ['?diff=next&oldid=123', edit(123, 123, 'next')],
    ['?diff=cur&oldid=123', edit(123, 123, 'latest')],
    ['?diff=0&oldid=123', edit(123, 123, 'latest')],
    ['?oldid=123', edit(123)],
    ['/w/index.php?oldid=100&diff=123', edit(123, 100)],
    ['/wiki/Kissa?diff=prev&oldid=123', edit(123)],
    ['https://fi.wikipedia.org/w/index.php?title=Kissa&diff=123&oldid=100', edit(123, 100)],
    ['https://fi.wikipedia.org/wiki/Kissa?diff=123#mw-x', edit(123)],
    ['https://fi.m.wikipedia.org/wiki/Toiminnot:MobileDiff/123', edit(123)],
    ['https://fi.m.wikipedia.org/wiki/Special:MobileDiff/100...123', edit(123, 100)],
    ['//fi.wikipedia.org/wiki/Special:Diff/123', edit(123)],
    ['fi.wikipedia.org/w/index.php?diff=123', edit(123)],
    ['https://mirror.example/wiki/Toiminnot:Diff/100/123', edit(123, 100)],
    ['Special:Diff/123', edit(123)],
    ['special:diff/100/123', edit(123, 100)],
    ['Toiminnot:Diff/prev/123', edit(123)],
    ['Toiminnot:Ero/100/123', edit(123, 100)],
    ['Special:Diff/123/prev', edit(123)],
    ['Special:Diff/123/next', edit(123, 123, 'next')],
    ['Special:Diff/123/cur', edit(123, 123, 'latest')],
    ['Special:PermanentLink/123', edit(123)],
    ['Special:Redirect/revision/123', edit(123)],
    ['[[Special:Diff/123]]', edit(123)],
    ['[[:Toiminnot:Diff/100/123|ero]]', edit(123, 100)],
    ['[https://fi.wikipedia.org/w/index.php?diff=123 ero]', edit(123)],
    ['<https://fi.wikipedia.org/w/index.php?diff=123>', edit(123)],
    ['\u200ehttps://fi.wikipedia.org/w/index.php?diff=123\u200f', edit(123)]
  ])('%s', (line, target) => {
    expect(read(line)).toEqual(target);
  });
});

describe('a line that names a page', () => {
  it.each([
    ['Kissa', page('Kissa')],
    ['kissa_peto', page('Kissa peto')],
    ['[[Kissa|kissat]]', page('Kissa')],
    ['user:Matti/Sivu', page('Käyttäjä:Matti/Sivu')],
    ['https://fi.wikipedia.org/wiki/K%C3%A4ytt%C3%A4j%C3%A4:Matti', page('Käyttäjä:Matti')],
    ['https://fi.wikipedia.org/w/index.php?title=Kissa&action=history', page('Kissa')],
    ['Special', page('Special')],
    ['Mitä? Missä?', page('Mitä? Missä?')]
  ])('%s', (line, target) => {
    expect(read(line)).toEqual(target);
  });
});

describe('what is no edit and no page', () => {
  it.each([
    ['', 'not-understood'],
    ['0', 'not-understood'],
    ['https://de.wikipedia.org/w/index.php?diff=123', 'other-wiki'],
    ['//evil.example/wiki/Special:Diff/123', 'other-wiki'],
    ['de.wikipedia.org/wiki/Katze', 'other-wiki'],
    ['?diff=abc', 'not-understood'],
    ['?diff=-1', 'not-understood'],
    ['?oldid=1e3', 'not-understood'],
    ['Special:Contributions/123', 'not-understood'],
    ['Toiminnot:Tuoreet muutokset', 'not-understood'],
    ['https://fi.wikipedia.org/', 'not-understood'],
    ['[[a|b|c]] <script>', 'not-understood'],
    ['x'.repeat(2_000), 'not-understood']
  ])('%s', (line, fault) => {
    expect(read(line)).toEqual({ fault });
  });
});

describe('S16: no line is taken for an address', () => {
  it.each([
    'http://127.0.0.1/w/index.php?diff=1',
    'http://2130706433/w/index.php?diff=1',
    'http://[::1]/w/index.php?diff=1',
    'http://169.254.169.254/latest/meta-data?diff=1',
    'https://fi.wikipedia.org@evil.example/?diff=1',
    'https://evil.example#@fi.wikipedia.org/?diff=1',
    'https://evil.example\\@fi.wikipedia.org/?diff=1',
    'https://user:pass@fi.wikipedia.org/w/index.php?diff=1',
    'https://fi.wikipedia.org.evil.example/?diff=1',
    'https://fi.wikipedia.org:8443/w/index.php?diff=1',
    '\\\\evil.example/wiki/Special:Diff/1',
    '/\\evil.example/?diff=1',
    'file:///etc/passwd?diff=1',
    'gopher://fi.wikipedia.org/?diff=1',
    'javas' + 'cript:alert(1)?diff=1',
    'data:text/html,x'
  ])('%s', (line) => {
    const target = readTarget(line, { site, origins: [] });
    // What is left over is a number of this wiki or a title that this wiki is asked for, never a place to go to.
    if ('fault' in target) expect(['other-wiki', 'not-understood']).toContain(target.fault);
    else expect(target.kind).toBe('page');
  });
});
