import type { ExportFormat } from '../format.js';
import { instant, unknownInstant } from '../text/instant.js';
import { htmlOf } from '../text/html.js';
import { printJson } from '../text/json.js';
import { markdownOf } from '../text/markdown.js';
import { UniqueIds } from '../thread/unique-ids.js';

interface Commenter {
  readonly commenterHex: string;
  readonly name: string;
  readonly link: string;
  joinDate: string;
}

/** The export of Commento, version 1, which Comentario and Remark42 import as well. */
export const format: ExportFormat = {
  keeps: {
    article: [],
    comment: ['datePublished', 'upvoteCount', 'downvoteCount'],
    person: ['url', 'image'],
    discussion: [],
  },
  text: 'markdown',
  statuses: ['held', 'deleted'],
  parents: 'comments',
  commentsOnly: true,
  needsAddress: true,
  times: 'instant',
  demandsTimes: true,
  votes: 'score',
  async *write(threads, { log }) {
    const unique = new UniqueIds(log);
    const comments = [];
    const commenters = new Map<string, Commenter & Readonly<Record<string, unknown>>>();
    for await (const thread of threads) {
      const ids = unique.of(thread);
      const { host, pathname } = new URL(thread.address!);
      for (const one of thread.comments) {
        const { comment, author, parent } = one;
        const isDeleted = comment.status === 'deleted';
        const created = instant(comment.datePublished) ?? unknownInstant;
        const commenterHex = author ? unique.person(thread.slug, author) : 'anonymous';
        if (author) {
          const known = commenters.get(commenterHex);
          if (known) {
            if (created < known.joinDate) known.joinDate = created;
          } else
            commenters.set(commenterHex, {
              ...{ commenterHex, email: '', name: author.name, link: author.url ?? 'undefined' },
              ...{ photo: author.image ?? 'undefined', provider: '', joinDate: created, isModerator: false },
            });
        }
        comments.push({
          commentHex: ids.get(one),
          ...{ domain: host, path: pathname, commenterHex },
          markdown: isDeleted ? '[deleted]' : markdownOf(one, thread),
          html: isDeleted ? '[deleted]' : htmlOf(comment.body, thread),
          parentHex: parent ? ids.get(parent) : 'root',
          score: (comment.upvoteCount ?? 0) - (comment.downvoteCount ?? 0),
          state: comment.status === 'held' ? 'unapproved' : 'approved',
          ...{ creationDate: created, direction: 0, deleted: isDeleted },
        });
      }
    }
    yield { path: 'commento.json', content: printJson({ version: 1, comments, commenters: [...commenters.values()] }) };
  },
};
