import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { batchOf } from '../shared/batch.js';
import { countOf, isRecord, recordsOf, unreadable } from '../shared/json-value.js';
import { readComment } from './read-comment.js';

/** A whole thread. A comment that cannot be read is left out, so that the others can. */
export function readThread(url: string, thread: unknown, html: HtmlReader): CommentBatch {
  if (!isRecord(thread) || !Array.isArray(thread.replies)) throw unreadable(url, '{ replies: […] }', thread);
  const list = [...recordsOf(thread.replies)];
  for (const item of list) for (const reply of recordsOf(item.replies)) list.push(reply);
  const read = list.flatMap((item) => readComment(item, html) ?? []);
  const deleted = read.filter(({ comment }) => comment.status === 'deleted').length;
  // Tombstones count there, and in old versions nothing but roots.
  return { ...batchOf(read), total: Math.max(countOf(thread.total_replies), list.length) - deleted };
}
