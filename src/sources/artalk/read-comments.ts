import type { CommentBatch } from '../../model/source.js';
import { batchOf, type ReadComment } from '../shared/batch.js';
import { countOf, type JsonRecord } from '../shared/json-value.js';
import { singleLine } from '../shared/single-line.js';
import { typedWebsite } from '../shared/typed-website.js';
import { readDate } from './read-date.js';
import type { ArtalkSite } from './site.js';

/**
 * The comments in a response of Artalk. One that has no id or no text is left out, and so are copies. The hash of the
 * e-mail address, the browser and the region of each writer, which the server tells everyone, stay where they are.
 */
export function readComments(
  values: readonly JsonRecord[],
  { html, timeZone }: Pick<ArtalkSite, 'html' | 'timeZone'>,
): CommentBatch {
  const read = new Map<unknown, ReadComment>();
  for (const value of values) {
    const { id, rid, content_marked: text, nick, link, user_id: user } = value;
    if (!Number.isSafeInteger(id) || typeof text !== 'string' || read.has(id)) continue;
    const name = singleLine(nick);
    const url = typedWebsite(link);
    const key = Number.isSafeInteger(user) ? `${user as number}` : name;
    const author = name ? { id: key, name, ...(url && { url }) } : undefined;
    const datePublished = readDate(value.date, timeZone);
    const [upvoteCount, downvoteCount] = [countOf(value.vote_up), countOf(value.vote_down)];
    read.set(id, {
      comment: {
        id: `${id as number}`,
        ...(author && { author: author.id }),
        ...(datePublished && { datePublished }),
        ...(Number.isSafeInteger(rid) && rid !== 0 && { inReplyTo: `artalk:${rid as number}` }),
        ...(value.is_pending === true && { status: 'held' }),
        ...(upvoteCount && { upvoteCount }),
        ...(downvoteCount && { downvoteCount }),
        ...(value.is_pinned === true && { isPinned: true }),
        body: html.body(text),
      },
      author,
    });
  }
  return batchOf([...read.values()]);
}
