import type { ExportFormat } from '../format.js';
import { htmlOf } from '../text/html.js';
import { instant, milliseconds, unknownInstant } from '../text/instant.js';
import { printJson } from '../text/json.js';
import { rootOf, UniqueIds } from '../thread/unique-ids.js';

/** The comments of Twikoo, as its administration exports and imports them. */
export const format: ExportFormat = {
  keeps: { article: [], comment: ['datePublished', 'isPinned'], person: ['url'], discussion: [] },
  text: 'html',
  statuses: [],
  parents: 'comments',
  commentsOnly: true,
  times: 'instant',
  demandsTimes: true,
  async *write(threads, { log }) {
    const unique = new UniqueIds(log);
    const rows = [];
    for await (const thread of threads) {
      const ids = unique.of(thread);
      for (const one of thread.comments) {
        const { comment, author, parent } = one;
        const created = milliseconds(instant(comment.datePublished) ?? unknownInstant);
        rows.push({
          _id: ids.get(one),
          nick: author?.name ?? '',
          ...{ mail: '', link: author?.url ?? '', ua: '', ip: '', master: false },
          url: thread.path,
          href: thread.address ?? thread.path,
          comment: htmlOf(comment.body, thread),
          ...(parent && { pid: ids.get(parent), rid: ids.get(rootOf(one)) }),
          ...{ isSpam: false, created, updated: milliseconds(instant(comment.dateModified)) ?? created, like: [] },
          ...(comment.isPinned && { top: true }),
        });
      }
    }
    yield { path: 'twikoo.json', content: printJson(rows) };
  },
};
