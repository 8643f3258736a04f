import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { salvageBatch } from '../../../src/model/salvage-batch.js';

const comment = (id: unknown, more: object = {}): object => ({ id, body: { type: 'root', children: [] }, ...more });
const person = { id: 'ann', name: 'Ann' };
const read = (response: unknown): ReturnType<typeof salvageBatch>['batch'] => salvageBatch(response).batch;

describe('the response of a source, without what is unfit in it', () => {
  it('is all of it where nothing is unfit', () => {
    const selector = [
      [
        { type: 'TextPositionSelector', start: 0, end: 1 },
        { type: 'TextQuoteSelector', exact: 'a' },
      ],
    ];
    const [from, to] = [
      { source: '1', selector },
      { source: '2', selector },
    ];
    const whole = {
      comments: [comment('1'), comment('2')],
      people: [person],
      quoteLinks: [{ id: 'q', origin: 'author', match: 'exact', from, to }],
      total: 7,
      next: 'page-2',
      moreAt: 'https://x.example/',
      closed: true,
      secret: 'key',
    };
    assert.deepEqual(salvageBatch(structuredClone(whole)), { batch: whole, error: undefined });
  });

  it('says no more than it has', () => {
    assert.deepEqual(read({ comments: [], people: [] }), { comments: [], people: [] });
    assert.deepEqual(read({ comments: [] }), { comments: [], people: [] });
  });

  it('is without comments that are unfit, and says what was wrong with them', () => {
    const { batch, error } = salvageBatch({ comments: [comment('1'), 5], people: [person] });
    assert.deepEqual(
      batch?.comments.map(({ id }) => id),
      ['1'],
    );
    assert.equal(error?.path, 'comments[1]');
  });

  it('counts what could not be shown of a thread that came in one piece, but not the deleted', () => {
    assert.equal(read({ comments: [comment('1'), comment('2', { status: 'deleted' }), 5, 6], people: [] })?.total, 3);
    assert.equal(read({ comments: [comment('1'), 5], people: [], total: 40 })?.total, 40);
    assert.equal(read({ comments: [comment('1'), 5], people: [], next: 'page-2' })?.total, undefined);
  });

  it('is without a total, a page, an address, a secret or an end that is none', () => {
    const odd = { total: 'many', next: 5, moreAt: {}, closed: 'yes', secret: 5 };
    assert.deepEqual(read({ comments: [], people: [], ...odd }), { comments: [], people: [] });
    assert.deepEqual(read({ comments: [], people: [], total: 2.5, closed: 1 }), { comments: [], people: [] });
  });

  it('is none where no comments can be read, whatever it is', () => {
    const hidden = new Proxy({}, { ownKeys: () => assert.fail() });
    for (const nothing of [undefined, null, 'text', 5, {}, { people: [] }, { comments: 5 }, hidden]) {
      const { batch, error } = salvageBatch(nothing);
      assert.equal(batch, undefined);
      assert.ok(error?.errors.some(({ path }) => path === 'comments'));
    }
  });
});
