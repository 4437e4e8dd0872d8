import { createReadStream } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import unbzip2 from 'unbzip2-stream';

/** What a dump says of its wiki, for reading its wikitext. */
export interface DumpSite {
  readonly wiki: string;
  readonly language: string;
  readonly namespaces: { readonly id: number; readonly names: string[] }[];
}

/** A page of a dump, with the text of its newest revision there; null where that is left out. */
export interface DumpPage {
  readonly namespace: number;
  readonly title: string;
  readonly isRedirect: boolean;
  readonly text: string | null;
}

/** Opens a dump: XML as it is, or packed by gzip or bzip2 (also in many streams), told by the file's first bytes. */
export function openDump(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  const out = new PassThrough({ encoding: 'utf8', highWaterMark: 1 << 20 });
  source.once('error', (fault) => out.destroy(fault));
  source.once('readable', () => {
    const head = (source.read(4) as Buffer | null) ?? Buffer.alloc(0);
    if (head.length > 0) source.unshift(head);
    const unpack = unpackerOf(head);
    if (!unpack) return void source.pipe(out);
    // The bzip2 decoder is a stream of the old kind: its faults have to be carried over by hand.
    unpack.on('error', (cause: Error) => {
      source.destroy();
      out.destroy(new Error('The dump cannot be unpacked: it is damaged or ends early.', { cause }));
    });
    source.pipe(unpack).pipe(out);
  });
  return out as Readable & AsyncIterable<string>;
}

function unpackerOf(head: Buffer): NodeJS.ReadWriteStream | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return createGunzip();
  return head.toString('latin1', 0, 3) === 'BZh' ? unbzip2() : null;
}

/**
 * Reads an XML dump page by page, in little memory. MediaWiki writes each tag on a line of its own and no angle bracket
 * inside of text, so the pages can be cut out as they come. Throws when it is no dump or ends early.
 */
export async function* readDump(
  pieces: AsyncIterable<string>
): AsyncIterable<{ readonly site: DumpSite; readonly page: DumpPage }> {
  let rest = '';
  let site: DumpSite | null = null;
  let isComplete = false;
  for await (const piece of pieces) {
    const searched = Math.max(0, rest.length - END.length);
    rest += piece;
    site ??= readSite(rest);
    if (!site && rest.length > LONGEST_HEAD) throw new Error('This is no XML dump of a wiki.');
    if (!site) continue;
    let start = 0;
    let end = rest.indexOf(END, searched);
    while (end !== -1) {
      yield { site, page: readPage(rest.slice(start, end)) };
      start = end + END.length;
      end = rest.indexOf(END, start);
    }
    rest = rest.slice(start);
    isComplete = rest.trimEnd().endsWith('</mediawiki>');
  }
  if (!site) throw new Error('This is no XML dump of a wiki.');
  if (!isComplete) throw new Error('The dump ends early.');
}

const END = '</page>';
const LONGEST_HEAD = 200_000;

function readSite(head: string): DumpSite | null {
  const end = head.indexOf('</siteinfo>');
  if (end === -1 || !head.includes('<mediawiki')) return null;
  const part = head.slice(0, end);
  const namespaces = [...part.matchAll(/<namespace key="(-?\d+)"[^>]*?(?:\/>|>([^<]*)<\/namespace>)/g)];
  return {
    wiki: unescapeXml(/<dbname>([^<]*)<\/dbname>/.exec(part)?.[1] ?? ''),
    language: /xml:lang="([^"]+)"/.exec(part)?.[1] ?? 'en',
    namespaces: namespaces.map(([, id, name]) => ({ id: Number(id), names: [unescapeXml(name ?? '')] }))
  };
}

function readPage(part: string): DumpPage {
  const title = /<title>([^<]*)<\/title>/.exec(part)?.[1] ?? '';
  const at = part.lastIndexOf('<text');
  const text = at === -1 ? null : /^<text[^>]*?(?:\/>|>([^<]*)<\/text>)/.exec(part.slice(at));
  return {
    namespace: Number(/<ns>(-?\d+)<\/ns>/.exec(part)?.[1] ?? 0),
    title: unescapeXml(title),
    isRedirect: part.slice(0, Math.max(at, 0)).includes('<redirect '),
    text: text?.[1] === undefined ? null : unescapeXml(text[1])
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
