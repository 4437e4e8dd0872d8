import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bad, good, page, swap, type Article } from '../../corpus/case-source.ts';
import { toCase } from '../../corpus/to-case.ts';

const seula = fileURLToPath(new URL('../../../scripts/seula.mjs', import.meta.url));
const article: Article = {
  wiki: 'fiwiki',
  title: 'Koivu',
  text: "'''Koivu''' on puu.\n\n[[Luokka:Puut]]"
};
const harm = swap('on puu', 'on pahuuden alku');

describe('seula replay of cases', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seula-cases-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const replay = (lines: readonly unknown[], ...options: string[]) =>
    replayFile('cases.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'), ...options);

  async function replayFile(name: string, text: string, ...options: string[]) {
    const file = join(folder, name);
    await writeFile(file, text);
    return new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [seula, 'replay', file, ...options], (fault, out, err) =>
        resolve({ code: fault ? Number(fault.code) : 0, out, err })
      );
    });
  }

  it.each(['cases.ndjson', 'cases.json', 'cases'])(
    'reads one case a line in a file named %s',
    async (name) => {
      const one = toCase(
        page(article, 'fact', 'New words.', good('manual', swap('on puu', 'on lehtipuu'))),
        1
      );
      const { code, out } = await replayFile(name, `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`);
      expect(code).toBe(0);
      expect(out).toContain('2 cases');
    }
  );

  it.each(['cases.json', 'cases.jsonl'])('says that an empty %s holds no cases', async (name) => {
    const { code, err } = await replayFile(name, '\n');
    expect(code).toBe(2);
    expect(err).toContain('holds no cases');
  });

  it('names the line of lines that is no JSON', async () => {
    const { code, err } = await replayFile('cases.txt', '{"a":1}\n{"a":\n');
    expect(code).toBe(2);
    expect(err).toContain('cases.txt:2 is not JSON');
  });

  it('is content when all comes out as expected', async () => {
    const lines = [
      toCase(page(article, 'fact', 'New words.', good('manual', swap('on puu', 'on lehtipuu'))), 1),
      toCase(page(article, 'harm', 'New words.', bad('manual', harm)), 2)
    ];
    const { code, out } = await replay(lines);
    expect(code).toBe(0);
    expect(out).toMatch(/^good\s+0\s+1\s+0\s+0\s+0\s+1$/m);
    expect(out).toMatch(/^bad\s+0\s+1\s+0\s+0\s+0\s+1$/m);
    expect(out).toContain('2 cases, 2 edits: 0.0 % of 1 good edits accepted, 0 of 1 bad ones.');
  });

  it('names what came out otherwise, and every bad edit that would be accepted', async () => {
    const { code, out } = await replay([
      toCase(page(article, 'harm by a friend', 'Trusted.', bad('blocked', harm, { by: 'trusted' })), 1)
    ]);
    expect(code).toBe(1);
    expect(out).toContain(
      'fiwiki: harm by a friend (100101): expected blocked, got approve by auto_approved'
    );
    expect(out).toContain('fiwiki: harm by a friend (page): expected blocked, got approve');
    expect(out).toContain('fiwiki: harm by a friend (100101): a bad edit would be accepted');
  });

  it('forgives a bad edit only where what would be published is past its revert', async () => {
    const undone = [
      bad('approve', harm, { by: 'trusted', undoneBy: 2 }),
      good('approve', swap('on pahuuden alku', 'on puu'), { by: 'trusted' })
    ];
    const early = [undone[0]!, good('manual', undone[1]!.change, { by: 'unknownBlocks' })];
    expect((await replay([toCase(page(article, 'undone', 'Back.', undone), 1)])).code).toBe(0);
    const { code, out } = await replay([toCase(page(article, 'early', 'Not yet back.', early), 2)]);
    expect(code).toBe(1);
    expect(out).toContain('fiwiki: early (100201): a bad edit would be accepted');
  });

  it('prints one verdict a line with its case, and the summary last', async () => {
    const line = toCase(page(article, 'harm', 'New words.', bad('manual', harm)), 1);
    const { case: expectation, ...plain } = line;
    const { code, out } = await replay([line, plain], '--json');
    const printed = out
      .trim()
      .split('\n')
      .map((one): any => JSON.parse(one));
    expect(code).toBe(0);
    expect(printed).toHaveLength(3);
    expect(printed[0]).toMatchObject({ format: 'seula-verdict', case: { name: expectation.name } });
    expect(printed[1].case).toBeUndefined();
    expect(printed[2].summary).toMatchObject({ cases: 1, edits: 1, mismatches: [], acceptedHarm: [] });
  });
});
