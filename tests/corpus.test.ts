import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { shareLine, summariseCases } from '../scripts/commands/confusion-table.ts';
import { checks } from '../server/checks/index.generated.ts';
import { evidenceKinds } from '../server/evidence/index.generated.ts';
import { judge } from '../server/review/judge.ts';
import { RegressionCase } from '../shared/regression-case.ts';
import { buildCorpus } from './corpus/build.ts';

const folder = new URL('corpus/', import.meta.url);

describe('the corpus', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const cases = texts
    .flatMap((text) => text.trim().split('\n'))
    .map((line) => RegressionCase.parse(JSON.parse(line)));
  const onFault = (checkId: string, fault: unknown) => expect.fail(`${checkId} threw ${String(fault)}`);
  const judged = cases.map((one) => ({
    expectation: one.case,
    verdict: judge(one, { checks, kinds: evidenceKinds, onFault })
  }));
  const summary = summariseCases(judged);

  it('lets no bad edit into what would be accepted', () => {
    expect(summary.acceptedHarm).toEqual([]);
  });

  it('is judged as people expect, edit by edit and page by page', () => {
    console.info(shareLine(summary));
    expect(summary.mismatches).toEqual([]);
  });

  it('is large and of many tongues', () => {
    expect(summary.edits).toBeGreaterThanOrEqual(420);
    expect(new Set(cases.map(({ wiki }) => wiki.language)).size).toBeGreaterThanOrEqual(8);
    expect(scriptsOf(cases).size).toBeGreaterThanOrEqual(6);
  });

  it('names every case once and every pending edit in it', () => {
    const known = cases.map((one) => one.case.name);
    expect(known.filter((name, index) => known.indexOf(name) !== index)).toEqual([]);
    for (const one of cases) {
      expect(one.case.edits.map(({ revisionId }) => revisionId)).toEqual(one.pending.map(({ id }) => id));
    }
  });

  it('is made from its sources as they are now (else run: npx tsx tests/corpus/build.ts)', async () => {
    const built = await buildCorpus();
    expect([...built.keys()].sort()).toEqual(names);
    names.forEach((name, index) => expect(texts[index] === built.get(name), name).toBe(true));
  });
});

const scripts = 'Latin Cyrillic Arabic Devanagari Han Hiragana Georgian Hebrew'.split(' ');

function scriptsOf(cases: readonly RegressionCase[]): Set<string> {
  return new Set(
    cases.flatMap(({ stable }) =>
      scripts.filter((script) => {
        const signs = stable.text?.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
        return signs > 100;
      })
    )
  );
}
