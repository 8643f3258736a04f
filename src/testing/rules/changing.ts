import type { Bench, RuleDefinition, WritingSetup } from '../bench.js';
import { batchValid } from '../check-batch.js';
import { expect, expectEqual, failureOf } from '../expect.js';
import { commentOf, commentsOf, wordsOf } from '../read-thread.js';

/** A reply that was sent, and its words. */
async function written(bench: Bench): Promise<
  WritingSetup & {
    readonly id: string;
    readonly own: { readonly secret?: string };
  }
> {
  const setup = await bench.writing();
  const {
    comments: [comment],
    secret,
  } = await setup.send(setup.thread, setup.reply());
  return { ...setup, id: comment?.id ?? '', own: secret === undefined ? {} : { secret } };
}

const published = async ({ source, thread }: WritingSetup): Promise<readonly string[]> =>
  [...(await commentsOf(source, thread)).values()].filter(({ status }) => status !== 'deleted').map(({ id }) => id);

const otherWords = 'Other words than before.';

/** What its writer may do with a reply. */
export const changing: readonly RuleDefinition[] = [
  {
    id: 'edit',
    sentence: 'Its writer can edit a reply; its id, its place and its date stay',
    async check(bench: Bench): Promise<void> {
      const { source, thread, id, own } = await written(bench);
      const edit = bench.needMethod(source, 'edit');
      const before = await commentOf(source, thread, id);
      const sentBatch = await edit(thread, id, otherWords, own);
      batchValid(sentBatch, source.name);
      expectEqual(sentBatch.comments[0]?.id, id, 'the id that is returned');
      const after = await commentOf(bench.source(), thread, id);
      expectEqual(
        [sentBatch.comments[0]!, after].map(wordsOf),
        [otherWords, otherWords],
        'the words returned and read',
      );
      const place = ({ inReplyTo, datePublished }: typeof before): object => ({ inReplyTo, datePublished });
      expectEqual(place(after), place(before), 'the place and date');
    },
  },
  {
    id: 'edit-others',
    sentence: 'Without its secret, a reply cannot be edited',
    async check(bench: Bench): Promise<void> {
      const setup = await written(bench);
      const edit = bench.needMethod(setup.source, 'edit');
      if (setup.own.secret === undefined) bench.skip('replies have no secret');
      const words = wordsOf(await commentOf(setup.source, setup.thread, setup.id));
      for (const own of [{}, { secret: 'guessed' }]) {
        await failureOf('editing without the secret', () => edit(setup.thread, setup.id, otherWords, own));
      }
      expectEqual(wordsOf(await commentOf(setup.source, setup.thread, setup.id)), words, 'the words');
    },
  },
  {
    id: 'edit-missing',
    sentence: 'Editing a reply that is not there fails',
    async check(bench: Bench): Promise<void> {
      const { source, thread, id, own } = await written(bench);
      const edit = bench.needMethod(source, 'edit');
      await failureOf('editing a missing reply', () => edit(thread, `${id}00`, otherWords, own));
    },
  },
  {
    id: 'remove',
    sentence: 'Its writer can delete a reply, and no other goes with it',
    async check(bench: Bench): Promise<void> {
      const setup = await written(bench);
      const remove = bench.needMethod(setup.source, 'remove');
      const {
        comments: [other],
      } = await setup.send(setup.thread, setup.reply());
      await remove(setup.thread, setup.id, setup.own);
      expectEqual(await published(setup), [other?.id], 'the ids that are left');
    },
  },
  {
    id: 'remove-others',
    sentence: 'Without its secret, a reply cannot be deleted',
    async check(bench: Bench): Promise<void> {
      const setup = await written(bench);
      const remove = bench.needMethod(setup.source, 'remove');
      if (setup.own.secret === undefined) bench.skip('replies have no secret');
      for (const own of [{}, { secret: 'guessed' }]) {
        await failureOf('deleting without the secret', () => remove(setup.thread, setup.id, own));
      }
      expectEqual(await published(setup), [setup.id], 'the ids that are left');
    },
  },
  {
    id: 'windows',
    sentence: 'After its windows have passed, a reply can be neither changed nor deleted',
    async check(bench: Bench): Promise<void> {
      const passTime = bench.need('passTime');
      const setup = await written(bench);
      const { source, thread, id, own } = setup;
      const { editWindow = Infinity, deleteWindow = Infinity } = source.capabilities;
      const windows = [editWindow, deleteWindow].filter((seconds) => seconds !== Infinity);
      if (windows.length === 0) bench.skip('the source states no window that ends');
      await passTime(Math.max(...windows) + 1);
      if (editWindow !== Infinity) {
        const edit = bench.needMethod(source, 'edit');
        await failureOf('editing too late', () => edit(thread, id, otherWords, own));
      }
      if (deleteWindow !== Infinity) {
        const remove = bench.needMethod(source, 'remove');
        await failureOf('deleting too late', () => remove(thread, id, own));
      }
      const ids = await published(setup);
      expect(ids.includes(id) || deleteWindow === Infinity, 'the reply to stand', ids);
    },
  },
];
