import { cleanText } from '../../formats/html/clean-text.js';
import type { lightMarkdown } from '../../formats/light-markdown.js';
import type { Comment, CommentStatus } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { webUrl } from '../../model/safe-url.js';
import type { ReadComment } from '../shared/batch.js';
import { countOf, isText, recordOf, type JsonRecord } from '../shared/json-value.js';
import { singleLine } from '../shared/single-line.js';
import { moment } from '../shared/moment.js';

/**
 * A comment of a response, with the source's own ids. What is wrong about it is left out; undefined when it then has
 * no id or no words, or is of a status no one has heard of. `read` is how what was typed is read.
 */
export function readComment(value: JsonRecord, read: typeof lightMarkdown): ReadComment | undefined {
  const { id, text, status, inReplyTo, pinned } = value;
  const isDeleted = status === 'deleted';
  // Ids are in addresses: `..` would lead elsewhere.
  if (!isText(id) || !/^[\w-]{1,64}$/.test(id) || !/^(published|held|deleted)$/.test(`${status}`)) return undefined;
  if (!isDeleted && !isText(text)) return undefined;
  const author = isDeleted ? undefined : readAuthor(value.author);
  const datePublished = moment(value.datePublished);
  const dateModified = moment(value.dateModified);
  const comment: Comment = {
    id,
    status: status as CommentStatus,
    ...(author && { author: author.id }),
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
    ...(isText(inReplyTo) && { inReplyTo }),
    ...countsOf(value),
    ...(pinned === true && !isDeleted && { isPinned: true }),
    body: isDeleted ? { type: 'root', children: [] } : read(cleanText(text as string)),
  };
  return { comment, author };
}

/** How many are in favour and against; 0 is not said. */
export function countsOf({ upvoteCount, downvoteCount }: JsonRecord): Pick<Comment, 'upvoteCount' | 'downvoteCount'> {
  const [up, down] = [countOf(upvoteCount), countOf(downvoteCount)];
  return { ...(up && { upvoteCount: up }), ...(down && { downvoteCount: down }) };
}

/** No one signs in: the same name with the same address is taken for the same person. */
function readAuthor(value: unknown): Person | undefined {
  const { name: written, url: address, image: picture } = recordOf(value);
  const name = singleLine(written);
  const url = webUrl(address);
  const image = webUrl(picture);
  return name ? { id: [name, url].join(' '), name, ...(url && { url }), ...(image && { image }) } : undefined;
}
