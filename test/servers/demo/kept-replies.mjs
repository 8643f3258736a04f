/**
 * The discussion with the replies that the example server keeps, as the elements merge them: for readers who have no
 * script to fetch them.
 *
 * @param {import('../../../src/model/index.js').Discussion} discussion
 * @param {import('../../../src/model/index.js').CommentSource} source
 * @param {string} thread
 * @returns {Promise<import('../../../src/model/index.js').Discussion>}
 */
export async function withKeptReplies(discussion, source, thread) {
  const known = new Set(discussion.comments.map(({ id }) => id));
  const people = [...discussion.people];
  const comments = [...discussion.comments];
  let cursor;
  do {
    const page = await source.load(thread, { cursor });
    people.push(...page.people.map((person) => ({ ...person, id: `rest:${person.id}` })));
    for (const { id, author, inReplyTo, ...comment } of page.comments) {
      comments.push({
        ...comment,
        id: `rest:${id}`,
        ...(author && { author: `rest:${author}` }),
        ...(inReplyTo && { inReplyTo }),
      });
      known.add(`rest:${id}`);
    }
    cursor = page.next;
  } while (cursor);
  const added = comments.length - discussion.comments.length;
  const { commentCount = discussion.comments.length } = discussion;
  return { ...discussion, people, comments, commentCount: commentCount + added };
}
