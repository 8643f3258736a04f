import type { CommentBatch, CommentSource, StreamListener } from '../../model/source.js';
import type { Bench, RuleDefinition } from '../bench.js';
import { batchValid } from '../check-batch.js';
import { expect, expectEqual } from '../expect.js';
import { commentOf, wordsOf } from '../read-thread.js';
import { within } from '../within.js';

/** How long a change may take to be told, in milliseconds. */
const hearing = 5000;

/** So long nothing must come, in milliseconds. */
const silence = 100;

interface Heard {
  readonly batches: readonly CommentBatch[];
  readonly removed: ReadonlySet<string>;
  /** How often the thread had to be loaded. */
  readonly missed: () => number;
  /** Resolves once this is so. */
  readonly until: (what: string, isSo: () => boolean) => Promise<void>;
  readonly stop: () => void;
}

/**
 * Listens to a thread for as long as a task takes: a stream that stayed open would keep the tests from ending. Skips the rule
 * where there is no stream, or none in this environment.
 */
async function listening(
  bench: Bench,
  source: CommentSource,
  thread: string,
  task: (heard: Heard) => Promise<void>,
): Promise<void> {
  const stream = bench.needMethod(source, 'stream');
  const batches: CommentBatch[] = [];
  const removed = new Set<string>();
  let [missed, hasEnded] = [0, false];
  let look = (): void => undefined;
  const listener: StreamListener = {
    changed(batch, gone) {
      batches.push(batch);
      for (const id of gone) removed.add(id);
      look();
    },
    missed() {
      missed += 1;
      look();
    },
    ended() {
      hasEnded = true;
      look();
    },
  };
  const end = stream(thread, listener);
  let isOver = false;
  const stop = (): void => {
    if (!isOver) end();
    isOver = true;
  };
  const until = (what: string, isSo: () => boolean): Promise<void> =>
    within(
      hearing,
      what,
      () =>
        new Promise((resolve) => {
          look = () => {
            if (isSo()) resolve();
          };
          look();
        }),
    );
  try {
    await until('the stream to begin', () => missed > 0 || hasEnded);
    if (hasEnded && missed === 0) bench.skip('there are no streams where the test runs, or the server has none');
    await task({ batches, removed, missed: () => missed, until, stop });
  } finally {
    stop();
  }
}

const hasTold =
  ({ batches }: Heard, id: string, words?: string) =>
  (): boolean =>
    batches.some(({ comments }) =>
      comments.some((comment) => comment.id === id && (words === undefined || wordsOf(comment) === words)),
    );

/** What is told of a thread as it happens. */
export const streaming: readonly RuleDefinition[] = [
  {
    id: 'stream',
    sentence:
      'A stream has the thread loaded first, and tells of a new comment once, as it is read; nothing once it is ended',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      await listening(bench, source, thread, async (heard) => {
        const { comments } = await send(thread, reply());
        const { id } = comments[0]!;
        await heard.until('to be told of the reply', hasTold(heard, id));
        for (const batch of heard.batches) batchValid(batch, source.name);
        const told = heard.batches.flatMap((batch) => batch.comments).filter((comment) => comment.id === id);
        expectEqual(told, [await commentOf(bench.source(), thread, id)], 'what is told of the reply');
        const { total } = await source.load(thread);
        if (total !== undefined) expectEqual(heard.batches.at(-1)!.total, total, 'the number of all comments');
        heard.stop();
        const { length } = heard.batches;
        await send(thread, reply());
        await new Promise((resolve) => setTimeout(resolve, silence));
        expect(heard.batches.length === length, 'nothing to be told once the stream is ended', heard.batches.length);
        expectEqual(heard.missed(), 1, 'how often the thread had to be loaded');
      });
    },
  },
  {
    id: 'stream-changes',
    sentence: 'A stream tells of an edited comment with its new words, and names one that is gone',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      const edit = bench.needMethod(source, 'edit');
      const remove = bench.needMethod(source, 'remove');
      const { comments, secret } = await send(thread, reply());
      const { id } = comments[0]!;
      const own = secret === undefined ? {} : { secret };
      await listening(bench, source, thread, async (heard) => {
        const words = 'Other words than before.';
        await edit(thread, id, words, own);
        await heard.until('to be told of the new words', hasTold(heard, id, words));
        await remove(thread, id, own);
        const isGone = (): boolean =>
          heard.removed.has(id) ||
          heard.batches.some((batch) =>
            batch.comments.some((comment) => comment.id === id && comment.status === 'deleted'),
          );
        await heard.until('to be told that the reply is gone', isGone);
      });
    },
  },
  {
    id: 'stream-others',
    sentence: 'A stream says nothing of other threads',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      const other = await bench.writing();
      await listening(bench, source, thread, async (heard) => {
        await other.send(other.thread, reply());
        const { comments } = await send(thread, reply());
        const { id } = comments[0]!;
        await heard.until('to be told of the reply', hasTold(heard, id));
        await new Promise((resolve) => setTimeout(resolve, silence));
        heard.stop();
        const ids = heard.batches.flatMap((batch) => batch.comments.map((comment) => comment.id));
        expectEqual(ids, [id], 'the comments that are told');
      });
    },
  },
];
