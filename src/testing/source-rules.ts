import { Bench, type RuleDefinition, Skipped } from './bench.js';
import type { Rule } from './rule.js';
import { definitions } from './rules/index.js';
import type { MakeSource, SourceServer } from './source-server.js';
import { within } from './within.js';

/** No rule takes longer than this, in milliseconds, unless the source or its server has come to a halt. */
const longestCheck = 120_000;

/**
 * The rules of the port for one source, to make a test of each. A check resolves with the reason where the rule could not
 * be checked: give it to your test runner, or tests count as passed that were none.
 *
 * ```ts
 * for (const { sentence, check } of sourceRules((given) => mySource({ endpoint, ...given }), server)) {
 *   test(sentence, async (t) => {
 *     const reason = await check();
 *     if (reason) t.skip(reason);
 *   });
 * }
 * ```
 *
 * Throws a TypeError where `makeSource` is no function, `server` no object, or `server.except` names a rule that does not
 * exist.
 */
export function sourceRules(makeSource: MakeSource, server: SourceServer): readonly Rule[] {
  if (typeof makeSource !== 'function')
    throw new TypeError(
      `Expected \`makeSource\` to be a function such as (given) => mySource({ endpoint, ...given }), got ${typeof makeSource}`,
    );
  if (typeof server !== 'object' || server === null) {
    throw new TypeError(
      `Expected \`server\` to be an object that says what can be done with the server, such as { makeThread }, got ${server === null ? 'null' : typeof server}`,
    );
  }
  const except = new Map(Object.entries(server.except ?? {}));
  const ids = definitions.map(({ id }) => id);
  for (const id of except.keys()) {
    if (!ids.includes(id)) throw new TypeError(`Expected \`except\` to name rules (${ids.join(', ')}), got "${id}"`);
  }
  return definitions.map(({ id, sentence, check }: RuleDefinition) => ({
    id,
    sentence,
    async check() {
      if (except.has(id)) return except.get(id);
      try {
        await within(longestCheck, `the rule "${id}" to be checked`, () => check(new Bench(makeSource, server)));
        return undefined;
      } catch (thrown) {
        if (thrown instanceof Skipped) return thrown.message;
        throw thrown;
      }
    },
  }));
}
