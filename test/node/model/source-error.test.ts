import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SourceError, toSourceError } from '../../../src/model/source-error.js';
import { trustedTypesPolicy } from '../../../src/model/trusted-types.js';

describe('a failure of a source', () => {
  it('has a kind, a message and what else is known', () => {
    const cause = new Error('b');
    const error = new SourceError('rate-limited', 'a', { cause, retryAfter: 5, said: 'wait', isFinal: false });
    assert.equal(error.name, 'SourceError');
    assert.deepEqual([error.kind, error.message, error.cause], ['rate-limited', 'a', cause]);
    assert.deepEqual([error.retryAfter, error.said, error.isFinal, error.field], [5, 'wait', false, undefined]);
  });

  it('is made of whatever was thrown, and stays what it is', () => {
    const own = new SourceError('closed', 'a');
    assert.equal(toSourceError(own), own);
    const ofAnotherCopy = Object.assign(new Error('a'), { kind: 'lost' });
    assert.equal(toSourceError(ofAnotherCopy), ofAnotherCopy);
  });

  it('is unknown where it says nothing that the model knows', () => {
    const foreign = Object.assign(new TypeError('a'), { kind: 'strange' });
    for (const [thrown, message] of [
      [foreign, 'a'],
      [{ kind: 'closed' }, '[object Object]'],
      ['b', 'b'],
      [undefined, 'undefined'],
      [null, 'null'],
    ] as const) {
      const error = toSourceError(thrown);
      assert.ok(error instanceof SourceError);
      assert.deepEqual([error.kind, error.message, error.cause], ['unknown', message, thrown]);
    }
  });
});

describe('the policy for Trusted Types', () => {
  it('is none where a browser has none or refuses the name, and one for all that ask', (t) => {
    const page = globalThis as { trustedTypes?: unknown };
    t.after(() => delete page.trustedTypes);
    assert.equal(trustedTypesPolicy(), undefined);
    page.trustedTypes = {
      createPolicy() {
        throw new TypeError('refused');
      },
    };
    assert.equal(trustedTypesPolicy(), undefined);
    const made: string[] = [];
    page.trustedTypes = {
      createPolicy(name: string, rules: object) {
        made.push(name);
        return rules;
      },
    };
    const policy = trustedTypesPolicy();
    assert.equal(policy?.createHTML('<b>'), '<b>');
    assert.equal(policy?.createScriptURL('a.js'), 'a.js');
    assert.equal(trustedTypesPolicy(), policy);
    assert.deepEqual(made, ['colloquy']);
  });
});
