import { SourceError } from '../../model/source-error.js';

// https://atproto.com/specs/at-uri-scheme, with a DID or a handle.
const postUri = /^at:\/\/([\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/;
const postPage = /^https:\/\/bsky\.app\/profile\/([\w.:%-]+)\/post\/([\w.~:-]+)\/?(?:[?#].*)?$/;
const partsOf = (text: string): readonly (string | undefined)[] => postUri.exec(text) ?? postPage.exec(text) ?? [];

/** The at-uri of the post that a thread names, by that or by its page; undefined where it names none. */
export function uriIn(thread: string): string | undefined {
  const [, author, key] = partsOf(thread);
  return author && key && `at://${author}/app.bsky.feed.post/${key}`;
}

/** The same, or a SourceError of the kind `misconfigured` that says what was expected. */
export function postUriOf(thread: string): string {
  const uri = uriIn(thread);
  if (uri) return uri;
  throw new SourceError(
    'misconfigured',
    'Expected `thread` of the backend "bluesky" to be a post such as ' +
      `https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l or an at-uri, got ${JSON.stringify(thread)}`,
    { isFinal: true },
  );
}

/** The page of a person. A DID stays the same when its handle changes. */
export const profilePage = (author: string): string => `https://bsky.app/profile/${author}`;

/** The page of a post, from its at-uri or from that page's own address. Undefined when it is neither. */
export function postPageOf(uri: string): string | undefined {
  const [, author, key] = partsOf(uri);
  return author && key && `${profilePage(author)}/post/${key}`;
}
