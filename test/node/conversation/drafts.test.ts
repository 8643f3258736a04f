import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Drafts, type KeyValueStorage } from '../../../src/conversation/index.js';
import { forbiddenStorage, FullStorage, StandInStorage } from './stand-in-storage.js';

const place = { source: 'local', thread: 'essay' };
const under3 = { ...place, parent: 'local:3' };

function draftsIn(storage: KeyValueStorage | undefined): Drafts {
  let time = 0;
  return new Drafts(storage, { now: () => ++time });
}

const textsOf = (drafts: Drafts, where = place): readonly string[] => drafts.list(where).map(({ text }) => text);

describe('drafts', () => {
  it('are kept as typed, and found by another page', () => {
    const storage = new StandInStorage();
    const text = '  “Well”,\n\n\tsaid \ud83d\ude00 ';
    assert.equal(draftsIn(storage).save(place, 'a', text), true);
    assert.deepEqual(draftsIn(storage).list(place), [{ id: 'a', text, savedAt: 1 }]);
  });

  it('stand under a key that names source, thread, parent and draft, with every part escaped', () => {
    const storage = new StandInStorage();
    const drafts = draftsIn(storage);
    drafts.save(place, 'a', 'x');
    drafts.save({ source: 'rest', thread: 'a:b/c', parent: 'rest:é' }, 'x:y', 'x');
    assert.deepEqual(
      [...storage.items.keys()],
      ['colloquy:draft:local:essay::a', 'colloquy:draft:rest:a%3Ab%2Fc:rest%3A%C3%A9:x%3Ay'],
    );
    assert.deepEqual(
      drafts.list({ source: 'rest', thread: 'a:b/c', parent: 'rest:é' }).map(({ id }) => id),
      ['x:y'],
    );
  });

  it('of two tabs in one place stay two, the newest first', () => {
    const drafts = draftsIn(new StandInStorage());
    drafts.save(place, 'a', 'one');
    drafts.save(place, 'b', 'two');
    drafts.save(place, 'a', 'one more');
    assert.deepEqual(textsOf(drafts), ['one more', 'two']);
  });

  it('of different sources, threads and parents do not mix', () => {
    const drafts = draftsIn(new StandInStorage());
    const places = [place, under3, { source: 'local', thread: 'essay:' }, { source: 'wordpress', thread: 'essay' }];
    for (const [index, where] of places.entries()) drafts.save(where, 'a', `text ${index}`);
    for (const [index, where] of places.entries()) assert.deepEqual(textsOf(drafts, where), [`text ${index}`]);
  });

  it('are removed when nothing is left of the text', () => {
    const storage = new StandInStorage();
    const drafts = draftsIn(storage);
    drafts.save(place, 'a', 'one');
    assert.equal(drafts.save(place, 'a', ' \n'), true);
    assert.equal(storage.length, 0);
  });

  it('move to another place with their text and time', () => {
    const drafts = draftsIn(new StandInStorage());
    drafts.save(place, 'a', 'one');
    assert.equal(drafts.move('a', place, under3), true);
    assert.deepEqual(drafts.list(place), []);
    assert.deepEqual(drafts.list(under3), [{ id: 'a', text: 'one', savedAt: 1 }]);
  });

  it('survive a move to where they are, and the move of one that is not there', () => {
    const drafts = draftsIn(new StandInStorage());
    drafts.save(place, 'a', 'one');
    assert.equal(drafts.move('a', place, place), true);
    assert.equal(drafts.move('b', place, under3), true);
    assert.deepEqual(textsOf(drafts), ['one']);
    assert.deepEqual(drafts.list(under3), []);
  });

  it('stay where they are when there is no room to move them', () => {
    const storage = new FullStorage();
    storage.items.set('colloquy:draft:local:essay::a', '{"text":"one","savedAt":1}');
    const drafts = draftsIn(storage);
    assert.equal(drafts.move('a', place, under3), false);
    assert.deepEqual(textsOf(drafts), ['one']);
  });

  it('are removed one by one, or all that equal what was sent', () => {
    const drafts = draftsIn(new StandInStorage());
    const kept = [
      ['a', 'sent'],
      ['b', 'sent'],
      ['c', 'sent!'],
      ['d', 'other'],
    ] as const;
    for (const [id, text] of kept) drafts.save(place, id, text);
    drafts.save(under3, 'a', 'sent');
    drafts.removeEqual(place, 'sent');
    assert.deepEqual(textsOf(drafts), ['other', 'sent!']);
    assert.deepEqual(textsOf(drafts, under3), ['sent']);
    assert.equal(drafts.remove(place, 'd'), true);
    assert.deepEqual(textsOf(drafts), ['sent!']);
  });

  it('are not looked for in what others stored', () => {
    const storage = new StandInStorage();
    const drafts = draftsIn(storage);
    drafts.save(place, 'good', 'one');
    for (const [index, value] of [
      '',
      '{',
      'null',
      '7',
      '[]',
      '{}',
      '{"text":7,"savedAt":1}',
      '{"text":"x"}',
      '{"text":"x","savedAt":"now"}',
    ].entries())
      storage.setItem(`colloquy:draft:local:essay::bad${index}`, value);
    storage.setItem('colloquy:draft:local:essay::%E0%A4%A', '{"text":"badly escaped","savedAt":2}');
    storage.setItem('theirs', 'x');
    drafts.save(place, 'last', 'two');
    assert.deepEqual(textsOf(drafts), ['two', 'one']);
  });

  describe('where nothing can be stored', () => {
    const storages = [
      ['no', undefined],
      ['a forbidden', forbiddenStorage],
      ['a full', new FullStorage()],
    ] as const;
    for (const [what, storage] of storages) {
      it(`${what} storage shows in the return value, and nothing throws`, () => {
        const drafts = draftsIn(storage);
        assert.equal(drafts.save(place, 'a', 'one'), false);
        assert.deepEqual(drafts.list(place), []);
        drafts.move('a', place, under3);
        drafts.remove(place, 'a');
        drafts.removeEqual(place, 'one');
      });
    }
  });

  it('keep to their place though its name holds half a character', () => {
    const drafts = draftsIn(new StandInStorage());
    const places = ['\ud800', '\udc00', 'a\ud800', '😀'].map((thread) => ({ source: 'local', thread }));
    for (const place of places) assert.equal(drafts.save(place, '\udfff', `In ${place.thread}`), true);
    for (const place of places)
      assert.deepEqual(
        drafts.list(place).map(({ text }) => text),
        [`In ${place.thread}`],
      );
    for (const place of places) for (const { id } of drafts.list(place)) drafts.remove(place, id);
    assert.deepEqual(
      places.flatMap((place) => drafts.list(place)),
      [],
    );
  });
});
