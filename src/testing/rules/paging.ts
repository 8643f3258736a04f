import type { Bench, RuleDefinition } from '../bench.js';
import { expect, expectEqual } from '../expect.js';
import { interrupted } from '../faults.js';
import { commentsOf, pagesOf, wordsOf } from '../read-thread.js';
import { flat, nested } from '../samples.js';

/** So many that common sizes of a page make several of it. */
const severalPages = 230;

/** Not more often than this does the thread change, so that a source which starts over comes to an end. */
const mostChanges = 8;

/**
 * Reads a thread while something happens to it after every page and every response of the server. Returns the ids
 * that were there before and those that were read.
 */
async function readWhile(
  bench: Bench,
  happen: (thread: string, ids: readonly string[], time: number) => Promise<void>,
): Promise<{ readonly ids: readonly string[]; readonly read: ReadonlySet<string> }> {
  const { source, thread, wire, ids } = await bench.seeded(flat(severalPages));
  let changes = 0;
  let rest: Promise<void> = Promise.resolve();
  // Sources may ask several things at once: what happens, happens one after the other.
  const change = (): Promise<void> =>
    (rest = rest.then(async () => {
      if (changes < mostChanges) await happen(thread, ids, changes++);
    }));
  let askedBefore = wire.asked;
  wire.fault = interrupted(change);
  const comments = await commentsOf(source, thread, async () => {
    if (wire.asked === askedBefore) await change();
    askedBefore = wire.asked;
  });
  if (changes < 2) bench.skip(`the source reads ${severalPages} comments in one request`);
  return { ids, read: new Set(comments.keys()) };
}

/** What is read page by page. */
export const paging: readonly RuleDefinition[] = [
  {
    id: 'pages-end',
    sentence: 'The pages come to an end, and bring every comment of the thread',
    async check(bench: Bench): Promise<void> {
      const { source, thread, ids } = await bench.seeded(flat(severalPages));
      const pages = await pagesOf(source, thread);
      const read = new Set(pages.flatMap(({ comments }) => comments.map(({ id }) => id)));
      expectEqual(
        ids.filter((id) => !read.has(id)),
        [],
        'the comments that were missed',
      );
      expectEqual(read.size, ids.length, 'the number of comments');
    },
  },
  {
    id: 'added-meanwhile',
    sentence: 'Comments that are added while the pages are read make none of the others be missed',
    async check(bench: Bench): Promise<void> {
      const seed = bench.need('seed');
      const { ids, read } = await readWhile(bench, async (thread, _ids, time) => {
        await seed(thread, flat(3, severalPages + 3 * time));
      });
      expectEqual(
        ids.filter((id) => !read.has(id)),
        [],
        'the comments that were missed',
      );
    },
  },
  {
    id: 'deleted-meanwhile',
    sentence: 'Comments that are deleted while the pages are read make none of the others be missed',
    async check(bench: Bench): Promise<void> {
      const remove = bench.need('remove');
      const gone = new Set<string>();
      const { ids, read } = await readWhile(bench, async (thread, all, time) => {
        // From both ends: one of them has been read, whichever order the source reads in.
        for (const id of [all[time * 2], all[time * 2 + 1], all.at(-1 - time * 2), all.at(-2 - time * 2)] as string[]) {
          gone.add(id);
          await remove(thread, id);
        }
      });
      expectEqual(
        ids.filter((id) => !read.has(id) && !gone.has(id)),
        [],
        'the comments that were missed',
      );
    },
  },
  {
    id: 'thousand',
    sentence: '1,000 comments and replies are read completely, each with its words and its parent',
    async check(bench: Bench): Promise<void> {
      const seeds = nested(1000);
      const { source, thread, ids } = await bench.seeded(seeds);
      const comments = await commentsOf(source, thread);
      expectEqual(comments.size, 1000, 'the number of comments');
      const { nesting = Infinity } = source.capabilities;
      ids.forEach((id, index) => {
        const comment = comments.get(id);
        expect(comment !== undefined, `the comment ${id}`, 'none');
        expectEqual(wordsOf(comment), seeds[index]?.text, `the words of ${id}`);
        const { parent } = seeds[index]!;
        if (parent === undefined) expectEqual(comment.inReplyTo, undefined, `the parent of ${id}`);
        else if (nesting >= 2) expectEqual(comment.inReplyTo, `${source.name}:${ids[parent]}`, `the parent of ${id}`);
      });
    },
  },
];
