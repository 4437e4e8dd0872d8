import { readFile } from 'node:fs/promises';
import { type z } from 'zod';
import { Dossier } from '../../shared/dossier.ts';
import { RegressionCase, type Expectation } from '../../shared/regression-case.ts';
import type { PageVerdict } from '../../shared/verdict.ts';
import { WikiSettings } from '../../shared/wiki-settings.ts';
import { readCatalogues, type Catalogues } from '../../server/catalogues.ts';
import { checks } from '../../server/checks/index.generated.ts';
import { evidenceKinds } from '../../server/evidence/index.generated.ts';
import { describeDossier } from '../../server/review/dossier-schema.ts';
import { createCheckGuard } from '../../server/review/check-guard.ts';
import { judge } from '../../server/review/judge.ts';
import { printSummary, summariseCases } from './confusion-table.ts';
import { defineCommand, UsageError } from './define-command.ts';
import { printVerdict, sentence } from './print-verdict.ts';

/**
 * `seula replay`: judges dossiers again, without touching the network. Of dossiers that say what is expected of them, only what
 * came out otherwise is shown, and how all of them were judged in the end.
 */
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
      console.log(JSON.stringify(describeDossier(evidenceKinds), null, json ? 0 : 2));
      return 0;
    }
    if (files.length === 0)
      throw new UsageError('name at least one file with a dossier (.json) or dossiers, one a line (.jsonl).');
    const settings =
      options.settings === undefined ? null : await readAs(options.settings, WikiSettings, 'settings');
    const catalogues = readCatalogues();
    const judged: { expectation: Expectation; verdict: PageVerdict }[] = [];
    let failed = false;
    const guard = createCheckGuard();
    let found = 0;
    for (const file of files) {
      for (const { place, value } of await readDocuments(file)) {
        found += 1;
        const expectation = isCase(value) ? parseAs(value, RegressionCase, place).case : null;
        const dossier = parseAs(value, Dossier, place);
        const fault = (checkId: string, reason: unknown) => {
          failed = true;
          console.error(`seula replay: ${place}: the check ${checkId} failed: ${String(reason)}`);
        };
        const judging = { checks, kinds: evidenceKinds, onFault: fault, guard };
        const verdict = judge(settings ? { ...dossier, settings } : dossier, judging);
        if (expectation) judged.push({ expectation, verdict });
        print(verdict, expectation, json, catalogues);
      }
    }
    if (found === 0) throw new UsageError('there is no dossier in what was named.');
    if (judged.length === 0) return failed ? 1 : 0;
    const summary = summariseCases(judged);
    if (json) console.log(JSON.stringify({ summary }));
    else printSummary(summary, (message) => sentence(message, catalogues));
    return failed || summary.mismatches.length > 0 || summary.acceptedHarm.length > 0 ? 1 : 0;
  }
});

function isCase(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'case' in value;
}

function print(
  verdict: PageVerdict,
  expectation: Expectation | null,
  json: boolean,
  catalogues: Catalogues
): void {
  if (json) console.log(JSON.stringify(expectation ? { ...verdict, case: expectation } : verdict));
  else if (!expectation) printVerdict(verdict, catalogues);
}

async function readDocuments(file: string): Promise<{ place: string; value: unknown }[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`the file ${file} cannot be read.`);
  });
  if (text.trim() === '') throw new UsageError(`${file} holds no cases: it is empty.`);
  if (!isLines(text, file)) return [{ place: file, value: parseJson(text, file) }];
  return text.split('\n').flatMap((line, index) => {
    const place = `${file}:${index + 1}`;
    return line.trim() === '' ? [] : [{ place, value: parseJson(line, place) }];
  });
}

/** One document a line, by the name of the file or by what is in it: the whole is no JSON, but its first line is. */
function isLines(text: string, file: string): boolean {
  if (/\.(jsonl|ndjson)$/.test(file)) return true;
  const [first = ''] = text.trimStart().split('\n', 1);
  return !isJson(text) && isJson(first);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
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
