import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { recordOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { language } from '../shared/language.js';
import { singleLine } from '../shared/single-line.js';
import { moment } from '../shared/moment.js';
import { pictureOf } from '../shared/picture-of.js';
import { embedBlocks } from './embeds.js';
import type { LabelWords } from './labels.js';
import { postPageOf, profilePage } from './post-address.js';
import { richText } from './rich-text.js';

/**
 * A `postView` of lexicons/app/bsky/feed/defs.json (bluesky-social/atproto) as a comment, without its author and the
 * place it has in the thread. What is wrong about it is left out.
 */
export function readPost(id: string, post: JsonRecord, warnings: LabelWords): Comment {
  const { text, facets, langs, createdAt } = recordOf(post.record);
  // A client says when it was written, and can say anything. Bluesky sorts by the earlier of the two, as well.
  const datePublished = [moment(createdAt), moment(post.indexedAt)].filter(Boolean).sort()[0];
  const inLanguage = Array.isArray(langs) && langs.length === 1 ? language(langs[0]) : undefined;
  const url = postPageOf(id);
  return {
    id,
    ...(datePublished && { datePublished }),
    ...(inLanguage && { inLanguage }),
    ...(url && { url }),
    body: {
      type: 'root',
      children: [...richText(textOf(text), facets), ...embedBlocks(recordOf(post.embed), url, warnings)],
    },
  };
}

/** Names are plain text, and may be left empty. */
export const nameOf = ({ displayName, handle }: JsonRecord): string => singleLine(displayName) || singleLine(handle);

/** Who wrote a post. */
export function readAuthor(author: JsonRecord): Person | undefined {
  const id = textOf(author.did);
  const name = nameOf(author);
  return id.startsWith('did:') && name
    ? { id, name, url: profilePage(encodeURI(id)), ...pictureOf(author.avatar) }
    : undefined;
}
