import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { DraftSession } from '../../../src/conversation/draft-session.js';
import { Drafts, type DraftPlace } from '../../../src/conversation/drafts.js';
import { StandInStorage } from './stand-in-storage.js';

const end: DraftPlace = { source: 'live', thread: 'essay' };
const underThree: DraftPlace = { ...end, parent: '3' };
const elsewhere: DraftPlace = { source: 'live', thread: 'another essay' };

describe('a draft session', () => {
  let drafts: Drafts;
  let storage: StandInStorage;
  let ids: number;
  const session = (): DraftSession => new DraftSession(drafts, () => `draft-${(ids += 1)}`);
  const textsIn = (place: DraftPlace): readonly string[] => drafts.list(place).map(({ text }) => text);

  beforeEach(() => {
    ids = 0;
    let now = 0;
    storage = new StandInStorage();
    drafts = new Drafts(storage, { now: () => (now += 1) });
  });

  it('takes the text along within a thread', () => {
    const writing = session();
    writing.enter(end, '');
    writing.write('Words');
    assert.equal(writing.enter(underThree, 'Words'), undefined);
    assert.deepEqual([textsIn(end), textsIn(underThree)], [[], ['Words']]);
  });

  it('leaves the text behind, stored, when it goes to another thread', () => {
    const writing = session();
    writing.enter(underThree, '');
    writing.write('Dear Lance');
    assert.equal(writing.enter(elsewhere, 'Dear Lance'), '');
    assert.deepEqual([textsIn(underThree), textsIn(elsewhere)], [['Dear Lance'], []]);
    assert.equal(writing.enter(underThree, ''), 'Dear Lance');
  });

  it('takes the text along to another thread where it could not be stored', () => {
    const writing = new DraftSession(new Drafts(undefined), () => 'draft');
    writing.enter(end, '');
    writing.write('Words');
    assert.equal(writing.stored, false);
    assert.equal(writing.enter(elsewhere, 'Words'), undefined);
  });

  it('finds what it left when the form comes back to the same place', () => {
    const writing = session();
    writing.enter(end, '');
    writing.write('Precious words');
    writing.leave();
    assert.equal(writing.enter(end, ''), 'Precious words');
    writing.write('Precious words, and more');
    assert.deepEqual(textsIn(end), ['Precious words, and more']);
  });

  it('removes what was sent and its copies, and no other draft', () => {
    drafts.save(end, 'tab-2', 'Other words');
    drafts.save(end, 'tab-3', 'Words');
    const writing = session();
    writing.enter(end, 'Words');
    const { current } = writing;
    writing.sent(current, 'Words');
    assert.deepEqual(textsIn(end), ['Other words']);
    assert.equal(writing.other?.text, 'Other words');
  });

  it('removes what was sent where it was written, though the form stands elsewhere by then', () => {
    const writing = session();
    writing.enter(end, '');
    writing.write('Words');
    const { current } = writing;
    writing.enter(elsewhere, 'Words');
    writing.write('Others');
    writing.sent(current, 'Words');
    assert.deepEqual([textsIn(end), textsIn(elsewhere)], [[], ['Others']]);
  });

  it('swaps two drafts, and back', () => {
    drafts.save(end, 'tab-2', 'Old words');
    const writing = session();
    writing.enter(end, 'New words');
    assert.equal(writing.swap('New words'), 'Old words');
    assert.equal(writing.other?.text, 'New words');
    assert.equal(writing.swap('Old words'), 'New words');
    assert.deepEqual([...textsIn(end)].sort(), ['New words', 'Old words']);
  });
});
