import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writtenDate } from '../../../src/views/time.js';

describe('a date, written out', () => {
  it('follows the language', () => {
    assert.equal(writtenDate('2008-03-31', 'en'), 'March 31, 2008');
    assert.equal(writtenDate('2008-03-31', 'fr'), '31 mars 2008');
  });

  it('follows the region too', () => {
    assert.equal(writtenDate('2008-03-31', 'en-GB'), '31 March 2008');
  });

  it('is the same day everywhere when it has no time', () => {
    const before = process.env.TZ;
    process.env.TZ = 'America/Los_Angeles';
    assert.equal(writtenDate('2008-03-31', 'en-CA'), 'March 31, 2008');
    process.env.TZ = before ?? 'UTC';
  });

  it('has the time of day when the data has one', () => {
    assert.match(writtenDate('2008-03-31T12:34:00Z', 'en'), /March 31, 2008.*\d:34/);
  });

  it('has it in the time zone that is named', () => {
    assert.match(writtenDate('2008-03-31T23:34:00Z', 'en', 'UTC'), /March 31, 2008.*11:34/);
    assert.match(writtenDate('2008-03-31T23:34:00Z', 'en', 'Asia/Tokyo'), /April 1, 2008.*8:34/);
  });

  it('stays as it is when it is no date', () => {
    assert.equal(writtenDate('last spring', 'en'), 'last spring');
  });
});
