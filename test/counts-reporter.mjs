import { writeFileSync } from 'node:fs';

function countTests(suite) {
  const own = suite.tests.filter((test) => !test.skipped);
  const counts = {
    passed: own.filter((test) => test.passed).length,
    failed: own.filter((test) => !test.passed).length,
  };
  for (const inner of suite.suites.map(countTests)) {
    counts.passed += inner.passed;
    counts.failed += inner.failed;
  }
  return counts;
}

/**
 * A reporter for @web/test-runner that writes `{ passed, failed }` to a file. A test file that never ran
 * (it did not load, or its page crashed) counts as one failure.
 */
export function countsReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0 };
      for (const { testResults, passed } of sessions) {
        const counts = testResults ? countTests(testResults) : { passed: 0, failed: 0 };
        total.passed += counts.passed;
        total.failed += passed ? counts.failed : Math.max(counts.failed, 1);
      }
      writeFileSync(file, JSON.stringify(total));
    },
  };
}
