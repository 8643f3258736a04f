import type { ExportFormat } from '../format.js';
import { htmlOf } from '../text/html.js';
import { instant, unknownInstant } from '../text/instant.js';
import { markdownOf } from '../text/markdown.js';
import { UniqueIds } from '../thread/unique-ids.js';

/** A backup of Remark42, which `remark42 restore` reads: a line about the whole, then a comment a line. */
export const format: ExportFormat = {
  keeps: {
    article: [],
    comment: ['datePublished', 'dateModified', 'upvoteCount', 'downvoteCount', 'isPinned'],
    person: ['image'],
    discussion: [],
  },
  text: 'html',
  statuses: ['deleted'],
  parents: 'comments',
  commentsOnly: true,
  needsAddress: true,
  times: 'instant',
  demandsTimes: true,
  votes: 'score',
  async *write(threads, { log, options: { site = 'remark' } }) {
    const unique = new UniqueIds(log);
    const lines: string[] = [JSON.stringify({ version: 1, users: [], posts: [] })];
    for await (const thread of threads) {
      const ids = unique.of(thread);
      for (const one of thread.comments) {
        const { comment, author, parent } = one;
        const isDeleted = comment.status === 'deleted';
        const edited = instant(comment.dateModified);
        lines.push(
          JSON.stringify({
            id: ids.get(one),
            pid: parent ? ids.get(parent) : '',
            text: isDeleted ? '' : htmlOf(comment.body, thread),
            orig: isDeleted ? '' : markdownOf(one, thread),
            user: {
              name: author?.name ?? '',
              id: author ? unique.person(thread.slug, author) : 'anonymous',
              picture: author?.image ?? '',
              admin: false,
            },
            locator: { site, url: thread.address },
            score: (comment.upvoteCount ?? 0) - (comment.downvoteCount ?? 0),
            votes: {},
            time: instant(comment.datePublished) ?? unknownInstant,
            ...(edited !== undefined && { edit: { time: edited, summary: '' } }),
            ...(comment.isPinned && { pin: true }),
            ...(isDeleted && { delete: true }),
            imported: true,
            title: thread.title,
          }),
        );
      }
    }
    yield { path: `${site.replace(/[^\w.-]/g, '_')}.backup`, content: `${lines.join('\n')}\n` };
  },
};
