import type { CommentBatch, StreamListener } from '../../../../src/model/source.js';
import { mutant, paragraph, type Mutant, type Source } from './mutant.js';

const nothing: CommentBatch = { comments: [], people: [] };

/** Uses the secrets it has seen for every request. */
function knowingSecrets(source: Source): Partial<Source> {
  const secrets = new Map<string, string>();
  const own = (id: string): { secret?: string } => ({ secret: secrets.get(id) ?? '' });
  return {
    async send(...asked) {
      const batch = await source.send(...asked);
      secrets.set(batch.comments[0]!.id, batch.secret!);
      return batch;
    },
    edit: (thread, id, text) => source.edit(thread, id, text, own(id)),
    remove: (thread, id) => source.remove(thread, id, own(id)),
  };
}

const wordless = (batch: CommentBatch): CommentBatch => ({
  ...batch,
  comments: batch.comments.map((comment) => ({ ...comment, body: paragraph('') })),
});

/** Who listens, to whatever thread, by whatever source. */
const everyone = new Set<StreamListener>();

/** Tells of each comment once. */
function onlyNew(to: StreamListener): StreamListener {
  const known = new Set<string>();
  let isFirst = true;
  return {
    ...to,
    changed({ comments, ...batch }, gone) {
      const fresh = isFirst ? [] : comments.filter(({ id }) => !known.has(id));
      for (const { id } of comments) known.add(id);
      isFirst = false;
      to.changed({ ...batch, comments: fresh }, gone);
    },
  };
}

export const changing: readonly Mutant[] = [
  mutant('edit', 'says that it changed words and does not', () => ({
    edit: async (_thread, id, text) => ({ comments: [{ id, body: paragraph(text) }], people: [] }),
  })),
  mutant('edit', 'returns the former words', (source) => ({
    async edit(thread, id, text, options) {
      const before = (await source.load(thread)).comments.find((comment) => comment.id === id)!;
      const { people } = await source.edit(thread, id, text, options);
      return { comments: [{ ...before, author: people[0]!.id }], people };
    },
  })),
  mutant('edit', 'sends the new text as another reply', (source) => ({
    async edit(thread, id, text, options) {
      await source.remove(thread, id, options);
      return source.send(thread, { key: `${id}-again`, text, name: 'Ada Example', email: 'ada@private.example' });
    },
  })),
  mutant('edit-others', 'lets everyone change replies', knowingSecrets),
  mutant('edit-missing', 'says nothing of a reply that is missing', (source) => ({
    edit: (...asked) => source.edit(...asked).catch(() => nothing),
  })),
  mutant('remove', 'deletes nothing', () => ({ remove: async () => undefined })),
  mutant('remove', 'deletes all that it knows', (source) => {
    const sent: [string, { secret?: string }][] = [];
    return {
      async send(...asked) {
        const batch = await source.send(...asked);
        sent.push([batch.comments[0]!.id, { secret: batch.secret! }]);
        return batch;
      },
      remove: async (thread) => {
        for (const [id, own] of sent.splice(0)) await source.remove(thread, id, own);
      },
    };
  }),
  mutant('remove-others', 'lets everyone delete replies', knowingSecrets),
  mutant('windows', 'hides that it was too late to change', (source) => ({
    edit: (...asked) => source.edit(...asked).catch(() => nothing),
  })),
  mutant('windows', 'hides that it was too late to delete', (source) => ({
    remove: (...asked) => source.remove(...asked).catch(() => undefined),
  })),
  mutant('count', 'counts roots alone', (source) => ({
    async count(threads) {
      const roots = await Promise.all(
        threads.map(async (thread) => {
          const { comments = [] } = await source.load(thread).catch(() => nothing);
          return [thread, comments.filter(({ inReplyTo }) => !inReplyTo).length] as const;
        }),
      );
      return new Map(roots);
    },
  })),
  mutant('count', 'leaves threads without comments out', (source) => ({
    count: async (...asked) => new Map([...(await source.count(...asked))].filter(([, count]) => count > 0)),
  })),
  mutant('count', 'counts everything where nothing is asked', (source) => ({
    count: async (threads) => (threads.length > 0 ? source.count(threads) : new Map([['thread-1', 0]])),
  })),
  mutant('subscribe', 'never calls', () => ({ subscribe: () => () => undefined })),
  mutant('subscribe', 'cannot be stopped', (source) => ({
    subscribe(thread, changed) {
      const stop = source.subscribe(thread, changed);
      setTimeout(stop, 200); // so that the test comes to an end
      return () => undefined;
    },
  })),
  ...(
    [
      ['stream', 'never says that the thread has to be loaded', (to) => ({ ...to, missed: () => undefined })],
      [
        'stream',
        'tells of a comment twice',
        (to) => ({ ...to, changed: (...told) => (to.changed(...told), to.changed(...told)) }),
      ],
      [
        'stream',
        'tells of comments without their words',
        (to) => ({ ...to, changed: (batch, gone) => to.changed(wordless(batch), gone) }),
      ],
      [
        'stream',
        'says of the number what was so before',
        (to) => ({ ...to, changed: (batch, gone) => to.changed({ ...batch, total: 0 }, gone) }),
      ],
      [
        'stream',
        'has the thread loaded after each change',
        (to) => ({ ...to, changed: (...told) => (to.changed(...told), to.missed()) }),
      ],
      ['stream-changes', 'tells of what is new alone', onlyNew],
      ['stream-changes', 'does not name what is gone', (to) => ({ ...to, changed: (batch) => to.changed(batch, []) })],
    ] as readonly (readonly [string, string, (to: StreamListener) => StreamListener])[]
  ).map(([rule, fault, tamper]) =>
    mutant(rule, fault, (source) => ({ stream: (thread, listener) => source.stream(thread, tamper(listener)) })),
  ),
  mutant('stream', 'cannot be ended', (source) => ({
    stream(thread, listener) {
      const end = source.stream(thread, listener);
      setTimeout(end, 1000);
      return () => undefined;
    },
  })),
  mutant('stream-others', 'tells each listener of all threads', (source) => ({
    async send(...asked) {
      const batch = await source.send(...asked);
      for (const listener of everyone) listener.changed(batch, []);
      return batch;
    },
    stream(_thread, listener) {
      everyone.add(listener);
      queueMicrotask(() => listener.missed());
      return () => everyone.delete(listener);
    },
  })),
];
