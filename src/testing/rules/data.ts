import type { CommentBatch } from '../../model/source.js';
import type { Bench, RuleDefinition } from '../bench.js';
import {
  type BatchCheck,
  bodiesValid,
  datesValid,
  idsUnique,
  peopleKnown,
  shapeValid,
  urlsValid,
} from '../check-batch.js';
import { expectEqual } from '../expect.js';
import { pagesOf } from '../read-thread.js';
import { flat, hostileTexts, nested } from '../samples.js';

interface Delivered {
  readonly source: string;
  readonly batches: readonly CommentBatch[];
}

/** Comments of many writers, as hostile as servers let them be. */
const crowd = nested(9).map((seed, index) => ({
  ...seed,
  text: Object.values(hostileTexts)[index] ?? seed.text,
  ...(index % 4 === 1 && { website: 'https://ada.example/?a=1&b=2' }),
}));

/** Everything that the source delivers of the threads that are there, one that is seeded, and one that is written. */
async function delivered(bench: Bench): Promise<readonly Delivered[]> {
  const found: Delivered[] = [];
  if (bench.has('existing')) {
    for (const thread of bench.need('existing')) {
      const source = bench.source();
      found.push({ source: source.name, batches: await pagesOf(source, thread) });
    }
  }
  if (bench.has('makeThread') && bench.has('seed')) {
    const { source, thread } = await bench.seeded(crowd);
    found.push({ source: source.name, batches: await pagesOf(source, thread) });
  }
  if (bench.has('makeThread') && (await bench.setup()).source.send) {
    const { source, thread, send, reply } = await bench.writing();
    const sent = await send(thread, reply());
    found.push({ source: source.name, batches: [sent, ...(await pagesOf(source, thread))] });
  }
  if (found.length === 0) bench.skip('the server has neither `existing` nor `makeThread` and `seed`');
  return found;
}

const everyBatch = (id: string, sentence: string, check: BatchCheck): RuleDefinition => ({
  id,
  sentence,
  async check(bench: Bench): Promise<void> {
    for (const { source, batches } of await delivered(bench)) for (const batch of batches) check(batch, source);
  },
});

/** Changes whatever can be changed, as a careless caller could. */
function spoil(value: unknown): void {
  const open: unknown[] = [value];
  for (let next = open.pop(); typeof next === 'object' && next !== null; next = open.pop()) {
    for (const [key, inner] of Object.entries(next)) {
      if (typeof inner === 'object') open.push(inner);
      else Reflect.set(next, key, 'spoilt');
    }
    if (Array.isArray(next)) Reflect.set(next, 'length', 0);
  }
}

/** What everything that is delivered has in common. */
export const data: readonly RuleDefinition[] = [
  everyBatch('ids', "Ids are the source's own, and unique within a batch", idsUnique),
  everyBatch('people', 'Everyone who wrote a comment is among the people of its batch, with a name', peopleKnown),
  everyBatch('dates', 'Dates are ISO 8601, with their offset', datesValid),
  everyBatch('bodies', 'Bodies hold nothing outside the union', bodiesValid),
  everyBatch('urls', 'Addresses are absolute, and of a scheme that is safe', urlsValid),
  everyBatch('shape', 'Comments and people have the properties that the model knows and no others', shapeValid),
  {
    id: 'unshared',
    sentence: 'What one load delivered can be changed without the next one noticing',
    async check(bench: Bench): Promise<void> {
      const { source, thread } = await bench.commented(flat(3));
      const first = await source.load(thread);
      const before = JSON.stringify(first.comments);
      spoil(first);
      const again = await source.load(thread);
      expectEqual(JSON.stringify(again.comments) === before, true, 'a second load being equal to the first');
    },
  },
];
