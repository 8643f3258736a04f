import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fragmentPermalinks } from '../../../src/views/permalinks.js';

const page = 'https://blog.example/post?p=1';

describe('permalinks as fragments', () => {
  it('are written as #comment- and the id', () => {
    assert.equal(fragmentPermalinks().write('3'), '#comment-3');
  });

  it('take another prefix', () => {
    assert.equal(fragmentPermalinks('essay-comment-').write('3'), '#essay-comment-3');
  });

  for (const id of ['3', 'local:3', 'a b', 'ø/é?#%', '~2', '"', 'comment-1', '🙂']) {
    it(`bring the id ${JSON.stringify(id)} back as it was`, () => {
      const { write, read } = fragmentPermalinks();
      assert.equal(read(new URL(write(id), page).href), id);
    });
  }

  it('of an id that cannot be encoded lead to no other comment', () => {
    const { write, read } = fragmentPermalinks();
    assert.equal(read(new URL(write('\ud800'), page).href), '\ufffd');
    assert.equal(read(new URL(write('a\udc00b'), page).href), 'a\ufffdb');
  });

  it('are written for an id that is no string, in unchecked data', () => {
    assert.equal(fragmentPermalinks().write(3 as unknown as string), '#comment-3');
  });

  it('read nothing where the address has no fragment', () => {
    assert.equal(fragmentPermalinks().read(page), undefined);
  });

  it('read nothing in a fragment that is not theirs', () => {
    assert.equal(fragmentPermalinks().read(`${page}#respond`), undefined);
    assert.equal(fragmentPermalinks('b-').read(`${page}#comment-3`), undefined);
  });

  it('read nothing in a fragment that no permalink could have', () => {
    assert.equal(fragmentPermalinks().read(`${page}#comment-%E0%A4%A`), undefined);
  });
});
