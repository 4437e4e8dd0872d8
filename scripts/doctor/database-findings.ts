import { codeOf } from '../../server/bot/failure-codes.ts';
import type { DatabaseFacts, Store } from '../../server/ports.ts';
import { explainFailure } from '../commands/explain-failure.ts';
import { chainFindings, trailFinding, type readHead } from './chain-findings.ts';
import { failed, ok, warning, type Finding } from './finding.ts';

const what = 'Database';

/** Whether the database answers, has the present layout and takes writes, and whether the log of decisions is whole. */
export async function databaseFindings(
  url: string,
  store: Store,
  known: ReturnType<typeof readHead> | null
): Promise<Finding[]> {
  const place = url.replace(/\/\/[^@]*@/, '//…@');
  try {
    await store.ping();
    const applied = await store.migrate();
    const facts = await store.examine();
    const layout = applied.length === 0 ? 'up to date' : 'brought up to date';
    const found = `${place}, ${facts.product} ${facts.version}, ${layout}, takes writes`;
    return [
      judge(facts, found),
      ...(await chainFindings(store.audit, known)),
      await trailFinding(store.trail)
    ];
  } catch (fault) {
    return [failed(what, `${place} cannot be used (${codeOf(fault)})`, explainFailure(fault))];
  }
}

function judge({ product, version }: DatabaseFacts, found: string): Finding {
  if (product === 'SQLite') return ok(what, found);
  if (product === 'MySQL')
    return warning(what, found, 'Seula is tried on MariaDB only: use MariaDB 10.6 or newer.');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 10 || (major === 10 && minor >= 6)) return ok(what, found);
  return failed(what, found, 'Use MariaDB 10.6 or newer.');
}
