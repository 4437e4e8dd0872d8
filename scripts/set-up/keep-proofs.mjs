import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps what became of the tests whose titles begin with the number of a promise: of the files that ran now, and of the
 * others what their last run showed. Files that are gone are forgotten. `ran` has `{ file, tests: [{ name, state }] }`;
 * long runs say when they were made (`at`, ISO 8601).
 */
export function keepProofs(root, ran) {
  const kept = join(root, 'artifacts/proving-tests.json');
  const now = new Set(ran.map(({ file }) => file));
  const others = readProofs(kept).filter(({ file }) => !now.has(file) && existsSync(join(root, file)));
  const proving = ran.flatMap(({ file, tests }) =>
    tests
      .filter(({ name }) => provesSomething(name))
      .map(({ name, state, at }) => ({ file, name, state, ...(at && { at }) }))
  );
  mkdirSync(join(root, 'artifacts'), { recursive: true });
  // Another run may read it in the same moment.
  const fresh = `${kept}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify([...others, ...proving]));
  renameSync(fresh, kept);
}

function provesSomething(name) {
  return /(^|> )[RS]\d+[,:]/.test(name);
}

function readProofs(path) {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
