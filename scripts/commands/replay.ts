import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Dossier } from '../../shared/dossier.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import { readCatalogues, type Catalogues } from '../../server/catalogues.ts';
import { checks } from '../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../server/evidence/index.generated.ts';
import { judge } from '../../server/review/judge.ts';
import { defineCommand, UsageError } from './define-command.ts';
import { printVerdict } from './print-verdict.ts';

/** `seula replay`: judges dossiers again, without touching the network. */
export default defineCommand({
  name: 'replay',
  summary: 'Judge dossiers again, from files alone',
  operands: 'FILE...',
  options: {
    settings: { value: 'FILE', help: 'Judge under these settings (JSON) instead of those in the dossiers' },
    schema: { help: 'Print the JSON Schema of a dossier and end' }
  },
  async run({ files, options, switches, json }) {
    if (switches.has('schema')) {
      console.log(JSON.stringify(z.toJSONSchema(Dossier, { io: 'input' }), null, json ? 0 : 2));
      return 0;
    }
    if (files.length === 0)
      throw new UsageError('name at least one file with a dossier (.json) or dossiers (.jsonl).');
    const settings =
      options.settings === undefined ? null : await readAs(options.settings, WikiSettings, 'settings');
    const catalogues = readCatalogues();
    let failed = false;
    for (const file of files) {
      for (const { place, value } of await readDocuments(file)) {
        const dossier = parseAs(value, Dossier, place);
        const fault = (checkId: string, reason: unknown) => {
          failed = true;
          console.error(`seula replay: ${place}: the check ${checkId} failed: ${String(reason)}`);
        };
        const judging = { checks, kinds: evidenceKinds, onFault: fault };
        print(judge(settings ? { ...dossier, settings } : dossier, judging), json, catalogues);
      }
    }
    return failed ? 1 : 0;
  }
});

function print(verdict: PageVerdict, json: boolean, catalogues: Catalogues): void {
  if (json) console.log(JSON.stringify(verdict));
  else printVerdict(verdict, catalogues);
}

async function readDocuments(file: string): Promise<{ place: string; value: unknown }[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`the file ${file} cannot be read.`);
  });
  if (!file.endsWith('l')) return [{ place: file, value: parseJson(text, file) }];
  return text.split('\n').flatMap((line, index) => {
    const place = `${file}:${index + 1}`;
    return line.trim() === '' ? [] : [{ place, value: parseJson(line, place) }];
  });
}

async function readAs<T>(file: string, schema: z.ZodType<T>, what: string): Promise<T> {
  const [document] = await readDocuments(file);
  return parseAs(document?.value, schema, `${file} (${what})`);
}

function parseAs<T>(value: unknown, schema: z.ZodType<T>, place: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || '(all of it)'}: ${message}`
  );
  throw new UsageError(
    `${place} does not fit; "seula replay --schema" shows the form.\n${faults.join('\n')}`
  );
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new UsageError(`${place} is not JSON (${fault instanceof Error ? fault.message : 'unreadable'}).`);
  }
}
