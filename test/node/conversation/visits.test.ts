import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Comment } from '../../../src/model/index.js';
import { Visits } from '../../../src/conversation/visits.js';
import { comment } from './stand-in-source.js';
import { StandInStorage } from './stand-in-storage.js';

const place = { source: 'live', thread: 'essay' };
const dated = (datePublished?: string): Comment => comment('1', datePublished === undefined ? {} : { datePublished });
const [monday, tuesday, wednesday] = ['2024-05-06', '2024-05-07', '2024-05-08'].map(dated) as [
  Comment,
  Comment,
  Comment,
];
const beyond = dated('9999-12-31');

/** What is new on a visit after those that saw these. */
const newAfter = (storage: StandInStorage | undefined, ...visits: (readonly Comment[])[]): Comment[] => {
  for (const seen of visits) new Visits(storage, place).seen(seen);
  const visit = new Visits(storage, place);
  return [monday, tuesday, wednesday, dated(), dated('soon')].filter((one) => visit.isNew(one));
};

describe('on a visit to a thread', () => {
  it('nothing is new at first, and where nothing can be kept', () => {
    assert.deepEqual(newAfter(new StandInStorage()), []);
    assert.deepEqual(newAfter(undefined, [monday]), []);
  });

  it('what is dated after the newest that was seen is new, and nothing without a date', () => {
    assert.deepEqual(newAfter(new StandInStorage(), [tuesday, monday, dated(), dated('soon')]), [wednesday]);
    assert.deepEqual(newAfter(new StandInStorage(), [monday]), [tuesday, wednesday]);
  });

  it('everything with a date is new where nobody had written', () => {
    assert.deepEqual(newAfter(new StandInStorage(), []), [monday, tuesday, wednesday]);
    assert.deepEqual(newAfter(new StandInStorage(), [dated()]), [monday, tuesday, wednesday]);
  });

  it('what was seen stays seen, though less is there later', () => {
    assert.deepEqual(newAfter(new StandInStorage(), [tuesday], [monday]), [wednesday]);
    assert.deepEqual(newAfter(new StandInStorage(), [monday], [tuesday]), [wednesday]);
  });

  it('goes by where the last one ended, while it lasts', () => {
    const storage = new StandInStorage();
    new Visits(storage, place).seen([monday]);
    const visit = new Visits(storage, place);
    visit.seen([tuesday]);
    assert.equal(visit.last, Date.parse('2024-05-06'));
    assert.equal(visit.isNew(tuesday), true);
  });

  it('is kept apart from those to other threads and sources', () => {
    const storage = new StandInStorage();
    new Visits(storage, place).seen([monday]);
    for (const other of [
      { ...place, thread: 'another' },
      { ...place, source: 'other' },
    ])
      assert.equal(new Visits(storage, other).last, undefined);
  });

  it('nothing is seen that is dated later than now, nor was it by an earlier version', () => {
    const storage = new StandInStorage();
    new Visits(storage, place).seen([beyond]);
    const soon = dated(new Date(Date.now() + 60_000).toISOString());
    assert.equal(new Visits(storage, place).isNew(soon), true);
    for (const key of storage.items.keys()) storage.items.set(key, `${Date.parse('9999-12-31')}`);
    assert.equal(new Visits(storage, place).isNew(soon), true);
  });

  it('nothing is new where what was kept makes no sense, or cannot be read', () => {
    const storage = new StandInStorage();
    new Visits(storage, place).seen([monday]);
    for (const key of storage.items.keys()) storage.items.set(key, 'soon');
    assert.equal(new Visits(storage, place).last, undefined);
    const locked = {
      getItem: () => assert.fail('locked'),
      setItem: () => assert.fail('full'),
      removeItem: () => {},
      keys: () => [],
    };
    const visit = new Visits(locked as never, place);
    visit.seen([monday]);
    assert.deepEqual([visit.last, visit.isNew(monday)], [undefined, false]);
  });
});
