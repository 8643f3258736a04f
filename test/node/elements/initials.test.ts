import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initials } from '../../../src/views/initials.js';

describe('initials', () => {
  const expected: readonly (readonly [string, string])[] = [
    ['Lance E Osborne', 'LO'],
    ['peter vajda', 'PV'],
    ['Madonna', 'M'],
    ['Élodie Øst', 'ÉØ'],
    ['E\u0301lodie', 'E\u0301'],
    ['  Ada   Lovelace ', 'AL'],
    ['"Ada" (the Countess)', 'AC'],
    ['3M Company', '3C'],
    ['ليلى حداد', 'ل'],
    ['山田 太郎', '山'],
    ['김 민수', '김'],
    ['𝒜da', '𝒜'],
  ];
  for (const [name, letters] of expected) {
    it(`of "${name}" are "${letters}"`, () => assert.equal(initials(name), letters));
  }

  it('are empty where a name has no letter', () => {
    assert.equal(initials('🙂 …'), '');
    assert.equal(initials(''), '');
  });
});
