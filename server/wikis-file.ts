import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigError, WikiEntry } from './config.ts';

/** Reads the list of wikis. A missing file is an empty list; a faulty one throws ConfigError naming every field. */
export async function readWikisFile(path: string): Promise<WikiEntry[]> {
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw new ConfigError([`SEULA_WIKIS: the file ${path} cannot be read.`]);
  });
  if (text === null) return [];
  const parsed = z.array(WikiEntry).safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map(
      (issue) =>
        `${path}: ${issue.path.join('.') || 'the whole file'}: ${issue.message}. See "Add a wiki" in README.md.`
    )
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError([`${path}: this is not JSON.`]);
  }
}
