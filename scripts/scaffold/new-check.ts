import { access, mkdir, writeFile } from 'node:fs/promises';

/** What could not be made, and why. */
export class ScaffoldError extends Error {
  override readonly name = 'ScaffoldError';
}

/** Writes a check and its test into the project at `root`; returns the paths. Nothing that is there is overwritten. */
export async function newCheck(id: string, root: URL): Promise<string[]> {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id) || id.length > 40) {
    throw new ScaffoldError(
      `"${id}" is not a name for a check: small letters and digits, words joined by _.`
    );
  }
  const files = [
    [`server/checks/${id}.ts`, checkText(id)],
    [`tests/server/checks/${id}.test.ts`, testText(id)]
  ] as const;
  for (const [path] of files) {
    if (await isThere(new URL(path, root))) throw new ScaffoldError(`${path} is there already.`);
  }
  for (const [path, text] of files) {
    await mkdir(new URL('./', new URL(path, root)), { recursive: true });
    await writeFile(new URL(path, root), text);
  }
  return files.map(([path]) => path);
}

async function isThere(file: URL): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false
  );
}

function checkText(id: string): string {
  const title = id.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return `import { z } from 'zod';
import { defineCheck } from '../review/define-check.ts';
import { addedText } from '../text/change-text.ts';

/** Says what it decides, and why a wiki wants that. Start from here: it holds back edits that add a word of a list. */
export default defineCheck({
  id: '${id}',
  can: ['block'],
  looksAt: 'change',
  needs: [],
  options: z.object({
    words: z.array(z.string().min(1).max(100)).max(100).default([]).describe('Words that hold an edit back')
  }),
  messages: {
    title: { en: '${title}', qqq: 'Name of the check "${id}".' },
    description: {
      en: 'Holds back edits that add one of the words listed by this wiki.',
      qqq: 'Description of the check "${id}".'
    },
    found: { en: 'The edit adds: $1.', qqq: 'Reason for holding back. $1: list of words.' },
    'not-found': { en: 'The edit adds none of the words.', qqq: 'Shown when nothing was found.' }
  },
  evaluate({ change, options }) {
    const added = addedText(change);
    const found = options.words.filter((word) => added.includes(word));
    if (found.length === 0) return { outcome: 'neutral', message: 'not-found', setting: 'words' };
    const marks = found.map((text) => ({ side: 'after' as const, text }));
    return { outcome: 'block', message: 'found', params: [found], setting: 'words', marks };
  }
});
`;
}

function testText(id: string): string {
  return `import { describe, expect, it } from 'vitest';
import { ask } from './dossier-builder.ts';

const options = { words: ['zebra'] };

describe('${id}', () => {
  it.each([
    ['a listed word', 'Old. A zebra.', 'block'],
    ['another word', 'Old. A horse.', 'neutral']
  ])('%s', (_, text, outcome) => {
    expect(ask('${id}', { stable: 'Old.', edits: [text], options })).toMatchObject({ outcome });
  });
});
`;
}
