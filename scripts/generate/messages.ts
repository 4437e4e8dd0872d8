import { readFile, readdir } from 'node:fs/promises';
import type { z } from 'zod';
import type { MessageText } from '../../server/review/define-check.ts';
import { root } from './root.ts';

type Catalogue = Record<string, MessageText>;

/**
 * The English catalogues and the notes for translators, by path. `checks` holds what checks, evidence kinds and the
 * engine say (served by the API), `gadget` what the gadget says (built into it), `bot` what stands in edit summaries, and why the bot holds still,
 * `pages` what the pages of signing in say, `site` what all others of the companion's own pages say.
 */
export async function generateMessages(): Promise<ReadonlyMap<string, string>> {
  const catalogues = {
    checks: await checkMessages(),
    gadget: await filesMessages('gadget', 'seula-', 'site/'),
    site: await filesMessages('gadget/site', 'seula-'),
    bot: { ...(await filesMessages('server/bot', 'seula-bot-')), ...(await haltMessages()) },
    pages: await filesMessages('server/auth', 'seula-sign-in-')
  };
  const files = new Map<string, string>();
  for (const [name, messages] of Object.entries(catalogues)) {
    files.set(`shared/i18n/${name}/en.json`, asJson(messages, 'en'));
    files.set(`shared/i18n/${name}/qqq.json`, asJson(messages, 'qqq'));
  }
  return files;
}

async function checkMessages(): Promise<Catalogue> {
  const { checks } = await import('../../server/checks/index.generated.ts');
  const { evidenceKinds } = await import('../../server/evidence/index.generated.ts');
  const { reasonMessages, reasonKey } = await import('../../server/review/messages.ts');
  const { checkMessageKey } = await import('../../server/review/evaluate.ts');
  const all: Catalogue = {};
  for (const check of checks) {
    for (const [name, text] of Object.entries(check.messages)) all[checkMessageKey(check.id, name)] = text;
    const options: Record<string, z.ZodType> = check.options.shape;
    for (const [name, option] of Object.entries(options)) {
      all[checkMessageKey(check.id, `option-${name}`)] = {
        en: option.description ?? '',
        qqq: `What the option "${name}" of the check "${check.messages.title.en}" means; followed by its value.`
      };
    }
  }
  for (const [id, kind] of Object.entries(evidenceKinds))
    all[`seula-evidence-${id}-unavailable`] = kind.unavailable;
  for (const [name, text] of Object.entries(reasonMessages))
    all[reasonKey(name as keyof typeof reasonMessages)] = text;
  return { ...all, ...(await settingMessages()) };
}

/** What the fields of a wiki's settings mean, from the schema that says so. */
async function settingMessages(): Promise<Catalogue> {
  const { describeSettings } = await import('../../server/settings/describe-settings.ts');
  const all: Catalogue = {};
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { 'x-message': key, description } = value as Record<string, unknown>;
    if (typeof key === 'string' && typeof description === 'string') {
      const qqq = `Names the setting "${key.replace('seula-setting-', '').replaceAll('-', '.')}" in the form for admins.`;
      all[key] = { en: description, qqq };
    }
    Object.values(value).forEach(collect);
  };
  collect(describeSettings([]));
  return all;
}

/** Words for the codes of halts; doctor, command line and log of decisions know the codes. */
async function haltMessages(): Promise<Catalogue> {
  const { brakes } = await import('../../server/bot/brakes/index.generated.ts');
  const { haltKey, haltTexts } = await import('../../server/bot/brakes/halt.ts');
  return Object.fromEntries(
    brakes.flatMap((brake) =>
      Object.entries(haltTexts(brake)).map(([code, { en, qqq }]) => [haltKey(code), { en, qqq }])
    )
  );
}

async function filesMessages(folder: string, prefix: string, but?: string): Promise<Catalogue> {
  const names = await readdir(new URL(folder, root), { recursive: true });
  const all: Catalogue = {};
  for (const name of names.filter((one) => one.endsWith('messages.ts')).sort()) {
    if (but !== undefined && name.startsWith(but)) continue;
    const module = (await import(new URL(`${folder}/${name}`, root).href)) as { default: Catalogue };
    for (const [key, text] of Object.entries(module.default)) all[`${prefix}${key}`] = text;
  }
  return all;
}

function asJson(messages: Catalogue, field: 'en' | 'qqq'): string {
  const sorted = Object.entries(messages).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted.map(([key, text]) => [key, text[field]])), null, 2)}\n`;
}

/** Reads a catalogue that translators edit; used by the test that compares its keys with the English one. */
export async function readCatalogue(name: string, language: string): Promise<Record<string, string>> {
  const text = await readFile(new URL(`shared/i18n/${name}/${language}.json`, root), 'utf8');
  return JSON.parse(text) as Record<string, string>;
}
