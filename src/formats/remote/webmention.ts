import { given, type RemoteComment } from './remote-comment.js';
import { fieldsOf, textOf, type Fields } from './values.js';

/** The kinds of mentions that say something; the others are likes, reposts and the like. */
export const sayingKinds: readonly string[] = ['in-reply-to', 'mention-of'];

/** A mention in jf2, as webmention.io gives it, with its words as HTML or plain text. */
export function webmention(
  mention: Fields,
): Omit<RemoteComment, 'text'> & { readonly kind: string; readonly html: string; readonly plain: string } {
  const [author, content, summary] = [mention['author'], mention['content'], mention['summary']].map(fieldsOf);
  return {
    id: textOf(mention['wm-id']),
    parent: '',
    author: { name: textOf(author!['name']), url: textOf(author!['url']), image: textOf(author!['photo']) },
    // `published` is the writer's word, and may be null.
    ...given('published', textOf(mention['published']) || textOf(mention['wm-received'])),
    status: mention['wm-private'] === true ? 'private' : 'public',
    ...given('url', textOf(mention['url']) || textOf(mention['wm-source'])),
    kind: textOf(mention['wm-property']),
    html: textOf(content!['html']),
    plain: textOf(content!['text']) || textOf(content!['value']) || textOf(summary!['value'] ?? mention['summary']),
  };
}
