import type { Bench, RuleDefinition } from '../bench.js';
import { expect, expectEqual } from '../expect.js';
import { flat, nested } from '../samples.js';
import { within } from '../within.js';

/** How long a change may take to be heard of, in milliseconds. */
const hearing = 5000;

/** What is known of threads without reading them. */
export const counting: readonly RuleDefinition[] = [
  {
    id: 'count',
    sentence: 'The comments of many threads are counted, replies included; threads that are not there have none',
    async check(bench: Bench): Promise<void> {
      const first = await bench.seeded(nested(4));
      const second = await bench.seeded(flat(1));
      const third = await bench.setup();
      const count = bench.needMethod(third.source, 'count');
      const unknown = bench.has('unknownThread') ? [bench.need('unknownThread')] : [];
      const threads = [first.thread, second.thread, third.thread, ...unknown];
      const counted = await count(threads);
      expectEqual(
        threads.map((thread) => counted.get(thread)),
        [4, 1, 0, ...unknown.map(() => 0)],
        'the numbers',
      );
      const nothing = await count([]);
      expectEqual(nothing.size, 0, 'the size of the count of no thread');
    },
  },
  {
    id: 'subscribe',
    sentence: 'A subscriber of a thread is told of a new comment, and of nothing more once it has unsubscribed',
    async check(bench: Bench): Promise<void> {
      const { source, thread, send, reply } = await bench.writing();
      const subscribe = bench.needMethod(source, 'subscribe');
      let heard = 0;
      const change = new Promise<void>((resolve, reject) => {
        const stop = subscribe(thread, () => {
          heard += 1;
          stop();
          resolve();
        });
        send(thread, reply()).catch(reject);
      });
      await within(hearing, 'to be told of the change', () => change);
      await send(thread, reply());
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(heard === 1, 'to be told of the first change alone', heard);
    },
  },
];
