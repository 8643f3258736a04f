import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pageKey } from '../../../src/import/page-key.js';

describe('the key of a page', () => {
  it('is the same for all addresses of one page', () => {
    const addresses = [
      'https://www.example.org/tea/',
      'http://example.org/tea/index.html?utm_source=x',
      '//m.example.org/tea#c1',
      'https://example-org.translate.goog/tea?_x_tr_sl=en',
    ];
    assert.deepEqual(new Set(addresses.map(pageKey)), new Set(['example.org/tea']));
    assert.equal(pageKey('/tea/?page=2&fbclid=1'), '/tea?page=2');
  });

  it('keeps the path of an address with two slashes in a row, which is no host', () => {
    assert.equal(pageKey('https://example.org//tea/leaves'), 'example.org//tea/leaves');
    assert.equal(pageKey('https://example.org//'), 'example.org');
  });

  it('is there for every text but an empty one', () => {
    const parts = fc.constantFrom('https:', '//', '/', '\\', 'a.example', '?', '#', '%', '[', ':', ' ', 'é', '..');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((list) => list.join('')),
        ),
        (address) => {
          const key = pageKey(address);
          assert.equal(typeof key, address.trim() === '' ? 'undefined' : 'string');
        },
      ),
    );
  });
});
