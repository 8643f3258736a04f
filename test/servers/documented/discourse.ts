import type { Fetch } from '../../../src/testing/index.js';
import type { StoredComment, StoredThreads } from './stored-threads.js';

/** A topic of Discourse as https://docs.discourse.org documents it: 20 posts with the topic, the others by their ids. */
export function documentedDiscourse(threads: StoredThreads): Fetch {
  return async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const { origin, pathname, searchParams } = new URL(input);
    const [, id, posts] = /^\/t\/(\d+)(\/posts)?\.json$/.exec(pathname) ?? [];
    if (!id) return Response.json({ errors: ['Not found'], error_type: 'not_found' }, { status: 404 });
    const thread = `${origin}/t/essay/${id}`;
    const rows = threads.withDeleted(thread);
    // The first post is that of the topic; numbers count on from it.
    const post = (row: StoredComment) => ({
      id: 1000 + Number(row.id),
      post_number: 1 + Number(row.id),
      post_type: 1,
      name: row.name,
      username: row.name.replace(/\W/g, '_'),
      avatar_template: '/letter_avatar/ada/{size}/1.png',
      created_at: new Date(row.date).toISOString(),
      updated_at: new Date(row.date).toISOString(),
      version: 1,
      cooked: row.isDeleted ? '' : row.text,
      reply_to_post_number: row.parent === undefined ? null : 1 + Number(row.parent),
      user_deleted: row.isDeleted,
      actions_summary: [{ id: 2, count: 3 }],
    });
    const first = {
      ...post({ id: '0', thread, name: 'Ada', text: '<p>The essay</p>', date: 0, isHeld: false, isDeleted: false }),
      id: 1000,
    };
    const all = [first, ...rows.map(post)];
    const asked = searchParams.getAll('post_ids[]').map(Number);
    if (posts)
      return Response.json({ post_stream: { posts: all.filter((one) => asked.includes(one.id)) }, id: Number(id) });
    return Response.json({
      post_stream: { posts: all.slice(0, 20), stream: all.map((one) => one.id) },
      id: Number(id),
      title: 'An essay',
      slug: 'essay',
      posts_count: all.length,
      closed: threads.closed.has(thread),
      archived: false,
    });
  };
}
