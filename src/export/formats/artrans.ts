import type { ExportFormat } from '../format.js';
import { instant, unknownInstant } from '../text/instant.js';
import { printJson } from '../text/json.js';
import { markdownOf } from '../text/markdown.js';
import { Numbers } from '../thread/numbers.js';

/** What Artalk imports, and Artransfer writes. All values are strings, as in Artalk's own exports. */
export const format: ExportFormat = {
  keeps: {
    article: [],
    comment: ['datePublished', 'upvoteCount', 'downvoteCount', 'isPinned'],
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
  async *write(threads, { log, options }) {
    const numbers = new Numbers(log);
    const rows = [];
    for await (const thread of threads) {
      const ids = numbers.of(thread);
      for (const one of thread.comments) {
        const { comment, author, parent } = one;
        const created = instant(comment.datePublished) ?? unknownInstant;
        rows.push({
          id: `${ids.get(one)}`,
          rid: parent ? `${ids.get(parent)}` : '0',
          content: markdownOf(one, thread),
          ...{ ua: '', ip: '', is_collapsed: 'false' },
          is_pending: `${comment.status === 'held'}`,
          is_pinned: `${comment.isPinned === true}`,
          vote_up: `${comment.upvoteCount ?? 0}`,
          vote_down: `${comment.downvoteCount ?? 0}`,
          created_at: created,
          // Artalk knows no time of an edit: votes move this one, too.
          updated_at: created,
          nick: author?.name ?? '',
          email: '',
          link: author?.url ?? '',
          ...{ badge_name: '', badge_color: '' },
          page_key: thread.address ?? thread.path,
          page_title: thread.title,
          page_admin_only: 'false',
          site_name: options.site ?? options.title ?? '',
          site_urls: options.url ?? '',
        });
      }
    }
    yield { path: 'comments.artrans', content: printJson(rows) };
  },
};
