import type { Bench, RuleDefinition } from '../bench.js';
import { expect, expectEqual, failureOf } from '../expect.js';
import { commentOf, commentsOf, likeTyped, pagesOf, wordsOf } from '../read-thread.js';
import { flat } from '../samples.js';

/** A new thread with one comment, also where the source takes no replies. */
async function threadOfOne(bench: Bench): Promise<string> {
  if (bench.has('seed')) return (await bench.seeded(flat(1))).thread;
  const { thread, send, reply } = await bench.writing();
  await send(thread, reply());
  return thread;
}

/** What the owner of a thread decides about replies. */
export const moderating: readonly RuleDefinition[] = [
  {
    id: 'held',
    sentence: 'A reply that awaits moderation is returned as held, with its words, and is not read by others',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      await bench.during('hold', async () => {
        const sent = reply();
        const {
          comments: [held],
        } = await send(thread, sent);
        expectEqual(held?.status, 'held', 'the status');
        expectEqual(wordsOf(held!), likeTyped(sent.text), 'the words that are returned');
        expect(source.capabilities.pending !== undefined, '`pending` to say who sees held replies', 'none');
        const others = await commentsOf(bench.source(), thread);
        const { status = 'published' } = others.get(held!.id) ?? { status: 'held' };
        expectEqual(status, 'held', 'the status for others, if they read it');
        if (source.capabilities.pending === 'server') expect(!others.has(held!.id), 'no one to read it', held?.id);
      });
    },
  },
  {
    id: 'held-published',
    sentence: 'A held reply that is published keeps its id',
    async check(bench: Bench): Promise<void> {
      const publish = bench.need('publish');
      const { source, thread, send, reply } = await bench.writing();
      await bench.during('hold', async () => {
        const {
          comments: [held],
        } = await send(thread, reply());
        await publish(thread, held?.id ?? '');
        const { status = 'published' } = await commentOf(source, thread, held?.id ?? '');
        expectEqual(status, 'published', 'the status');
      });
    },
  },
  {
    id: 'spam',
    sentence: 'A reply that is taken for spam is refused, and not shown as published or held',
    async check(bench: Bench): Promise<void> {
      const { thread, send, reply } = await bench.writing();
      await bench.during('spam', async () => {
        await failureOf('sending what is taken for spam', () => send(thread, reply()), ['refused']);
      });
    },
  },
  {
    id: 'duplicate',
    sentence: 'A second reply that the server takes for a copy is said to be a duplicate',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      await bench.during('duplicates', async () => {
        const { text } = reply();
        await send(thread, reply({ text }));
        await failureOf('sending the same words again', () => send(thread, reply({ text })), ['duplicate']);
        expectEqual((await commentsOf(source, thread)).size, 1, 'the number of comments');
      });
    },
  },
  {
    id: 'flood',
    sentence: 'A reply that comes too fast is said to be one too many, with the wait in seconds where it is known',
    async check(bench: Bench): Promise<void> {
      const { thread, send, reply } = await bench.writing();
      await bench.during('flood', async () => {
        await send(thread, reply()).catch(() => undefined); // an earlier rule may have used up the first one
        const { retryAfter } = await failureOf('sending too fast', () => send(thread, reply()), ['rate-limited']);
        const isWait = retryAfter === undefined || (retryAfter >= 0 && retryAfter < 86_400);
        expect(isWait, '`retryAfter` to be a number of seconds within a day', retryAfter);
      });
    },
  },
  {
    id: 'closed-read',
    sentence: 'A thread that takes no more replies says so when it is read, and is read all the same',
    async check(bench: Bench): Promise<void> {
      const close = bench.need('close');
      const thread = await threadOfOne(bench);
      await close(thread);
      const pages = await pagesOf(bench.source(), thread);
      expect(
        pages.some(({ closed }) => closed === true),
        '`closed` to be true',
        pages.map(({ closed }) => closed),
      );
      expectEqual(pages.flatMap(({ comments }) => comments).length, 1, 'the number of comments');
    },
  },
  {
    id: 'closed-sent',
    sentence: 'A reply to a thread that takes no more is said to come too late',
    async check(bench: Bench): Promise<void> {
      const close = bench.need('close');
      const { thread, send, reply } = await bench.writing();
      await close(thread);
      await failureOf('sending to a closed thread', () => send(thread, reply()), ['closed']);
    },
  },
];
