import { afterEach, beforeEach, expect, test } from 'vitest';
import { setStage } from '../../server/bot/bot-stage.ts';
import { seula } from './command-line.ts';

let stage: Awaited<ReturnType<typeof setStage>>;
let apiUrl: string;
beforeEach(async () => {
  stage = await setStage();
  apiUrl = (await stage.parts.wikiOf(stage.wikiId).site()).apiUrl ?? '';
});
afterEach(() => stage.close());

function writeCases(...lines: string[]): void {
  stage.wiki.edit({ title: 'User:Reviewer/Cases', user: 'Reviewer', text: lines.join('\n') });
}
const review = (...more: string[]) =>
  seula(['review', '--wiki', apiUrl, '--cases', 'User:Reviewer/Cases', ...more]);

test('review --cases says which cases on a page do not hold', async () => {
  stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
  const id = stage.wiki.page('Kivijärvi')?.revisions.at(-1)?.id ?? 0;
  writeCases(
    `* [[Special:Diff/${id}]] : approve`,
    `* ${id} gibberish : block # was noise`,
    '* [[Special:Diff/99999999]] : manual'
  );
  const { code, out } = await review();
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    `! line 2: Kivijärvi (${id}), gibberish: expected block, found neutral (was noise)`,
    '! line 3: [[Special:Diff/99999999]]: there is no such revision, or it was deleted',
    '1 case of 3 as expected'
  ]);
  const { out: lines } = await review('--json');
  expect(lines.split('\n').map((line) => (JSON.parse(line) as { state: string }).state)).toEqual([
    'passed',
    'failed',
    'fault'
  ]);
});

test('review --cases ends well where all hold, and badly where there are none', async () => {
  stage.page('Kivijärvi', [{ user: 'Trusted', text: 'Siellä on silta.' }]);
  expect(await review()).toMatchObject({ code: 1 });
  writeCases('* [[Kivijärvi]] : approve');
  expect(await review()).toMatchObject({ code: 0, out: '1 case of 1 as expected' });
});

test('review --cases stands for itself', async () => {
  expect(await review('--live')).toMatchObject({ code: 2 });
  expect(await review('--title', 'Kivijärvi')).toMatchObject({ code: 2 });
});
