import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { batchOf, type ReadComment } from '../shared/batch.js';
import { countOf, isText, type JsonRecord } from '../shared/json-value.js';
import { moment } from '../shared/moment.js';
import { pictureOf } from '../shared/picture-of.js';
import { singleLine } from '../shared/single-line.js';
import { typedWebsite } from '../shared/typed-website.js';

/** What the server calls those who give no name. */
const nameless = '匿名';

/** The comments in a response of Twikoo. One that has no id or no text is left out, and so are copies. */
export function readComments(values: readonly JsonRecord[], html: HtmlReader): CommentBatch {
  const read = new Map<string, ReadComment>();
  for (const value of values) {
    const { id, comment, nick, link, created, pid, isSpam, top } = value;
    if (!isText(id) || typeof comment !== 'string' || read.has(id)) continue;
    const name = singleLine(nick);
    const url = typedWebsite(link);
    // Guests of the same name with the same website are taken for the same person: all else that is told of them is a
    // hash of the e-mail address, which stays where it is.
    const author =
      name && name !== nameless
        ? { id: `${name} ${url ?? ''}`.trim(), name, ...(url && { url }), ...pictureOf(value.avatar) }
        : undefined;
    const datePublished = moment(typeof created === 'number' && new Date(created).toJSON());
    const [upvoteCount, downvoteCount] = [countOf(value.ups), countOf(value.downs)];
    read.set(id, {
      comment: {
        id,
        ...(author && { author: author.id }),
        ...(datePublished && { datePublished }),
        ...(isText(pid) && { inReplyTo: `twikoo:${pid}` }),
        // The server shows a comment that it keeps back to its writer alone.
        ...(isSpam === true && { status: 'held' }),
        ...(upvoteCount && { upvoteCount }),
        ...(downvoteCount && { downvoteCount }),
        ...(top === true && { isPinned: true }),
        body: html.body(comment),
      },
      author,
    });
  }
  return batchOf([...read.values()]);
}
