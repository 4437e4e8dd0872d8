import { spawn, type ChildProcess } from 'node:child_process';
import { createEmbeddedWiki, type EmbeddedWiki } from '../../../scripts/demo/wiki/create-wiki.ts';
import { startWiki } from '../../../scripts/demo/wiki/http/start-wiki.ts';
import { runPass, type PassResult } from '../../../server/bot/pass.ts';
import { createDatabase } from '../../../server/store/database.ts';
import { addArticle, addPeople } from '../../edge-to-edge/people.ts';
import { startFaultProxy, type FaultProxy } from '../fault-proxy.ts';
import { raiseBot } from '../raise-bot.ts';
import type { ProcessOrders } from './bot-process.ts';
import { auditFaults } from './audit.ts';
import { compiledProcess } from './compile-process.ts';
import { openProtocol, type Protocol, type ProtocolOptions } from './protocol-parts.ts';

/** A wiki with pages that wait, behind a proxy, and processes of the bot that work on it. */
export interface Scene {
  readonly wiki: EmbeddedWiki;
  readonly wikiId: string;
  readonly proxy: FaultProxy;
  readonly protocol: Protocol;
  /** Starts a process; `ended` tells what it was ended by and what it said. */
  start(orders: Omit<ProcessOrders, 'wikiId' | 'apiUrl' | 'databaseUrl'>): BotProcess;
  /** Ends the lease of a holder that died, without the wait. */
  expireLease(): Promise<void>;
  /** Makes passes in this process until nothing is left to be done. */
  recover(): Promise<PassResult[]>;
  auditFaults(): Promise<string[]>;
  close(): Promise<void>;
}

/** A process of the bot. */
export interface BotProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<{ by: NodeJS.Signals | number | null; said: string }>;
}

/** Sets the scene on a database that has been migrated; scenes with different ids do not meet. */
export async function setScene(
  databaseUrl: string,
  wikiId: string,
  pages: number,
  options: Pick<ProtocolOptions, 'limits' | 'clock' | 'log' | 'timeoutMs' | 'brakes' | 'crashPoint'> = {}
): Promise<Scene> {
  const program = await compiledProcess();
  const wiki = createEmbeddedWiki({ language: 'fi' });
  addPeople(wiki);
  for (let page = 1; page <= pages; page += 1) {
    addArticle(wiki, `Kylä ${page}`, [{ user: 'Trusted', change: (text) => `${text}\nLisää.` }]);
  }
  const running = await startWiki(wiki);
  const proxy = await startFaultProxy(running.port);
  const apiUrl = proxy.through(running.apiUrl);
  const limits = { graceMs: 0, ...options.limits };
  const protocol = openProtocol({ ...options, wikiId, apiUrl, databaseUrl, limits });
  const settings = { bot: { mode: 'live', approvalsPerPass: 500 } };
  await raiseBot(protocol.store, wikiId, settings, protocol.parts.clock.now());
  const children = new Set<ChildProcess>();

  return {
    wiki,
    wikiId,
    proxy,
    protocol,
    start(orders) {
      const all: ProcessOrders = { limits, ...orders, wikiId, apiUrl, databaseUrl };
      const child = spawn(process.execPath, [program, JSON.stringify(all)], {
        stdio: ['ignore', 'pipe', 'inherit']
      });
      children.add(child);
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const ended = new Promise<Awaited<BotProcess['ended']>>((done) =>
        child.once('close', (code, signal) => {
          children.delete(child);
          done({ by: signal ?? code, said });
        })
      );
      return { child, ended };
    },
    async expireLease() {
      const database = createDatabase(databaseUrl, protocol.parts.log);
      await database.write(async (transaction) =>
        transaction('leases').where({ wiki: wikiId }).update({ expires_at: 0 })
      );
      await database.close();
    },
    async recover() {
      const results: PassResult[] = [];
      while (results.length < 8) {
        await proxy.restore();
        // A client that has seen too many failures sends nothing for ten minutes.
        await protocol.parts.clock.sleep(600_000);
        const request = { wikiId, live: true, signal: new AbortController().signal };
        const result = await runPass(request, protocol.parts);
        if (result.outcome === 'skipped') throw new Error(`No pass was made: ${result.why}.`);
        results.push(result);
        const open = await protocol.store.decisions.unfinished(wikiId);
        if (result.outcome === 'done' && result.pagesJudged === 0 && open.length === 0) break;
      }
      return results;
    },
    auditFaults: () => auditFaults(wiki, protocol.store, wikiId),
    async close() {
      for (const child of children) child.kill('SIGKILL');
      await protocol.close();
      await proxy.close();
      await running.close();
    }
  };
}
