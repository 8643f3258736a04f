import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBlank } from '../../../src/model/is-blank.js';

describe('a text that shows nothing', () => {
  it('is of white space, of signs without a width, of fillers, or of nothing', () => {
    for (const text of [
      '',
      '   ',
      '\u00a0\u3000\n\t',
      '\u200b\u200b',
      '\u2060\ufeff',
      '\u3164',
      '\uffa0',
      '\u115f\u1160',
      '\u2800',
      '\ufe0f',
      '\u{e0100}',
      '\u00ad',
      '\u200e\u202e',
      '\0',
    ]) {
      assert.equal(isBlank(text), true, JSON.stringify(text));
    }
  });

  it('has no letter, digit, sign or picture in any script', () => {
    for (const text of ['a', '李 雷', '.', '\u200bא\u200b', '👍', '☺\ufe0f', '\u2801', 'ـ', '0'])
      assert.equal(isBlank(text), false, JSON.stringify(text));
  });
});
