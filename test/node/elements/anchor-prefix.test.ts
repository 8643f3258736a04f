import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { claimAnchorPrefix, releaseAnchorPrefix } from '../../../src/elements/thread/anchor-prefix.js';

describe('the prefix of a thread’s fragments', () => {
  const [first, second, third] = [{}, {}, {}];

  afterEach(() => [first, second, third].forEach(releaseAnchorPrefix));

  it('is "comment-" for the first thread of a page', () => {
    assert.equal(claimAnchorPrefix(first, 'essay'), 'comment-');
  });

  it('stays what it was when it is asked for again', () => {
    claimAnchorPrefix(first, 'essay');
    claimAnchorPrefix(second, 'essay');
    assert.equal(claimAnchorPrefix(first, 'essay'), 'comment-');
    assert.equal(claimAnchorPrefix(second, 'essay'), 'essay-comment-');
  });

  it('carries the name of the thread for a further one, escaped', () => {
    claimAnchorPrefix(first, 'essay');
    assert.equal(claimAnchorPrefix(second, 'an essay'), 'an%20essay-comment-');
  });

  it('differs between threads of one name', () => {
    const prefixes = [first, second, third].map((owner) => claimAnchorPrefix(owner, 'essay'));
    assert.equal(new Set(prefixes).size, 3);
  });

  it('differs between threads without a name', () => {
    const prefixes = [first, second, third].map((owner) => claimAnchorPrefix(owner, ''));
    assert.equal(new Set(prefixes).size, 3);
  });

  it('is free again when its thread has gone', () => {
    claimAnchorPrefix(first, 'essay');
    releaseAnchorPrefix(first);
    assert.equal(claimAnchorPrefix(second, 'other'), 'comment-');
  });
});
