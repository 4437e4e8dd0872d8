import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dossier } from '../../shared/dossier.ts';
import { PageVerdict } from '../../shared/verdict.ts';
import { databases } from '../support/databases.ts';
import { addArticle } from './people.ts';
import { setStage, type Stage } from './stage.ts';

const run = promisify(execFile);
const seula = fileURLToPath(new URL('../../scripts/seula.mjs', import.meta.url));
const more = (text: string): string => text.replace('maan tärkein', 'maan tärkein ja vilkkain');

describe.each(databases)('from the queue to the review log on $name', ({ here, create }) => {
  describe.skipIf(!here)('', () => {
    let stage: Stage;
    const ids: Record<string, { stable: number; pending: number[] }> = {};

    beforeAll(async () => {
      stage = await setStage(await create(), (wiki) => {
        ids['Bottikylä'] = addArticle(wiki, 'Bottikylä', [{ user: 'LinkBot', change: more }]);
        ids['Luottola'] = addArticle(wiki, 'Luottola', [
          { user: 'Trusted', change: more },
          { user: 'Trusted', change: (text) => text.replace('4 200', '4 300') }
        ]);
        // Safe up to the first edit only.
        ids['Puoliväli'] = addArticle(wiki, 'Puoliväli', [
          { user: 'Trusted', change: more },
          { user: 'Newcomer', change: (text) => text.replace('1650', '1651') }
        ]);
        ids['Tulokas'] = addArticle(wiki, 'Tulokas', [{ user: 'Newcomer', change: more }]);
        // A vandal and the revert of it: what lies between is taken back.
        ids['Palautettu'] = addArticle(wiki, 'Palautettu', [
          { user: 'Vandal', change: () => 'HAHAHA' },
          { user: '192.0.2.7', change: () => wiki.page('Palautettu')?.revisions[0]?.text ?? '' }
        ]);
        // Looks safe, but its author was blocked afterwards.
        ids['Estetty'] = addArticle(wiki, 'Estetty', [{ user: 'Fallen', change: more }]);
        wiki.block({ target: 'Fallen', by: 'Admin', reason: 'vandalismi', at: wiki.now() - 3_600_000 });
        ids['Ohjaus'] = addArticle(wiki, 'Ohjaus', [
          { user: 'Trusted', change: () => '#OHJAUS [[Tulokas]]' }
        ]);
      });
    });
    afterAll(() => stage.close());

    it('judges on demand, then answers from the store', async () => {
      const titles = Object.keys(ids);
      const decisions = Object.fromEntries(
        (await stage.verdictsOf(titles)).map(({ page, decision }) => [page.title, decision])
      );
      expect(decisions).toEqual({
        Bottikylä: 'approve',
        Luottola: 'approve',
        Puoliväli: 'manual',
        Tulokas: 'manual',
        Palautettu: 'approve',
        Estetty: 'blocked',
        Ohjaus: 'blocked'
      });
      stage.wiki.requests.clear();
      await stage.verdictsOf(titles);
      expect(stage.wiki.requests.list).toEqual([]);
    });

    it('names the safe prefix and what a revert takes back', async () => {
      const [half, reverted] = await stage.verdictsOf(['Puoliväli', 'Palautettu']);
      expect(half?.safeRevisionId).toBe(ids['Puoliväli']?.pending[0]);
      expect(reverted?.safeRevisionId).toBe(ids['Palautettu']?.pending[1]);
      expect(reverted?.revisions[0]?.absorbedBy).toBe(ids['Palautettu']?.pending[1]);
    });

    it('explains one revision with every check', async () => {
      const id = ids['Tulokas']?.pending[0];
      const { status, body } = await stage.ask(`/wikis/${stage.wikiId}/verdicts/${id}`);
      const checks = (await stage.ask('/checks')).body.checks.filter((check: any) => check.onByDefault);
      expect(status).toBe(200);
      const verdict = PageVerdict.parse(body.verdict);
      expect(verdict.revisions[0]?.results.map(({ checkId }) => checkId).sort()).toEqual(
        checks.map((check: any) => check.id).sort()
      );
      expect(verdict.revisions[0]?.results.map(({ outcome }) => outcome)).not.toContain('unavailable');
    });

    it('R32: replays a downloaded dossier to the same verdict, byte for byte', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'seula-replay-'));
      try {
        const explained: string[] = [];
        const files: string[] = [];
        for (const { pending } of Object.values(ids)) {
          const { body } = await stage.ask(`/wikis/${stage.wikiId}/verdicts/${pending[0]}`);
          explained.push(JSON.stringify(body.verdict));
          const dossier = await stage.ask(`/wikis/${stage.wikiId}/dossiers/${pending[0]}`);
          expect(Dossier.safeParse(dossier.body).success).toBe(true);
          const file = join(folder, `${pending[0]}.json`);
          await writeFile(file, dossier.text);
          files.push(file);
        }
        const { stdout } = await run(process.execPath, [seula, 'replay', '--json', ...files]);
        expect(stdout.trim().split('\n')).toEqual(explained);
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('writes nothing on a dry run, and says what it would do', async () => {
      const result = await stage.pass('dry');
      expect(result).toMatchObject({ mode: 'dry-run', outcome: 'done', pagesJudged: 7, approved: 0 });
      expect(stage.approvals()).toEqual([]);
      expect((await stage.decisions()).map(({ state }) => state)).toEqual(Array<string>(7).fill('judged'));
    });

    it('accepts exactly the safe prefixes on a live pass: the review log is what was decided', async () => {
      const result = await stage.pass('live');
      expect(result).toMatchObject({ mode: 'live', outcome: 'done', approved: 4, refused: 0, unknown: 0 });
      const done = (await stage.decisions()).filter(({ state }) => state === 'done').reverse();
      expect(stage.approvals()).toEqual(
        done.map(({ page, revisionId, summary }) => ({ title: page.title, revisionId, comment: summary }))
      );
      expect(Object.fromEntries(done.map(({ page, revisionId }) => [page.title, revisionId]))).toEqual({
        Bottikylä: ids['Bottikylä']?.pending[0],
        Luottola: ids['Luottola']?.pending[1],
        Puoliväli: ids['Puoliväli']?.pending[0],
        Palautettu: ids['Palautettu']?.pending[1]
      });
    });

    it('finds nothing more to do on the next pass', async () => {
      expect(await stage.pass('live')).toMatchObject({ outcome: 'done', approved: 0, refused: 0 });
      expect(stage.approvals()).toHaveLength(4);
    });

    it('tells how the bot is', async () => {
      const { body } = await stage.ask(`/wikis/${stage.wikiId}/bot`);
      expect(body).toMatchObject({
        mode: 'live',
        counts: { pending: 4, approve: 0, manual: 2, blocked: 2, unjudged: 0 }
      });
      expect(body.lastPass).toMatchObject({ mode: 'live', outcome: 'done' });
    });
  });
});
