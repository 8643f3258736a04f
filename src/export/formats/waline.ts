import type { ExportFormat } from '../format.js';
import { instant, milliseconds, unknownInstant } from '../text/instant.js';
import { printJson } from '../text/json.js';
import { markdownOf } from '../text/markdown.js';
import { Numbers } from '../thread/numbers.js';
import { rootOf } from '../thread/unique-ids.js';

/** What the administration of Waline exports and imports. Users are not among it: they would need passwords. */
export const format: ExportFormat = {
  keeps: {
    article: [],
    comment: ['datePublished', 'upvoteCount', 'isPinned'],
    person: ['url'],
    discussion: [],
  },
  text: 'markdown',
  statuses: ['held'],
  parents: 'comments',
  ids: 'numbers',
  commentsOnly: true,
  times: 'instant',
  demandsTimes: true,
  async *write(threads, { log }) {
    const numbers = new Numbers(log);
    const rows = [];
    let latest = 0;
    for await (const thread of threads) {
      const ids = numbers.of(thread);
      // Waline gives each comment its next number as it is imported: parents first.
      for (const one of thread.parentsFirst) {
        const { comment, author, parent } = one;
        const insertedAt = instant(comment.datePublished) ?? unknownInstant;
        const updatedAt = instant(comment.dateModified) ?? insertedAt;
        latest = Math.max(latest, milliseconds(updatedAt)!);
        rows.push({
          objectId: ids.get(one),
          nick: author?.name ?? '',
          ...{ mail: '', link: author?.url ?? '', ua: '', ip: '' },
          url: thread.path,
          comment: markdownOf(one, thread),
          ...(parent && { pid: ids.get(parent), rid: ids.get(rootOf(one)) }),
          status: comment.status === 'held' ? 'waiting' : 'approved',
          ...{ insertedAt, createdAt: insertedAt, updatedAt },
          like: comment.upvoteCount ?? 0,
          sticky: comment.isPinned ? 1 : 0,
        });
      }
    }
    yield {
      path: 'waline.json',
      content: printJson({
        // The time of the last comment, so that the same comments give the same file.
        ...{ type: 'waline', version: 1, time: latest, tables: ['Comment', 'Counter', 'Users'] },
        data: { Comment: rows, Counter: [], Users: [] },
      }),
    };
  },
};
