import type { Block } from '../../model/body.js';
import { isRecord, recordOf, recordsOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { markedLink } from '../shared/marked-link.js';
import { standingOf, type LabelWords } from './labels.js';
import { postPageOf } from './post-address.js';
import { nameOf } from './read-post.js';
import { richText } from './rich-text.js';

/**
 * What a post carries beside its text, as links that load nothing: pictures, a film, a page, another post. The views
 * are those of lexicons/app/bsky/embed of bluesky-social/atproto, told apart by what is in them.
 */
export function embedBlocks(embed: JsonRecord, page: string | undefined, warnings: LabelWords): readonly Block[] {
  const { images, playlist, alt, external } = isRecord(embed.media) ? embed.media : embed;
  const { title, uri } = recordOf(external);
  const record = recordOf(embed.record);
  return [
    ...recordsOf(images).map((image) => markedLink('🖼️', image.alt, image.fullsize)),
    // A playlist is nothing that a browser opens; the post has the player.
    ...(playlist ? [markedLink('🎬', alt, page)] : []),
    ...(uri ? [markedLink('🔗', title || uri, uri)] : []),
    ...quote(isRecord(record.record) ? record.record : record, warnings),
  ];
}

/** Another post, its words left out where labels speak against them. What is blocked, detached or gone has none. */
function quote({ value, author, labels, uri }: JsonRecord, warnings: LabelWords): readonly Block[] {
  const page = postPageOf(textOf(uri));
  if (!page || !isRecord(value) || !isRecord(author)) return [];
  const { hidden, contentWarning } = standingOf(value, labels, author, warnings);
  const words = hidden || contentWarning ? [] : richText(textOf(value.text), value.facets);
  return [{ type: 'blockquote', children: [...words, markedLink('🔗', hidden ? page : nameOf(author), page)] }];
}
