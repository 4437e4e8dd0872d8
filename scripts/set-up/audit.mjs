import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './run-quietly.mjs';

/** Advisories that do not concern us, by their address, each with the reason. */
const accepted = new Map();

/**
 * Asks the registry which of the packages that are deployed have known holes. Ends with 1 where there are some; where no
 * registry tells, says so, and leaves it to the table in tests/scripts/set-up/versions.test.ts.
 */
async function main() {
  const { holes, why } = readAudit(await askRegistry());
  if (why !== null)
    console.log(`npm audit was skipped: ${why}. The table of versions in the tests holds alone.`);
  for (const hole of holes) console.error(`npm audit: ${hole}`);
  process.exitCode = holes.length > 0 ? 1 : 0;
}

/** What `npm audit --json` printed, as a line for each hole from moderate on; `why` tells why there is no answer, else null. */
export function readAudit(text, passedOver = accepted) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return { holes: [], why: 'npm gave no answer' };
  }
  if (typeof report?.vulnerabilities !== 'object' || report.vulnerabilities === null) {
    return { holes: [], why: 'the registry does not say which packages have holes' };
  }
  const told = Object.values(report.vulnerabilities).flatMap(({ name, via }) =>
    via
      // A name stands for another package, which is told of by itself.
      .filter((one) => typeof one === 'object' && /moderate|high|critical/.test(one.severity))
      .filter(({ url }) => !passedOver.has(url))
      .map(({ title, severity, url, range }) => `${name} ${range}: ${title} (${severity}, ${url})`)
  );
  return { holes: [...new Set(told)], why: null };
}

function askRegistry() {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=1', '--fetch-timeout=30000'];
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  return new Promise((done) => execFile('npm', args, options, (_, out) => done(out)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
