import { lightMarkdown } from '../../formats/light-markdown.js';
import { lemmyComment } from '../../formats/remote/lemmy.js';
import type { CommentBatch } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { countOf, recordOf, recordsOf, unreadable } from '../shared/json-value.js';
import { gather } from '../shared/remote-thread.js';

/** The comments on a post; `about` is the post, which says how many there are. `url` is where they were asked for. */
export function readPost(url: string, about: unknown, list: unknown, page: string): CommentBatch {
  const { comments } = recordOf(list);
  if (!Array.isArray(comments)) throw unreadable(url, '{ comments: […] }', list);
  const view = recordOf(recordOf(about).post_view);
  const rows = recordsOf(comments).map(lemmyComment);
  const thread = new GatheredThread('lemmy');
  gather(thread, 'lemmy', rows, ({ text }) => lightMarkdown('markdown' in text ? text.markdown : ''));
  // Deleted comments are counted there as well.
  thread.miss(countOf(recordOf(view.counts).comments) - rows.length);
  return { ...thread.batch(page), ...(recordOf(view.post).locked === true && { closed: true }) };
}
