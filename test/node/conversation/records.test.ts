import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Records } from '../../../src/conversation/records.js';
import { forbiddenStorage, FullStorage, StandInStorage } from './stand-in-storage.js';

interface Note {
  readonly text: string;
}
const isNote = (value: object): value is Note => typeof (value as Note).text === 'string';
const place = { source: 'live', thread: 'essay' };

function notes(storage: StandInStorage | typeof forbiddenStorage | undefined) {
  const reports: string[] = [];
  const records = new Records<Note>(storage, 'note', place, isNote, (message) => reports.push(message));
  return { records, reports };
}

const textsOf = (records: Records<Note>): readonly string[] => records.list().map(({ text }) => text);

describe('records of a thread', () => {
  it('are there for the next page, each under its id, until they are removed', () => {
    const storage = new StandInStorage();
    const { records } = notes(storage);
    assert.deepEqual([records.save('1', { text: 'a' }), records.save('2', { text: 'b' })], [true, true]);
    assert.equal(records.save('1', { text: 'c' }), true);
    const next = notes(storage).records;
    assert.deepEqual([textsOf(next), next.get('1'), next.get('3')], [['c', 'b'], { text: 'c' }, undefined]);
    next.remove('1');
    assert.deepEqual([textsOf(records), records.get('1')], [['b'], undefined]);
  });

  it('are none of another kind, thread or source, and nothing is said of those', () => {
    const storage = new StandInStorage();
    for (const key of ['colloquy:other:live:essay:1', 'colloquy:note:live:essay2:1', 'colloquy:note:x:essay:1', 'own'])
      storage.items.set(key, 'no JSON');
    const { records, reports } = notes(storage);
    assert.deepEqual([textsOf(records), reports], [[], []]);
  });

  it('are left out where others have written what is none, which is said by its key', () => {
    for (const value of ['no JSON', 'null', '7', '"text"', '{"text":7}']) {
      const storage = new StandInStorage();
      const { records, reports } = notes(storage);
      records.save('1', { text: 'a' });
      storage.items.set('colloquy:note:live:essay:2', value);
      assert.deepEqual(
        [textsOf(records), records.get('2'), records.get('1')],
        [['a'], undefined, { text: 'a' }],
        value,
      );
      assert.equal(reports.length, 2);
      assert.match(reports[0]!, /"colloquy:note:live:essay:2"/);
    }
  });

  for (const [what, storage] of [
    ['no', undefined],
    ['a full', new FullStorage()],
    ['a forbidden', forbiddenStorage],
  ] as const) {
    it(`live as long as the page where there is ${what} storage, which is told`, () => {
      const { records, reports } = notes(storage);
      assert.equal(records.save('1', { text: 'a' }), false);
      assert.deepEqual([textsOf(records), records.get('1'), reports], [['a'], { text: 'a' }, []]);
      records.save('1', { text: 'b' });
      assert.deepEqual(textsOf(records), ['b']);
      records.remove('1');
      assert.deepEqual([textsOf(records), records.get('1')], [[], undefined]);
    });
  }

  it('are what was saved last, where the storage had no room for a while', () => {
    const storage = new StandInStorage();
    const { records } = notes(storage);
    const { setItem } = storage;
    records.save('1', { text: 'a' });
    storage.setItem = () => assert.fail('full');
    assert.equal(records.save('1', { text: 'b' }), false);
    assert.deepEqual([textsOf(records), records.get('1')], [['b'], { text: 'b' }]);
    storage.setItem = setItem;
    assert.equal(records.save('1', { text: 'c' }), true);
    assert.deepEqual([textsOf(records), records.get('1')], [['c'], { text: 'c' }]);
    assert.deepEqual(textsOf(notes(storage).records), ['c']);
  });
});
