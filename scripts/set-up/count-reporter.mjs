import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-quietly.mjs';

/** A reporter of vitest that tells the process which started it what came of the tests. */
export default class CountReporter {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const unread = modules.filter((module) => module.errors().length > 0);
    const statesOf = (state) => tests.filter((test) => test.result().state === state);
    keepProvingTests(tests);
    process.send?.({
      passed: statesOf('passed').length,
      failed: statesOf('failed').length + unread.length + errors.length,
      skipped: tests
        .filter((test) => ['skipped', 'pending'].includes(test.result().state))
        .map((test) => ({
          file: test.module.relativeModuleId,
          name: test.fullName,
          why: test.result().note ?? null
        }))
    });
  }
}

/** For `npm run promises`: the tests whose titles begin with the number of a promise. */
function keepProvingTests(tests) {
  const proving = tests
    .map((test) => ({
      file: test.module.relativeModuleId,
      name: test.fullName,
      state: test.result().state
    }))
    .filter(({ name }) => /(^|> )[RS]\d+[,:]/.test(name));
  mkdirSync(join(root, 'artifacts'), { recursive: true });
  writeFileSync(join(root, 'artifacts/proving-tests.json'), JSON.stringify(proving));
}
