import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { webUrl } from '../../model/safe-url.js';
import type { Body } from '../../model/body.js';
import type { RemoteComment } from '../../formats/remote/remote-comment.js';
import type { GatheredThread } from './gathered-thread.js';
import { moment } from './moment.js';
import { pictureOf } from './picture-of.js';
import { singleLine } from './single-line.js';

/** Adds what a server has given to a thread, each comment with the body that is made of it. */
export function gather<Given extends Omit<RemoteComment, 'text'>>(
  thread: GatheredThread,
  source: string,
  remotes: readonly Given[],
  bodyOf: (remote: Given) => Body,
  more: Pick<Comment, 'kind'> = {},
): void {
  for (const remote of remotes) {
    const { id, parent, status, isPinned, upvotes, downvotes } = remote;
    if (!id || thread.has(id)) continue;
    const url = webUrl(remote.url);
    const place = { id, ...(url && { url }), ...(parent && { inReplyTo: `${source}:${parent}` }) };
    if (status !== 'public') {
      thread.withhold(place);
      continue;
    }
    const datePublished = moment(remote.published);
    const dateModified = moment(remote.modified);
    thread.add(
      {
        ...place,
        ...more,
        ...(datePublished && { datePublished }),
        ...(dateModified && dateModified !== datePublished && { dateModified }),
        ...(upvotes && { upvoteCount: upvotes }),
        ...(downvotes && { downvoteCount: downvotes }),
        ...(isPinned && { isPinned }),
        body: bodyOf(remote),
      },
      personOf(remote),
    );
  }
}

function personOf({ author }: Omit<RemoteComment, 'text'>): Person | undefined {
  const name = singleLine(author?.name);
  const url = webUrl(author?.url);
  return name ? { id: author?.key || name, name, ...(url && { url }), ...pictureOf(author?.image) } : undefined;
}
