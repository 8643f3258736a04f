import { SourceError } from '../../model/source-error.js';
import type { CommentSource, HtmlReader, SourceCapabilities } from '../../model/source.js';
import type { HttpOptions } from '../shared/request.js';
import { checkThread } from './check-thread.js';
import { loadPage } from './load-page.js';
import { restRoot } from './rest-root.js';
import { maxLength, type Site } from './site.js';

export interface WordPressSourceOptions extends HttpOptions {
  /**
   * The address of the site, `https://example.org/blog`, which works with every kind of permalinks; or of its REST API,
   * `https://example.org/blog/wp-json`, where no more than that can be reached.
   */
  readonly endpoint: string;
  readonly html: HtmlReader;
  /** What the site asks of guests. By default a name and an e-mail address, as WordPress does unless told otherwise. */
  readonly fields?: SourceCapabilities['fields'];
  /**
   * The only parts of the REST API in which a thread's post is looked up, such as `['posts', 'books']`. By default posts and
   * pages, and then whatever other types the site has.
   */
  readonly types?: readonly string[];
}

export type WordPressSource = CommentSource & Required<Pick<CommentSource, 'send' | 'find' | 'count'>>;

/** Loaded when a reader writes: most readers never do. */
const loadWriting = (): Promise<typeof import('./writing.js')> =>
  import('./writing.js').catch((cause: unknown) => {
    throw new SourceError('offline', 'Expected the code that writes, got none', { cause });
  });

/**
 * Reads and writes the comments of a WordPress by its REST API. A thread is the id of a post, page, attachment
 * or post of another type, in digits.
 *
 * A site takes replies this way where a plugin or a line of its theme opens REST comments to guests:
 * `add_filter('rest_allow_anonymous_comments', '__return_true');`. Elsewhere a reply fails as `authentication-needed`,
 * with the site's own form as the way out.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function wordpressSource(options: WordPressSourceOptions): WordPressSource {
  const { endpoint, html, fields, types, ...http } = options;
  const site: Site = { ...restRoot(endpoint), html, http };
  return {
    name: 'wordpress',
    title: 'WordPress',
    capabilities: {
      write: 'guest',
      fields: fields ?? { name: 'required', email: 'required', website: 'optional' },
      maxLength,
      reach: 'public',
      parents: 'own',
      pending: 'server',
      resend: 'safe',
    },
    load: async (thread, asked = {}) => loadPage(site, types, checkThread(thread), asked),
    send: async (thread, reply, asked = {}) => (await loadWriting()).sendReply(site, checkThread(thread), reply, asked),
    find: async (thread, reply, asked = {}) => (await loadWriting()).findReply(site, checkThread(thread), reply, asked),
    count: async (threads, asked = {}) =>
      (await import('./count-comments.js')).countComments(site, threads.map(checkThread), asked),
  };
}
