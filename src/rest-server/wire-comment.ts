import type { CommentRow } from './comment-store.js';

export const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A row as it goes out: `Comment` of openapi.json. The e-mail address never does. */
export function wireComment(row: CommentRow): Readonly<Record<string, unknown>> {
  const {
    id,
    name,
    website,
    text,
    quotes,
    published,
    modified,
    in_reply_to: inReplyTo,
    status,
    up,
    down,
    pinned,
  } = row;
  return {
    id: `${id}`,
    ...(name !== null && { author: { name, ...(website !== null && { url: website }) } }),
    text,
    datePublished: moment(published),
    ...(modified !== null && { dateModified: moment(modified) }),
    ...(inReplyTo !== null && { inReplyTo }),
    ...(quotes !== null && { quotes: JSON.parse(quotes) as unknown }),
    status,
    ...(up > 0 && { upvoteCount: up }),
    ...(pinned > 0 && status === 'published' && { pinned: true }),
    ...(down > 0 && { downvoteCount: down }),
  };
}
