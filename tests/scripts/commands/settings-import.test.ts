import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checks } from '../../../server/checks/index.generated.ts';
import { readSettings } from '../../../server/settings/faults-of-settings.ts';
import { createSettingsDesk } from '../../../server/settings/settings-desk.ts';
import { createStore } from '../../../server/store/create-store.ts';
import type { Store } from '../../../server/ports.ts';
import { changeSettings } from '../../../scripts/commands/change-settings.ts';
import { UsageError, WorkError } from '../../../scripts/commands/define-command.ts';
import { mutate, valid } from '../../support/settings-mutations.ts';
import { recordedLog } from '../../support/recorded-log.ts';

const wiki = 'fiwiki';
const tries = 2_000;
let store: Store;
beforeAll(async () => {
  store = createStore({ url: 'sqlite::memory:', log: recordedLog() });
  await store.migrate();
});
afterAll(() => store.close());

/** The same numbers each time: 0 to 1, by a linear congruence. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

test(`${tries} files that are not as they should be: each ends in an error that names the field, and changes nothing`, async () => {
  const desk = createSettingsDesk({ store, checks, requireWiki: () => undefined, clock: { now: () => 0 } });
  const dry = { ...valid, bot: { ...valid.bot, mode: 'dry-run' } };
  const import_ = (operand: string) =>
    changeSettings('import', { desk, wiki, operand, options: { reason: 'x' }, json: false });
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import_(JSON.stringify(dry));
  const before = await store.settings.current(wiki);
  expect(before.version).toBe(1);

  const random = chance(7);
  const refused = { field: 0, text: 0, fitting: 0 };
  for (let round = 0; round < tries; round += 1) {
    const text = damaged(asJson(mutate(dry, random)), random);
    const fits = fitting(text);
    if (fits) {
      refused.fitting += 1;
      continue;
    }
    const fault = await import_(text).then(
      () => null,
      (thrown: unknown) => thrown
    );
    expect(fault, text).toSatisfy((one) => one instanceof UsageError || one instanceof WorkError);
    const { message } = fault as Error;
    expect(message, text).not.toMatch(/\n\s+at |TypeError|RangeError|undefined|\[object/);
    expect(message, text).not.toMatch(/(?!\n)\p{Cc}/u);
    if (fault instanceof WorkError) {
      expect(message, text).toMatch(/^the settings were not saved\.(\n {2}\S.*: \S.*)+$/u);
      refused.field += 1;
    } else refused.text += 1;
  }
  quiet.mockRestore();
  expect(await store.settings.current(wiki)).toEqual(before);
  expect(await store.settings.versions(wiki, { limit: 9 })).toHaveLength(1);
  // Every kind was met, the one with a field most of all.
  expect(refused.field).toBeGreaterThan(tries / 4);
  expect(Math.min(refused.text, refused.fitting)).toBeGreaterThan(50);
}, 120_000);

/** Some mutations hold themselves, which no file can. */
function asJson(document: unknown): string {
  try {
    return JSON.stringify(document) ?? 'null';
  } catch {
    return '{"bot":"itself"}';
  }
}

/** One in ten is not even JSON any more, or not an object. */
function damaged(text: string, random: () => number): string {
  const kind = random();
  if (kind < 0.05) return text.slice(0, Math.floor(random() * text.length));
  if (kind < 0.08) return `${text.slice(0, 40)}\u0007${text.slice(40)}`;
  if (kind < 0.1) return `[${text}]`;
  return text;
}

/** Whether a mutation came out as settings that may be saved. */
function fitting(text: string): boolean {
  try {
    const { settings } = readSettings(JSON.parse(text), checks);
    return (
      settings !== null &&
      ['off', 'dry-run', 'trial'].includes(settings.bot.mode) &&
      text.startsWith('{') &&
      (settings.bot.mode !== 'trial' || settings.bot.stopPage !== null)
    );
  } catch {
    return false;
  }
}
