import type { Bench, RuleDefinition } from '../bench.js';
import { expect, expectEqual } from '../expect.js';
import { commentOf, commentsOf } from '../read-thread.js';
import { chain, flat } from '../samples.js';

/** Who replies to whom. */
export const nesting: readonly RuleDefinition[] = [
  {
    id: 'parents',
    sentence: 'A reply names its parent by its id in the merged thread',
    async check(bench: Bench): Promise<void> {
      const parents = [undefined, 0, undefined, 2, 0];
      const seeds = flat(5).map((seed, index) => {
        const parent = parents[index];
        return parent === undefined ? seed : { ...seed, parent };
      });
      const { source, thread, ids } = await bench.seeded(seeds);
      if (source.capabilities.nesting === 0) bench.skip('the source keeps no replies to replies');
      const comments = await commentsOf(source, thread);
      const wanted = parents.map((parent) => (parent === undefined ? null : `${source.name}:${ids[parent]}`));
      expectEqual(
        ids.map((id) => comments.get(id)?.inReplyTo ?? null),
        wanted,
        'the parents of the comments',
      );
    },
  },
  {
    id: 'nesting',
    sentence: 'A long chain of replies is read completely, and moved up no further than `nesting` says',
    async check(bench: Bench): Promise<void> {
      const { source, thread, ids } = await bench.seeded(chain(6));
      const comments = await commentsOf(source, thread);
      const { nesting = Infinity } = source.capabilities;
      const depths = new Map<string | undefined, number>([[undefined, -1]]);
      ids.forEach((id, index) => {
        const comment = comments.get(id);
        expect(comment !== undefined, `the reply ${index} levels deep`, 'none');
        const above = depths.get(comment.inReplyTo);
        expect(above !== undefined, `${id} to be a reply to one above it`, comment.inReplyTo);
        expectEqual(above + 1, Math.min(index, nesting), `the depth of the reply ${index} levels deep`);
        depths.set(`${source.name}:${id}`, above + 1);
      });
    },
  },
  {
    id: 'orphan',
    sentence: 'Replies to a comment that was deleted are read all the same',
    async check(bench: Bench): Promise<void> {
      const remove = bench.need('remove');
      const { source, thread, ids } = await bench.seeded(chain(3));
      const gone = (await remove(thread, ids[0]!)) ?? [];
      const comments = await commentsOf(source, thread);
      const left = ids.slice(1).filter((id) => !gone.includes(id));
      expectEqual(
        left.filter((id) => !comments.has(id)),
        [],
        'the replies that were missed',
      );
      const { status = 'deleted' } = comments.get(ids[0]!) ?? {};
      expectEqual(status, 'deleted', 'the status of the comment that was deleted, if it is read');
    },
  },
  {
    id: 'tombstone',
    sentence: 'A deleted comment whose place is kept is an empty one of the status `deleted`, and keeps its replies',
    async check(bench: Bench): Promise<void> {
      const bury = bench.need('bury');
      const { source, thread, ids } = await bench.seeded([...chain(2), ...flat(1, 2)]);
      await bury(thread, ids[0]!);
      const { status, body } = await commentOf(source, thread, ids[0]!);
      expectEqual({ status, words: body.children }, { status: 'deleted', words: [] }, 'the tombstone');
      const { nesting } = source.capabilities;
      const { inReplyTo } = await commentOf(source, thread, ids[1]!);
      if (nesting !== 0) expectEqual(inReplyTo, `${source.name}:${ids[0]}`, 'the parent of the reply to it');
      await commentOf(source, thread, ids[2]!);
    },
  },
];
