import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sitePages } from '../../../shared/site-pages.ts';

const built = new URL('../../../dist/site/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, built), 'utf8');

/** What Vite writes of each file: its own name, and what it brings at once. */
interface Entry {
  file: string;
  imports?: string[];
  css?: string[];
}
const manifest = JSON.parse(read('manifest.json')) as Record<string, Entry>;
const weight = (name: string) => gzipSync(read(name)).length;

/** All scripts that come with an entry, its own and those that it imports. */
function scriptsOf(name: string, found = new Set<string>()): Set<string> {
  const entry = manifest[name];
  if (!entry || found.has(entry.file)) return found;
  found.add(entry.file);
  for (const other of entry.imports ?? []) scriptsOf(other, found);
  return found;
}

const scripts = readdirSync(new URL('assets/', built)).filter((name) => name.endsWith('.js'));
const start = scriptsOf('index.html');

describe('the built pages of the companion', () => {
  it('begin with at most 22 KB of scripts and 12 KB of styles', () => {
    const sum = [...start].reduce((total, file) => total + weight(file), 0);
    expect(sum).toBeLessThanOrEqual(22_000);
    const styles = manifest['index.html']?.css ?? [];
    expect(styles.reduce((total, file) => total + weight(file), 0)).toBeLessThanOrEqual(12_000);
  });

  it.each(sitePages.map(({ name }) => name))('%s adds at most 20 KB of scripts', (name) => {
    const own = [...scriptsOf(`pages/${name}.tsx`)].filter((file) => !start.has(file));
    expect(own.length).toBeGreaterThan(0);
    expect(own.reduce((total, file) => total + weight(file), 0)).toBeLessThanOrEqual(20_000);
  });

  it('fetch what draws charts only where there are charts', () => {
    const first = [
      ...start,
      ...['Start', 'Queue', 'Decisions', 'DecisionPage'].flatMap((name) => [
        ...scriptsOf(`pages/${name}.tsx`)
      ])
    ];
    expect(first.filter((file) => weight(file) > 30_000)).toEqual([]);
  });

  it('S29: have nothing inside the document and know no other address', () => {
    const html = read('index.html');
    expect(html).not.toMatch(/<style|\son\w+=|style="|<script(?![^>]*\ssrc=)/i);
    expect(html.match(/(?:src|href)="(?!\/assets\/)[^"]*"/g)).toBeNull();
    const allowed = /^https?:\/\/(www\.w3\.org\/|seula\.invalid|x\b)/;
    const addresses = scripts.flatMap((name) => read(`assets/${name}`).match(/https?:\/\/[\w.-]+\/?/g) ?? []);
    expect([...new Set(addresses)].filter((address) => !allowed.test(address))).toEqual([]);
  });

  it('S17: know nothing of MediaWiki’s own script, and read nothing as HTML', () => {
    for (const name of scripts) {
      const text = read(`assets/${name}`);
      expect(text, name).not.toMatch(/\bmw\.(hook|config|loader|util|user|Api)\b/);
      expect(text, name).not.toMatch(/\bdocument\.write|insertAdjacentHTML|\beval\(|new Function\b|ZodError/);
    }
  });
});
