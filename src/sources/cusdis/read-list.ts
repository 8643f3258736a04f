import { cusdisComment } from '../../formats/remote/cusdis.js';
import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { countOf, recordOf, recordsOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { gather } from '../shared/remote-thread.js';

/** The pages of a thread; each comment has the first of its replies in it, and says how many there are. */
export function readList(lists: readonly JsonRecord[], html: HtmlReader): CommentBatch {
  const thread = new GatheredThread('cusdis');
  const found = lists.flatMap(({ data }) => recordsOf(data).map((record) => ({ record, parent: '' })));
  for (const { record } of found) {
    const { data, commentCount } = recordOf(record.replies);
    const replies = recordsOf(data);
    found.push(...replies.map((reply) => ({ record: reply, parent: textOf(record.id) })));
    thread.miss(countOf(commentCount) - replies.length);
  }
  gather(
    thread,
    'cusdis',
    found.map(({ record, parent }) => ({ ...cusdisComment(record), parent, html: textOf(record.parsedContent) })),
    ({ html: words }) => html.body(words),
  );
  return thread.batch(undefined);
}
