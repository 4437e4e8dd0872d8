import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildWordList } from '../../../server/words/build-word-list.ts';
import { openDump, readDump } from '../../../server/words/read-dump.ts';
import { readWordList } from '../../../server/words/word-list-file.ts';
import { createWordListShelf, wordListPath } from '../../../server/words/word-list-shelf.ts';

const example = fileURLToPath(new URL('../../fixtures/words/example-dump.xml', import.meta.url));
const xml = readFileSync(example);
// Made by bzip2 from the example; as two streams it is what large dumps are.
const packed = readFileSync(
  fileURLToPath(new URL('../../fixtures/words/example-dump.xml.bz2', import.meta.url))
);
const options = { capacity: 1000, errorRate: 0.0001, least: 2 };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'seula-words-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function fileWith(bytes: Buffer | string): string {
  const file = join(folder(), 'dump');
  writeFileSync(file, bytes);
  return file;
}

async function pagesOf(file: string) {
  const pages = [];
  for await (const { page } of readDump(openDump(file))) pages.push(page);
  return pages;
}

async function listOf(file: string, more: Partial<typeof options> = {}) {
  const built = await buildWordList('esimerkkiwiki', readDump(openDump(file)), { ...options, ...more });
  const kept = join(folder(), 'esimerkkiwiki.words');
  writeFileSync(kept, built.bytes);
  return { ...built, list: readWordList(kept), file: kept };
}

describe('a dump', () => {
  it('is read page by page, with entities and what has no text', async () => {
    const pages = await pagesOf(example);
    expect(pages.map(({ title, namespace, isRedirect }) => [title, namespace, isRedirect])).toEqual([
      ['Koivujärvi', 0, false],
      ['Järven kala', 0, false],
      ['Vanha nimi', 0, true],
      ['Keskustelu:Koivujärvi', 1, false],
      ['Poistettu teksti', 0, false]
    ]);
    expect(pages[0]?.text).toContain('kaloja & rapuja.<ref>Kalastaja, 2020</ref>\n<!-- piilosana -->');
    expect(pages[4]?.text).toBeNull();
  });

  it.each([
    ['by gzip', () => gzipSync(xml)],
    ['by bzip2', () => packed],
    ['by bzip2 in two streams', () => Buffer.concat([packed, bzip2OfNothing()])]
  ])('packed %s is the same', async (_, bytes) => {
    expect(await pagesOf(fileWith(bytes()))).toEqual(await pagesOf(example));
  });

  it('is the same however it comes in pieces', async () => {
    const text = xml.toString();
    for (const size of [1, 7, 100, 4096]) {
      const pages = [];
      for await (const { page } of readDump(inPieces(text, size))) pages.push(page);
      expect(pages).toEqual(await pagesOf(example));
    }
  });

  it.each([
    ['something else', 'Not a dump at all'],
    ['an empty file', ''],
    ['half a dump', xml.subarray(0, 2000)],
    ['half a gzip', gzipSync(xml).subarray(0, 300)],
    ['half a bzip2', packed.subarray(0, 300)]
  ])('that is %s fails', async (_, bytes) => {
    await expect(pagesOf(fileWith(bytes))).rejects.toThrow();
  });

  it('that is not there fails', async () => {
    await expect(pagesOf(join(folder(), 'none.xml'))).rejects.toThrow('ENOENT');
  });
});

describe('a list', () => {
  it('knows the words that stand in enough articles, in any case', async () => {
    const { list, articles, words } = await listOf(example);
    expect([articles, words]).toEqual([2, 4]);
    expect(['järvessä', 'on', 'paljon', 'kaloja'].map(list.has)).toEqual([true, true, true, true]);
    expect(['rapuja', 'kahdesti', 'ohjaussana', 'keskustelusana', 'piilosana'].some(list.has)).toBe(false);
  });

  it('of all words has those of single articles, but nothing that readers do not see', async () => {
    const { list } = await listOf(example, { least: 1 });
    expect(['rapuja', 'kahdesti', 'kalastaja', 'koivujärvi', 'kalakirja'].every(list.has)).toBe(true);
    expect(['piilosana', 'linkkisana', 'luokkasana', 'ohjaussana', 'ref'].some(list.has)).toBe(false);
  });

  it('comes out the same every time', async () => {
    const [one, other] = [await listOf(example), await listOf(fileWith(packed))];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it('says what it is', async () => {
    const { list } = await listOf(example);
    expect(list.about).toMatchObject({ wiki: 'esimerkkiwiki', language: 'fi', words: 4, capacity: 1000 });
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 10)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])])],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('{"format":"other"}\n')]
  ])('that is %s cannot be read', async (_, spoil) => {
    const { bytes } = await listOf(example);
    expect(() => readWordList(fileWith(spoil(bytes)))).toThrow(
      expect.objectContaining({ code: 'bad-word-list' })
    );
  });
});

describe('the shelf', () => {
  it('has no list for a wiki without a file, and takes one that comes later', async () => {
    const path = folder();
    const shelf = createWordListShelf(path);
    expect(shelf('esimerkkiwiki')).toBeNull();
    writeFileSync(wordListPath(path, 'esimerkkiwiki'), (await listOf(example)).bytes);
    expect(shelf('esimerkkiwiki')?.().has('kaloja')).toBe(true);
    expect(shelf('esimerkkiwiki')?.()).toBe(shelf('esimerkkiwiki')?.());
  });

  it('does not pass over a list that is damaged', () => {
    const path = folder();
    writeFileSync(wordListPath(path, 'esimerkkiwiki'), 'x');
    expect(() => createWordListShelf(path)('esimerkkiwiki')?.()).toThrow('no list of words');
  });
});

it.each([
  ['gzip', gzipSync(xml)],
  ['bzip2', packed]
])('a dump packed by %s that is cut off is named as such', async (_, bytes) => {
  const reading = pagesOf(fileWith(bytes.subarray(0, Math.floor(bytes.length / 2))));
  await expect(reading).rejects.toThrow(/^The dump (?:cannot be unpacked|ends early)|^This is no XML dump/);
});

it.each([
  ['as an option', (dump: string) => ['--dump', dump]],
  ['behind the word build', (dump: string) => [dump]]
])('the command makes a list of the dump named %s', (_, named) => {
  const out = join(folder(), 'list.words');
  const command = fileURLToPath(new URL('../../../scripts/seula.mjs', import.meta.url));
  const args = ['words', 'build', ...named(example), '--wiki', 'esimerkkiwiki', '--out', out, '--json'];
  const said = execFileSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  expect(JSON.parse(said)).toMatchObject({ wiki: 'esimerkkiwiki', articles: 2, words: 4, file: out });
  expect(readWordList(out).has('paljon')).toBe(true);
});

/** An empty bzip2 stream: its mark, the mark of the end, and the checksum of nothing. */
function bzip2OfNothing(): Buffer {
  return Buffer.from('425a683917724538509000000000', 'hex');
}

async function* inPieces(text: string, size: number): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
