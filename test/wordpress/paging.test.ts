import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { plainText } from '../../src/model/plain-text.js';
import { startWordPress, type CommentRow, type NewCommentRow, type WordPress } from '../servers/wordpress/index.mjs';
import { readAll, type Everything } from './read-all.js';
import { skip, sourceOf } from './real-wordpress.js';

const first = Date.UTC(2024, 2, 30, 20);

/** Some seconds apart, many at the same second, and over the night in which the clocks in Amsterdam skip an hour. */
function dates(index: number): Pick<CommentRow, 'comment_date' | 'comment_date_gmt'> {
  const time = first + Math.floor(index / 3) * 90_000;
  const summer = time >= Date.UTC(2024, 2, 31, 1);
  const write = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
  return { comment_date: write(time + (summer ? 2 : 1) * 3_600_000), comment_date_gmt: write(time) };
}

/** A thousand comments; three of four reply to one of those before, at any depth. */
function nested(post: number, count: number): readonly NewCommentRow[] {
  let seed = 42;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  return Array.from({ length: count }, (_, index) => ({
    comment_post_ID: post,
    comment_author: `Reader ${index % 17}`,
    comment_content: `Comment ${index} &amp; its <em>words</em>,\n\nin two paragraphs`,
    ...dates(index),
    ...(index > 0 && random() < 0.75 && { parent_index: Math.floor(random() * index) }),
  }));
}

/** The words and the parent of a comment, as the database has it and as it was read. */
const inDatabase = ({ comment_content, comment_parent }: CommentRow): readonly [string, number] => [
  comment_content.replace('&amp;', '&').replace(/<\/?em>/g, ''),
  comment_parent,
];
const asRead = ({ comments }: Everything, id: number): readonly [string, number] => {
  const comment = comments.get(String(id));
  assert.ok(comment, `Expected comment ${id} to be read`);
  return [plainText(comment.body), Number(comment.inReplyTo?.replace('wordpress:', '') ?? 0)];
};

describe('A long thread of a real WordPress', { skip }, () => {
  let wordpress: WordPress;
  let post: number;
  before(async () => {
    wordpress = await startWordPress();
  });
  after(() => wordpress.close());
  beforeEach(async () => {
    post = await wordpress.post();
  });

  test('of 1,000 nested comments is read as the database holds it: count, parents and text', async () => {
    await wordpress.comments(nested(post, 1000));
    const source = sourceOf(wordpress);
    const read = await readAll(source, String(post));
    const rows = await wordpress.exportComments(post);
    assert.equal(rows.length, 1000);
    assert.equal(read.comments.size, 1000);
    assert.equal((await source.load(String(post))).total, 1000);
    for (const row of rows) assert.deepEqual(asRead(read, row.comment_ID), inDatabase(row));
  });

  test('loses none of its comments while others are added, deleted, held and approved between the pages', async () => {
    const ids = await wordpress.comments(nested(post, 1000));
    const rows = new Map((await wordpress.exportComments(post)).map((row) => [row.comment_ID, row]));
    const held = ids.filter((_, index) => index % 50 === 7);
    for (const id of held) await wordpress.setStatus(id, 'hold');
    const touched = new Set(held);
    const read = await readAll(sourceOf(wordpress), String(post), async (page) => {
      // Some that have been read, some that have not; and one of a day gone by becomes public.
      const gone = [ids[page * 7], ids[page * 7 + 1], ids[999 - page * 5], ids[998 - page * 5]] as number[];
      for (const id of gone) touched.add(id);
      await wordpress.remove(gone);
      await wordpress.setStatus(held[page] as number, 'approve');
      await wordpress.comments(nested(post, 5).map((row) => ({ ...row, ...dates(1000 + page) })));
    });
    assert.ok(read.pages >= 10, `Expected the thread to be read in 10 pages at least, got ${read.pages}`);
    for (const id of ids) if (!touched.has(id)) assert.deepEqual(asRead(read, id), inDatabase(rows.get(id)!));
  });

  test('loses none when a page full of comments that has been read is deleted', async () => {
    const ids = await wordpress.comments(nested(post, 350));
    const read = await readAll(sourceOf(wordpress), String(post), async (page) => {
      if (page === 1) await wordpress.remove(ids.slice(0, 90));
    });
    assert.deepEqual(
      ids.filter((id) => !read.comments.has(String(id))),
      [],
    );
  });

  test('is read completely where more comments than a page holds are of the same second, as imports leave them', async () => {
    const before = nested(post, 40);
    const bulk = nested(post, 260).map((row) => ({ ...row, ...dates(500) }));
    const later = nested(post, 120).map((row, index) => ({ ...row, ...dates(600 + index) }));
    const ids = [
      ...(await wordpress.comments(before)),
      ...(await wordpress.comments(bulk)),
      ...(await wordpress.comments(later)),
    ];
    const read = await readAll(sourceOf(wordpress), String(post));
    assert.deepEqual(
      ids.filter((id) => !read.comments.has(String(id))),
      [],
    );
    assert.equal(read.comments.size, 420);
  });

  test('comes to its end where a proxy takes away what WordPress says of pages', async () => {
    await wordpress.comments(nested(post, 230));
    const source = sourceOf(wordpress, {
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        return new Response(await response.text(), { status: response.status });
      },
    });
    assert.equal((await readAll(source, String(post))).comments.size, 230);
    assert.equal((await source.load(String(post))).total, undefined);
  });
});
