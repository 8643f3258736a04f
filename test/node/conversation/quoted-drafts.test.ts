import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { DraftSession } from '../../../src/conversation/draft-session.js';
import { Drafts } from '../../../src/conversation/drafts.js';
import { passage } from '../../../src/quotes/selectors.js';
import { StandInStorage } from './stand-in-storage.js';

const place = { source: 'live', thread: 'essay' };
const quoted = [passage('essay', 'It begins with listening.', [{ start: 3, end: 24 }])];

describe('what was quoted into a draft', () => {
  let storage: StandInStorage;
  let ids = 0;
  const session = (): DraftSession => new DraftSession(new Drafts(storage), () => `draft-${(ids += 1)}`);

  beforeEach(() => {
    storage = new StandInStorage();
    const writing = session();
    writing.enter(place, '');
    writing.quoted = quoted;
    writing.write('> begins with listening');
  });

  it('is known on the next visit', () => {
    const next = session();
    next.enter(place, '');
    assert.deepEqual(next.quoted, quoted);
  });

  it('is still known on the visit after that', () => {
    session().enter(place, '');
    const next = session();
    next.enter(place, '');
    assert.deepEqual(next.quoted, quoted);
  });

  it('goes with the draft to the comment it replies to', () => {
    const next = session();
    const text = next.enter(place, '')!;
    next.enter({ ...place, parent: '3' }, text);
    assert.deepEqual(new Drafts(storage).list({ ...place, parent: '3' })[0]?.quoted, quoted);
  });

  it('is not quoted in the draft that follows', () => {
    const next = session();
    next.enter(place, '');
    next.sent(next.current, '> begins with listening');
    assert.deepEqual(next.quoted, []);
  });

  it('is left out where something else stands in its place in the storage', () => {
    const [key] = Object.keys(
      Object.fromEntries(Array.from({ length: storage.length }, (_, i) => [storage.key(i)!, ''])),
    );
    storage.setItem(
      key!,
      JSON.stringify({ text: 'Words', savedAt: 1, quoted: [{ source: 'essay', selector: 'none' }, null] }),
    );
    const next = session();
    assert.equal(next.enter(place, ''), 'Words');
    assert.deepEqual(next.quoted, []);
  });
});
