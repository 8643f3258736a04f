import { githubComment } from '../../formats/remote/github.js';
import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { countOf, recordOf, recordsOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { gather } from '../shared/remote-thread.js';

/** A page of a discussion or an issue. `isFirst` where the comments before it are none. */
export function readThread(thread: JsonRecord, html: HtmlReader, isFirst: boolean): CommentBatch {
  const { comments, url, locked } = thread;
  const { nodes, totalCount, pageInfo } = recordOf(comments);
  const gathered = new GatheredThread('github');
  const bodyOf = ({ html: text, url: at }: { readonly html: string; readonly url?: string }) => html.body(text, at);
  const roots = recordsOf(nodes);
  let replies = 0;
  for (const root of roots) {
    const id = textOf(root.id);
    const below = recordsOf(recordOf(root.replies).nodes);
    const remotes = [githubComment(root, ''), ...below.map((reply) => githubComment(reply, id))];
    gather(gathered, 'github', remotes, bodyOf);
    const count = countOf(recordOf(root.replies).totalCount);
    gathered.miss(count - below.length);
    replies += Math.max(count, below.length);
  }
  const { hasNextPage, endCursor } = recordOf(pageInfo);
  const hasNext = hasNextPage === true && typeof endCursor === 'string';
  const { total: _shown, ...batch } = gathered.batch(textOf(url) || undefined);
  return {
    ...batch,
    // How many replies there are below comments of later pages is not known.
    ...(isFirst && !hasNext && { total: countOf(totalCount) + replies }),
    ...(hasNext && { next: endCursor }),
    ...(locked === true && { closed: true }),
  };
}
