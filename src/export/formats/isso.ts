import type { ExportFormat } from '../format.js';
import { sqlInstant, unknownInstant } from '../text/instant.js';
import { printJson } from '../text/json.js';
import { markdownOf } from '../text/markdown.js';
import { Numbers } from '../thread/numbers.js';

/** What Isso's importer calls generic: `isso import --type generic`. Times are in UTC; there are no parents. */
export const format: ExportFormat = {
  keeps: { article: [], comment: ['datePublished'], person: ['url'], discussion: [] },
  text: 'markdown',
  statuses: [],
  parents: 'none',
  ids: 'numbers',
  commentsOnly: true,
  times: 'instant',
  demandsTimes: true,
  async *write(threads, { log }) {
    const numbers = new Numbers(log);
    const pages = [];
    for await (const thread of threads) {
      const ids = numbers.of(thread);
      pages.push({
        id: thread.path,
        title: thread.title,
        comments: thread.comments.map((one) => ({
          id: ids.get(one),
          author: one.author?.name ?? '',
          email: '',
          website: one.author?.url ?? '',
          remote_addr: '',
          created: sqlInstant(one.comment.datePublished ?? unknownInstant),
          text: markdownOf(one, thread),
        })),
      });
    }
    yield { path: 'isso.json', content: printJson(pages) };
  },
};
