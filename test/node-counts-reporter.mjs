const isTestFile = (name) => /\.test\.(ts|mjs)$/.test(name);

/**
 * A reporter for Node's test runner that writes `{ passed, failed }`. A file without tests reports itself as
 * one test that passed: that is not counted. A file that does not load is counted as one failure.
 */
export default async function* countsReporter(events) {
  const total = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite' || data?.skip || data?.todo) continue;
    if (type === 'test:pass' && !isTestFile(data.name)) total.passed += 1;
    if (type === 'test:fail') total.failed += 1;
  }
  yield JSON.stringify(total);
}
