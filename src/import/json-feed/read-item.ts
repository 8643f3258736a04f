import type { CommentEntry, PageEntry } from '../feed/pages.js';
import { fieldsOf, isFields, listOf, textOf, timeOf, type Fields } from '../json/values.js';
import type { InputPlace, RawPerson, RawText } from '../raw.js';

export type JsonFeedItem = { readonly page: PageEntry } | { readonly comment: CommentEntry };

const anchor = /#comment-([^#]+)$/;

/**
 * Reads an item: a comment where it says what it replies to, as our own feeds do, or where its address leads to a comment on a
 * page; else a page.
 */
export function readItem(item: Fields, place: InputPlace): JsonFeedItem {
  const [id, url, language] = [textOf(item['id']), textOf(item['url']), textOf(item['language'])];
  const name = id || url;
  const repliesTo = textOf(fieldsOf(item['_colloquy'])['in_reply_to']);
  const [published, modified] = [timeOf(item['date_published']), timeOf(item['date_modified'])];
  const common = {
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(language && { language }),
    text: contentOf(item),
  };
  const authors = authorsOf(item);
  const own = anchor.test(name) ? name : anchor.test(url) ? url : undefined;
  if (repliesTo || own !== undefined) {
    const page = (own ?? url).replace(/#.*$/, '');
    const parent = commentIdOf(repliesTo);
    const refs = [...(repliesTo ? [repliesTo] : []), page].filter(Boolean);
    return {
      comment: {
        ...{ name, refs: [...new Set(refs)].map((ref) => ({ ref, ...(/^https?:/i.test(ref) && { href: ref }) })) },
        comment: {
          ...{ id: commentIdOf(own ?? name) ?? name, ...(parent !== undefined && { parent }) },
          ...(authors[0] && { author: authors[0] }),
          ...common,
          ...(url && { url }),
          ...{ status: 'public', place },
        },
      },
    };
  }
  const [title, description, image] = [textOf(item['title']), textOf(item['summary']), textOf(item['image'])];
  const keywords = listOf(item['tags']).map(textOf).filter(Boolean);
  const reported = Number(fieldsOf(item['_colloquy'])['reply_count'] ?? Number.NaN);
  return {
    page: {
      id: name || title || `${place.path}`,
      ...(title && { title }),
      ...(url && { url }),
      status: 'public',
      article: {
        ...common,
        ...(authors.length > 0 && { authors }),
        ...(description && { description }),
        ...(image && { image }),
        ...(keywords.length > 0 && { keywords }),
      },
      ...(Number.isInteger(reported) && { reported }),
      place,
    },
  };
}

/** The writers of an item, or of a whole feed; version 1.0 has one. */
export const authorsOf = (fields: Fields): readonly RawPerson[] =>
  [...listOf(fields['authors']), fields['author']].filter(isFields).flatMap((author) => {
    const [name, url, image] = [textOf(author['name']), textOf(author['url']), textOf(author['avatar'])];
    return name ? [{ name, ...(url && { url }), ...(image && { image }) }] : [];
  });

function contentOf(item: Fields): RawText {
  const html = textOf(item['content_html']);
  return html ? { html } : { plain: textOf(item['content_text']) || textOf(item['summary']) };
}

/** The id that the address of a comment ends with. */
function commentIdOf(address: string): string | undefined {
  const [, id] = anchor.exec(address) ?? [];
  if (id === undefined) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
