// Takes the place of `node:test` in the bundles of a mutation run: the same tests run by Mocha, which runs them in one
// process as often as there are mutants. What the tests of this project use is here, and nothing else.
import { createRequire } from 'node:module';

// Past the bundler, which puts this file in the place of every import.
const { mock } = createRequire(import.meta.url)('node:test');
const MockTracker = mock.constructor;

const { describe, it, before, after, beforeEach, afterEach } = globalThis;

/** The context that a test function is given. */
class Context {
  #after = [];
  mock = new MockTracker();

  constructor(test) {
    this.name = test.title;
    this.skip = () => test.skip();
  }

  after(task) {
    this.#after.push(task);
  }

  async end() {
    for (const task of this.#after.reverse()) await task();
    this.mock.restoreAll();
  }
}

/**
 * Tests of how long something takes, or how deep it goes: seconds for each mutant, and what they notice is noticed by
 * others, or is only slower.
 */
const ofCost =
  /as long$|exhaust|million|megabyte|60 MB|130,000|thousand pages|comes to an end|what (?:a|one) comment costs|cost|levels are|unfolds into|as long as an essay|so that a page can show it|compressed response|twice the work|is not read for ever|throws nothing, and is told at its line|spoils nothing else in a reply/;

/** `it(name, [options], task)`, as a test of Mocha. Mocha would take a parameter for its callback. */
function test(name, ...rest) {
  const task = rest.at(-1);
  const { skip = ofCost.test(name) } = typeof rest[0] === 'object' ? rest[0] : {};
  (skip ? it.skip : it)(name, async function () {
    const context = new Context(this);
    try {
      await task(context);
    } finally {
      await context.end();
    }
  });
}
test.skip = (name) => it.skip(name, () => undefined);

export { describe, before, after, beforeEach, afterEach, mock, test, test as it };
export default test;
