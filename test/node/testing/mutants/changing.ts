import type { CommentBatch } from '../../../../src/model/source.js';
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
];
