import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingMinutes } from '../../../src/model/reading-time.js';
import type { Body } from '../../../src/model/body.js';

const body = (...texts: string[]): Body => ({
  type: 'root',
  children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
});

describe('the reading time of a body', () => {
  it('follows the number of words, and the language', () => {
    const words = body('tea '.repeat(228 * 7), 'cup '.repeat(228 * 3));
    assert.equal(readingMinutes(words), 10);
    assert.equal(readingMinutes(words, 'en-GB'), 10);
    assert.equal(readingMinutes(words, 'ar'), 17);
    assert.equal(readingMinutes(words, 'sw'), 12);
  });

  it('counts words where no spaces stand between them', () => {
    assert.equal(readingMinutes(body('水を見ていても速くはならない。'.repeat(100)), 'ja'), 6);
  });

  it('is at least a minute, and unknown without words', () => {
    assert.equal(readingMinutes(body('Short.')), 1);
    assert.equal(readingMinutes(body('…')), undefined);
    assert.equal(readingMinutes(body()), undefined);
  });

  it('takes what is no language for English', () => {
    assert.equal(readingMinutes(body('tea '.repeat(456)), 'not a language'), 2);
  });
});
