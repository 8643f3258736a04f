import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { countOf, isText, type JsonRecord } from '../shared/json-value.js';
import { singleLine } from '../shared/single-line.js';
import { moment } from '../shared/moment.js';
import { pictureOf } from '../shared/picture-of.js';
import { typedWebsite } from '../shared/typed-website.js';

/** An id, which is a number or a text depending on the database behind the server. */
export const idOf = (value: unknown): string | undefined =>
  isText(value) || Number.isSafeInteger(value) ? `${value as string | number}` : undefined;

/** The comments in a response of Waline. One that has no id or no text is left out, and so are copies. */
export function readComments(
  values: readonly JsonRecord[],
  html: HtmlReader,
): Pick<CommentBatch, 'comments' | 'people'> {
  const comments = new Map<string, Comment>();
  const people = new Map<string, Person>();
  for (const { objectId, comment, nick, link, user_id: user, time, pid, like, avatar } of values) {
    const id = idOf(objectId);
    if (!id || typeof comment !== 'string' || comments.has(id)) continue;
    const name = singleLine(nick);
    const url = typedWebsite(link);
    // Guests of the same name with the same website are taken for the same person.
    const author = [user, name, url].join(' ');
    const parent = idOf(pid);
    const upvoteCount = countOf(like);
    const datePublished = moment(typeof time === 'number' && new Date(time).toJSON());
    comments.set(id, {
      id,
      ...(name && { author }),
      ...(datePublished && { datePublished }),
      ...(parent && { inReplyTo: `waline:${parent}` }),
      ...(upvoteCount && { upvoteCount }),
      body: html.body(comment),
    });
    if (name) people.set(author, { id: author, name, ...(url && { url }), ...pictureOf(avatar) });
  }
  return { comments: [...comments.values()], people: [...people.values()] };
}
