import { expect } from '@open-wc/testing';
import { connectionTo } from '../../../src/sources/local/connection.js';
import * as entry from '../../../src/sources/local/index.js';
import { localSource } from '../../../src/sources/local/index.js';
import { plainText } from '../../../src/model/plain-text.js';
import type { Reply } from '../../../src/model/source.js';
import type { SourceError } from '../../../src/model/source-error.js';

const reply = (key: string, fields: Partial<Reply> = {}): Reply => ({
  key,
  text: `Words of ${key}`,
  name: 'Ada',
  ...fields,
});

async function failureOf(promise: Promise<unknown>): Promise<SourceError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.an.instanceOf(Error);
  expect(error).to.have.property('name', 'SourceError');
  return error as SourceError;
}

/** Puts something else in the place of a method or global for as long as a task takes. */
async function withReplaced<T extends object>(
  target: T,
  key: keyof T,
  value: unknown,
  task: () => Promise<unknown>,
): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, writable: true, value });
  try {
    await task();
  } finally {
    if (before) Object.defineProperty(target, key, before);
    else Reflect.deleteProperty(target, key);
  }
}

const ended = (request: IDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error as DOMException);
  });

function soon<T>(promise: Promise<T>, what: string): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${what} did not come`)), 3000);
  });
  return Promise.race([promise, late]);
}

describe('the local source', () => {
  let databaseName = '';
  let count = 0;

  beforeEach(() => {
    databaseName = `test-${Date.now()}-${count++}`;
  });

  afterEach(() => {
    indexedDB.deleteDatabase(databaseName);
  });

  it('exposes one function', () => {
    expect(Object.keys(entry)).to.deep.equal(['localSource']);
  });

  it('says that it keeps replies on this device, and asks for a name and, if one likes, a website', () => {
    const { name, capabilities } = localSource({ databaseName });
    expect(name).to.equal('local');
    expect(capabilities).to.deep.equal({
      write: 'guest',
      fields: { name: 'required', email: 'absent', website: 'optional' },
      maxLength: 10_000,
      reach: 'device',
      resend: 'safe',
      editWindow: Infinity,
      deleteWindow: Infinity,
    });
  });

  describe('changing replies', () => {
    it('keeps the new text, the first date, and the date of the edit', async () => {
      const source = localSource({ databaseName, now: () => Date.UTC(2026, 0, 2) });
      await source.send('essay', { key: 'a', text: 'First', name: 'Ada' });
      const later = localSource({ databaseName, now: () => Date.UTC(2026, 0, 3) });
      await later.edit('essay', 'a', 'Second');
      const [comment] = (await source.load('essay')).comments;
      expect(plainText(comment!.body)).to.equal('Second');
      expect(comment).to.include({
        datePublished: '2026-01-02T00:00:00.000Z',
        dateModified: '2026-01-03T00:00:00.000Z',
        author: 'Ada',
      });
    });

    it('refuses words that could not have been sent, and a reply that is not there', async () => {
      const source = localSource({ databaseName });
      await source.send('essay', { key: 'a', text: 'First', name: 'Ada' });
      const kindOf = (change: Promise<unknown>): Promise<unknown> =>
        change.then(
          () => 'none',
          ({ kind }) => kind,
        );
      expect(await kindOf(source.edit('essay', 'a', ' '))).to.equal('invalid-field');
      expect(await kindOf(source.edit('essay', 'b', 'Words'))).to.equal('not-found');
      expect(plainText((await source.load('essay')).comments[0]!.body)).to.equal('First');
    });

    it('deletes one reply and no other, and tells those who follow', async () => {
      const source = localSource({ databaseName });
      await source.send('essay', { key: 'a', text: 'First', name: 'Ada' });
      await source.send('essay', { key: 'b', text: 'Second', name: 'Ada' });
      let changes = 0;
      const stop = source.subscribe('essay', () => changes++);
      await source.remove('essay', 'a');
      stop();
      expect((await source.load('essay')).comments.map(({ id }) => id)).to.deep.equal(['b']);
      expect(changes).to.equal(1);
    });
  });

  describe('keeping replies', () => {
    it('finds nothing where nothing was written', async () => {
      expect(await localSource({ databaseName }).load('essay')).to.deep.equal({ comments: [], people: [] });
    });

    it('returns the comment a reply became', async () => {
      const source = localSource({ databaseName, now: () => Date.UTC(2026, 0, 2, 3, 4, 5) });
      const sent = reply('k1', { text: 'So *true*', website: 'https://ada.example', inReplyTo: 'c3' });
      const batch = await source.send('essay', sent);
      expect(batch).to.deep.equal({
        comments: [
          {
            id: 'k1',
            author: 'Ada https://ada.example/',
            datePublished: '2026-01-02T03:04:05.000Z',
            inReplyTo: 'c3',
            body: {
              type: 'root',
              children: [
                {
                  type: 'paragraph',
                  children: [
                    { type: 'text', value: 'So ' },
                    { type: 'emphasis', children: [{ type: 'text', value: 'true' }] },
                  ],
                },
              ],
            },
          },
        ],
        people: [{ id: 'Ada https://ada.example/', name: 'Ada', url: 'https://ada.example/' }],
      });
    });

    it('brings them back, in order, after a reload', async () => {
      const source = localSource({ databaseName });
      const first = await source.send('essay', reply('k1'));
      const second = await source.send('essay', reply('k2', { name: 'Grace' }));
      const reloaded = await localSource({ databaseName }).load('essay');
      expect(reloaded.comments).to.deep.equal([...first.comments, ...second.comments]);
      expect(reloaded.people).to.deep.equal([...first.people, ...second.people]);
    });

    it('keeps the threads apart', async () => {
      const source = localSource({ databaseName });
      await source.send('one', reply('k1'));
      await source.send('two', reply('k2'));
      expect((await source.load('one')).comments.map(({ id }) => id)).to.deep.equal(['k1']);
    });

    it('returns the id of the parent as it came, whichever source it is from', async () => {
      const source = localSource({ databaseName });
      await source.send('essay', reply('k1', { inReplyTo: 'archive-3' }));
      await source.send('essay', reply('k2', { inReplyTo: 'local:k1' }));
      const { comments } = await source.load('essay');
      expect(comments.map(({ inReplyTo }) => inReplyTo)).to.deep.equal(['archive-3', 'local:k1']);
    });

    it('stores a reply once, however often it is sent, in its last words', async () => {
      let time = 0;
      const source = localSource({ databaseName, now: () => (time += 1000) });
      await source.send('essay', reply('k1'));
      await source.send('essay', reply('k2'));
      const again = await source.send('essay', reply('k1', { text: 'Better words' }));
      const { comments } = await source.load('essay');
      expect(comments.map(({ id }) => id)).to.deep.equal(['k1', 'k2']);
      expect(comments[0]).to.deep.equal(again.comments[0]);
      expect(comments[0]?.datePublished).to.equal('1970-01-01T00:00:01.000Z');
      expect(plainText(comments[0]!.body)).to.equal('Better words');
    });

    it('loses none of many that are sent at once from two tabs', async () => {
      const tabs = [localSource({ databaseName }), localSource({ databaseName })];
      await Promise.all(Array.from({ length: 20 }, (_, i) => tabs[i % 2]!.send('essay', reply(`k${i}`))));
      expect((await tabs[0]!.load('essay')).comments).to.have.lengthOf(20);
    });

    it('takes a name and website for one person, and never keeps an e-mail address', async () => {
      const source = localSource({ databaseName });
      await source.send('essay', reply('k1', { email: 'ada@example.org', name: ' Ada ' }));
      await source.send('essay', reply('k2'));
      expect((await source.load('essay')).people).to.deep.equal([{ id: 'Ada', name: 'Ada' }]);
      await connectionTo(databaseName)('readonly', async (store) => {
        const request = store.getAll();
        await ended(request);
        expect(JSON.stringify(request.result)).not.to.contain('example.org');
      });
    });

    it('skips what is stored and is no reply, and leaves it where it is', async () => {
      const source = localSource({ databaseName });
      await source.send('essay', reply('k1'));
      const foreign = [
        null,
        7,
        'x',
        {},
        { key: 'k', text: 'x', name: 'y', datePublished: 'yesterday' },
        { key: 'k', text: 'x', name: 'y', datePublished: '2026-01-01', website: 'javascript:alert(1)' },
      ];
      await connectionTo(databaseName)('readwrite', async (store) => {
        const request = store.get('essay');
        await ended(request);
        await ended(store.put([...foreign, ...(request.result as unknown[])], 'essay'));
        await ended(store.put('nonsense', 'broken'));
      });
      await source.send('essay', reply('k2'));
      expect((await source.load('essay')).comments.map(({ id }) => id)).to.deep.equal(['k1', 'k2']);
      expect((await source.load('broken')).comments).to.deep.equal([]);
      await connectionTo(databaseName)('readonly', async (store) => {
        const request = store.get('essay');
        await ended(request);
        expect(request.result).to.have.lengthOf(foreign.length + 2);
      });
    });

    it('does nothing once its signal is aborted', async () => {
      const source = localSource({ databaseName });
      const signal = AbortSignal.abort();
      for (const asked of [source.load('essay', { signal }), source.send('essay', reply('k1'), { signal })]) {
        expect(
          await asked.then(
            () => undefined,
            (thrown: unknown) => thrown,
          ),
        ).to.equal(signal.reason);
      }
      expect((await source.load('essay')).comments).to.deep.equal([]);
    });
  });

  describe('refusing a reply', () => {
    for (const [what, fields, field, message] of [
      ['without a word', { text: ' \n' }, 'text', 'Expected `text` to hold at least one word, got none'],
      [
        'that is too long',
        { text: 'x'.repeat(10_001) },
        'text',
        'Expected `text` to have 10000 characters at most, got 10001',
      ],
      ['without a name', { name: '  ' }, 'name', 'Expected `name` to be given, got none'],
      [
        'with a website that is none',
        { website: 'javascript:alert(1)' },
        'website',
        'Expected `website` to be an absolute http or https URL, got "javascript:alert(1)"',
      ],
      [
        'with a mail address for a website',
        { website: 'mailto:a@b.example' },
        'website',
        'Expected `website` to be an absolute http or https URL, got "mailto:a@b.example"',
      ],
    ] as const) {
      it(`${what} names the field and stores nothing`, async () => {
        const source = localSource({ databaseName });
        const error = await failureOf(source.send('essay', reply('k1', fields)));
        expect(error).to.include({ kind: 'invalid-field', field, message });
        expect((await source.load('essay')).comments).to.deep.equal([]);
      });
    }

    it('takes the longest text it says it takes', async () => {
      const { comments } = await localSource({ databaseName }).send('essay', reply('k1', { text: 'x'.repeat(10_000) }));
      expect(plainText(comments[0]!.body)).to.have.lengthOf(10_000);
    });
  });

  describe('telling others', () => {
    it('calls followers of the thread in another tab, and no longer once they stopped', async () => {
      const writer = localSource({ databaseName });
      const other = localSource({ databaseName });
      let calls = 0;
      const heard = new Promise<void>((resolve) => {
        const stop = other.subscribe('essay', () => {
          calls++;
          stop();
          resolve();
        });
      });
      await writer.send('another', reply('k0'));
      await writer.send('essay', reply('k1'));
      await soon(heard, 'the change');
      expect((await other.load('essay')).comments).to.have.lengthOf(1);
      await writer.send('essay', reply('k2'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(calls).to.equal(1);
    });

    it('reaches another document of the same origin', async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const Channel = (frame.contentWindow as unknown as typeof globalThis).BroadcastChannel;
      const channel = new Channel(databaseName);
      const heard = new Promise((resolve) => channel.addEventListener('message', ({ data }) => resolve(data)));
      await localSource({ databaseName }).send('essay', reply('k1'));
      expect(await soon(heard, 'the message')).to.equal('essay');
      channel.close();
      frame.remove();
    });

    it('calls those who follow the same source on the same page', async () => {
      const source = localSource({ databaseName });
      let calls = 0;
      const stop = source.subscribe('essay', () => calls++);
      await source.send('another', reply('k0'));
      await source.send('essay', reply('k1'));
      stop();
      expect(calls).to.equal(1);
    });

    it('works where there is no BroadcastChannel', async () => {
      await withReplaced(globalThis, 'BroadcastChannel', undefined, async () => {
        const source = localSource({ databaseName });
        let calls = 0;
        const stop = source.subscribe('essay', () => calls++);
        await source.send('essay', reply('k1'));
        stop();
        expect(calls).to.equal(1);
      });
    });
  });

  describe('beside others on one page', () => {
    /** Counts the calls of a method for as long as a task takes. */
    async function callsOf<T extends object>(target: T, key: keyof T, task: () => Promise<unknown>): Promise<number> {
      const original = target[key] as (...args: unknown[]) => unknown;
      let calls = 0;
      const counting = function (this: unknown, ...args: unknown[]): unknown {
        calls++;
        return original.apply(this, args);
      };
      await withReplaced(target, key, counting, task);
      return calls;
    }

    const many = (): ReturnType<typeof localSource>[] =>
      Array.from({ length: 50 }, () => localSource({ databaseName }));

    it('opens the database once, however many there are', async () => {
      const opened = await callsOf(IDBFactory.prototype, 'open', async () => {
        await Promise.all(many().map((source) => source.load('essay')));
        for (const source of many()) await source.load('essay');
      });
      expect(opened).to.equal(1);
    });

    it('shares the connection that takes the place of a lost one, and leaves it open to the rest', async () => {
      const sources = many();
      await Promise.all(sources.map((source) => source.load('essay')));
      const { transaction } = IDBDatabase.prototype;
      const known = new WeakSet<IDBDatabase>();
      let lost = 0;
      const losing = function (this: IDBDatabase, ...args: Parameters<typeof transaction>): IDBTransaction {
        // The first connection that comes by is the lost one.
        if (lost === 0) known.add(this);
        if (known.has(this)) {
          lost++;
          this.close();
        }
        return transaction.apply(this, args);
      };
      const opened = await callsOf(IDBFactory.prototype, 'open', () =>
        withReplaced(IDBDatabase.prototype, 'transaction', losing, () =>
          Promise.all(sources.map((source, i) => source.send('essay', reply(`k${i}`)))),
        ),
      );
      expect(lost, 'how many met the lost connection').to.equal(50);
      expect(opened).to.equal(1);
      expect((await sources[0]!.load('essay')).comments).to.have.lengthOf(50);
    });

    it('lets the database be deleted, and opens it once more for all', async () => {
      const sources = many();
      await Promise.all(sources.map((source) => source.load('essay')));
      await soon(ended(indexedDB.deleteDatabase(databaseName)), 'the deletion');
      const opened = await callsOf(IDBFactory.prototype, 'open', () =>
        Promise.all(sources.map((source) => source.load('essay'))),
      );
      expect(opened).to.equal(1);
    });

    it('leaves no channel open without a subscriber', async () => {
      const Original = BroadcastChannel;
      const open = new Set<BroadcastChannel>();
      class Counted extends Original {
        constructor(name: string) {
          super(name);
          open.add(this);
        }

        override close(): void {
          super.close();
          open.delete(this);
        }
      }
      await withReplaced(globalThis, 'BroadcastChannel', Counted, async () => {
        const stops = many().flatMap((source) => [source.subscribe('a', () => {}), source.subscribe('b', () => {})]);
        expect(open).to.have.lengthOf(50);
        await localSource({ databaseName }).send('a', reply('k1'));
        expect(open, 'after a reply').to.have.lengthOf(50);
        for (const stop of stops) stop();
      });
      expect(open, 'after the last has left').to.have.lengthOf(0);
    });
  });

  describe('failing', () => {
    const unavailable = {
      kind: 'storage-unavailable',
      message: 'This browser does not let the page keep replies: its storage is switched off, blocked or damaged',
    };
    const full = {
      kind: 'storage-full',
      message: 'This browser has no room left to keep the reply. Free some space and try again',
    };
    const quota = (): DOMException => new DOMException('', 'QuotaExceededError');

    it('has no replies where there is no IndexedDB, and says that storage is unavailable when one is sent', async () => {
      const source = localSource({ databaseName });
      await withReplaced(globalThis, 'indexedDB', undefined, async () => {
        expect(await failureOf(source.send('essay', reply('k1')))).to.include(unavailable);
        expect((await source.load('essay')).comments).to.deep.equal([]);
        expect(await source.count(['essay'])).to.deep.equal(new Map([['essay', 0]]));
      });
    });

    it('says that storage is unavailable where opening it is forbidden, and works once it is allowed', async () => {
      const source = localSource({ databaseName });
      const forbidden = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      await withReplaced(IDBFactory.prototype, 'open', forbidden, async () => {
        const error = await failureOf(source.load('essay'));
        expect(error).to.include(unavailable);
        expect(error.cause).to.have.property('name', 'SecurityError');
      });
      await source.send('essay', reply('k1'));
      expect((await source.load('essay')).comments).to.have.lengthOf(1);
    });

    it('says that storage is unavailable where opening fails, as in private windows', async () => {
      // A version that is lower than the one there fails as an event, just like a database that cannot be created.
      const { open } = IDBFactory.prototype;
      await ended(indexedDB.open(databaseName, 9));
      const failing = function (this: IDBFactory, name: string): IDBOpenDBRequest {
        return open.call(this, name, 1);
      };
      await withReplaced(IDBFactory.prototype, 'open', failing, async () => {
        const error = await failureOf(localSource({ databaseName }).load('essay'));
        expect(error).to.include(unavailable);
      });
    });

    it('says that storage is full where storing throws', async () => {
      const source = localSource({ databaseName });
      const throwing = (): never => {
        throw quota();
      };
      await withReplaced(IDBObjectStore.prototype, 'put', throwing, async () => {
        expect(await failureOf(source.send('essay', reply('k1')))).to.include(full);
      });
      await source.send('essay', reply('k1'));
      expect((await source.load('essay')).comments).to.have.lengthOf(1);
    });

    it('says that storage is full where storing fails later', async () => {
      const source = localSource({ databaseName });
      await source.send('essay', reply('k1'));
      // Adding what is there already fails as an event, like storing in a full database; only the reason differs.
      const failing = function (this: IDBObjectStore, value: unknown, key: IDBValidKey): IDBRequest {
        return Object.defineProperty(this.add(value, key), 'error', { get: quota });
      };
      await withReplaced(IDBObjectStore.prototype, 'put', failing, async () => {
        expect(await failureOf(source.send('essay', reply('k2')))).to.include(full);
      });
      expect((await source.load('essay')).comments).to.have.lengthOf(1);
    });

    it('says that storage is full where the stored value does not fit when it is written out', async () => {
      const source = localSource({ databaseName });
      const { put } = IDBObjectStore.prototype;
      // A transaction that runs out of room is aborted by the browser, with the reason as its error.
      const aborting = function (this: IDBObjectStore, ...args: Parameters<typeof put>): IDBRequest {
        const request = put.apply(this, args);
        Object.defineProperty(this.transaction, 'error', { value: quota() });
        this.transaction.abort();
        return request;
      };
      await withReplaced(IDBObjectStore.prototype, 'put', aborting, async () => {
        expect(await failureOf(source.send('essay', reply('k1')))).to.include(full);
      });
      expect((await source.load('essay')).comments).to.deep.equal([]);
    });

    it('opens a lost connection again', async () => {
      const source = localSource({ databaseName });
      await source.send('essay', reply('k1'));
      const { transaction } = IDBDatabase.prototype;
      let lost = 0;
      const losing = function (this: IDBDatabase, ...args: Parameters<typeof transaction>): IDBTransaction {
        if (lost++ === 0) this.close();
        return transaction.apply(this, args);
      };
      await withReplaced(IDBDatabase.prototype, 'transaction', losing, async () => {
        await source.send('essay', reply('k2'));
      });
      expect(lost).to.equal(2);
      expect((await source.load('essay')).comments).to.have.lengthOf(2);
    });

    it('tries once more after a transaction was aborted', async () => {
      const source = localSource({ databaseName });
      const { get } = IDBObjectStore.prototype;
      let aborted = 0;
      const aborting = function (this: IDBObjectStore, ...args: Parameters<typeof get>): IDBRequest {
        const request = get.apply(this, args);
        if (aborted++ === 0) this.transaction.abort();
        return request;
      };
      await withReplaced(IDBObjectStore.prototype, 'get', aborting, async () => {
        await soon(source.send('essay', reply('k1')), 'the stored reply');
      });
      expect((await source.load('essay')).comments).to.have.lengthOf(1);
    });

    it('lets the database be deleted, and begins with a new one', async () => {
      const source = localSource({ databaseName });
      await source.send('essay', reply('k1'));
      await soon(ended(indexedDB.deleteDatabase(databaseName)), 'the deletion');
      expect((await source.load('essay')).comments).to.deep.equal([]);
      await source.send('essay', reply('k2'));
      expect((await source.load('essay')).comments.map(({ id }) => id)).to.deep.equal(['k2']);
    });

    it('says who is in the way when the database does not open, and works as soon as it does', async () => {
      const holding = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(databaseName);
        request.onsuccess = () => resolve(request.result);
      });
      const deletion = ended(indexedDB.deleteDatabase(databaseName));
      const store = connectionTo(databaseName, 500);
      const error = await failureOf(store('readonly', () => undefined));
      expect(error).to.include({
        kind: 'storage-unavailable',
        message: 'Another page holds the storage of this site. Close its other tabs and try again',
      });
      holding.close();
      await deletion;
      expect(await store('readonly', (objects) => objects.name)).to.equal('threads');
    });
  });
});
