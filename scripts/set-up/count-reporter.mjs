import { keepProofs } from './keep-proofs.mjs';
import { root } from './run-quietly.mjs';

/** A reporter of vitest that tells the process which started it what came of the tests. */
export default class CountReporter {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const unread = modules.filter((module) => module.errors().length > 0);
    const statesOf = (state) => tests.filter((test) => test.result().state === state);
    keepProofs(
      root,
      modules.map((module) => ({
        file: module.relativeModuleId,
        tests: [...module.children.allTests()].map((test) => ({
          name: test.fullName,
          state: test.result().state
        }))
      }))
    );
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
