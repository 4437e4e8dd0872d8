import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../scripts/demo/wiki/http/start-wiki.ts';
import { createStore } from '../../server/store/create-store.ts';
import { addArticle, addPeople } from '../edge-to-edge/people.ts';
import { recordedLog } from '../support/recorded-log.ts';
import { keepSoak, provenIf } from './keep-soak.ts';

const pages = 5_000;
const manyRevisions = 5_000;
const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const mostMemoryMb = 256;
const mostPoisonMb = 150;
const firstVerdictMs = 10_000;
const program = fileURLToPath(new URL('../../scripts/seula.mjs', import.meta.url));

/** All but the page with too many edits. */
const judgeable = pages - 1;

/** Texts that cost much to read or to compare, by title. */
const poison: Readonly<Record<string, (text: string) => string>> = {
  Paisuma: () => 'Sana ja toinen sana. '.repeat(100_000),
  Rivistö: () => Array.from({ length: 10_000 }, (_, line) => `rivi ${(line * 7919) % 10_007}`).join('\n'),
  Sulkeisto: (text) => `${text}\n${'{{a|[['.repeat(40_000)}`,
  Rikkinäinen: (text) => `${text}\n${'\uD800x\u0000\uDFFF'.repeat(5_000)}`
};

/** What one dry run over the whole queue came to. */
interface Round {
  readonly code: number | null;
  readonly judged: number;
  readonly firstMs: number;
  readonly memoryMb: number;
  /** Requests that ask for no texts. */
  readonly listings: number;
}

/**
 * Part of `npm run soak`: R31 and R29. A dry run over 5,000 pages, one of them with 5,000 pending edits; and another one
 * where some texts are too much. Exit code 1 when a run takes too much memory or too many requests, waits too long for its
 * first verdict, or leaves out a page that can be judged.
 */
async function soakLongQueue(): Promise<number> {
  const plain = await round(false);
  const poisoned = await round(true);
  const isWell = ({ code, judged, firstMs, listings }: Round): boolean =>
    code === 0 && judged >= judgeable && firstMs <= firstVerdictMs && listings <= pages / 25;
  const isSmall = plain.memoryMb < mostMemoryMb;
  const isHeldSmall = poisoned.memoryMb < plain.memoryMb + mostPoisonMb;
  return keepSoak('long-queue.ts', [
    { says: `R31: ${inWords(plain)}`, state: provenIf(isWell(plain) && isSmall) },
    { says: `R29: ${inWords(poisoned)}`, state: provenIf(isWell(poisoned) && isHeldSmall) }
  ]);
}

function inWords({ code, judged, firstMs, memoryMb, listings }: Round): string {
  return `ended with ${code}, ${judged} of ${pages} pages judged, the first after ${firstMs} ms, at most ${Math.round(memoryMb)} MB, ${listings} requests for other things than texts`;
}

async function round(isPoisoned: boolean): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'seula-soak-'));
  const wiki = longQueue(isPoisoned);
  const running = await startWiki(wiki);
  const wikiId = wiki.settings.databaseName;
  const databaseUrl = `sqlite:${join(folder, 'seula.sqlite')}`;
  const list = join(folder, 'wikis.json');
  const settings = { bot: { mode: 'dry-run', pagesPerPass: pages } };
  writeFileSync(list, JSON.stringify([{ id: wikiId, apiUrl: running.apiUrl, settings }]));
  const store = createStore({ url: databaseUrl, log: recordedLog() });
  await store.migrate();
  wiki.requests.clear();
  try {
    const startedAt = Date.now();
    const bot = spawn(program, ['bot', '--once', '--json'], {
      env: {
        PATH: process.env['PATH'],
        SEULA_DATABASE_URL: databaseUrl,
        SEULA_WIKIS: list,
        SEULA_LOG_LEVEL: 'error'
      },
      stdio: ['ignore', 'ignore', 'inherit']
    });
    const ended = once(bot, 'close') as Promise<[number | null]>;
    let memoryMb = 0;
    let firstMs = Number.POSITIVE_INFINITY;
    while (bot.exitCode === null && bot.signalCode === null) {
      memoryMb = Math.max(memoryMb, residentMb(bot.pid));
      if (firstMs === Number.POSITIVE_INFINITY && (await store.decisions.list({ limit: 1 })).length > 0)
        firstMs = Date.now() - startedAt;
      await pause(100);
    }
    const [code] = await ended;
    const last = await store.runs.last(wikiId);
    const listings = wiki.requests.list.filter(({ params }) => !params['rvprop']?.includes('content')).length;
    return { code, judged: last?.pagesJudged ?? 0, firstMs, memoryMb, listings };
  } finally {
    await store.close();
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function longQueue(isPoisoned: boolean): EmbeddedWiki {
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  const start = wiki.now() - 10 * dayMs;
  let added = 0;
  const add = (title: string, change: (text: string) => string): void => {
    added += 1;
    const at = start + added * minuteMs;
    const { text } = wiki.edit({ title, user: 'Reviewer', text: `'''${title}''' on kylä.`, at });
    const later = at + minuteMs / 2;
    wiki.edit({ title, user: 'Newcomer', text: change(text), at: later, autoReview: false });
  };
  if (isPoisoned) for (const [title, change] of Object.entries(poison)) add(title, change);
  addArticle(
    wiki,
    'Pitkälä',
    Array.from({ length: manyRevisions }, (_, index) => ({
      user: 'Newcomer',
      change: () => `Muutos ${index}.`
    }))
  );
  const others = pages - 1 - (isPoisoned ? Object.keys(poison).length : 0);
  for (let page = 0; page < others; page += 1) add(`Kylä ${page}`, (text) => `${text}\nSiellä on silta.`);
  return wiki;
}

function residentMb(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    // It has ended just now.
    return 0;
  }
}

process.exitCode = await soakLongQueue();
