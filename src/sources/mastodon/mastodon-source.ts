import { webUrl } from '../../model/safe-url.js';
import type { CommentSource, HtmlReader } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { textOf } from '../shared/json-value.js';
import { offsite } from '../shared/offsite.js';
import { ownId } from '../shared/own-id.js';
import { objectIn } from '../shared/refusal.js';
import { jsonOf, request, type HttpOptions } from '../shared/request.js';
import { retryAfter, statusError } from '../shared/status-error.js';
import { threadAddresses } from './addresses.js';
import { findStatus } from './status-address.js';

export interface MastodonSourceOptions extends HttpOptions {
  /**
   * The server, such as `https://mastodon.social`. With it a thread may be named by the id of its post there; without
   * it, by the address of the post, which is read from the server that is in it.
   */
  readonly endpoint?: string | undefined;
  /** Reads the HTML that servers deliver. */
  readonly html: HtmlReader;
  /** The warning before sensitive attachments whose writer gives none. "Sensitive content" by default. */
  readonly sensitive?: string;
  /**
   * True when what is read goes into a page for search engines, as HTML that is printed does. The words of accounts
   * that have opted out of search engines (`noindex`) are left out then, and counted as being on Mastodon.
   */
  readonly forSearchEngines?: boolean;
}

export type MastodonSource = CommentSource & Required<Pick<CommentSource, 'replyUrl'>>;

/**
 * Reads the replies to a post on Mastodon, or on a server that speaks its client API; readers reply there. A thread is
 * the address of the post, `https://server/@user/123` or `https://server/users/user/statuses/123`, or its id at
 * `endpoint`.
 *
 * What a visitor who is not signed in would see is shown, and no more: posts that are `public` or `unlisted`. A content
 * warning becomes {@link Comment.contentWarning}. Servers give signed-out visitors 60 replies, 20 levels deep; what is
 * missing is counted in `total`, and `moreAt` leads to it. `noindex` is for search engines, see
 * {@link MastodonSourceOptions.forSearchEngines}; `discoverable` and `indexable` are about Mastodon's own directory and
 * search, and words such as #nobot in a profile about accounts that act by themselves: they change nothing here.
 *
 * Tested with real responses of snac 2.75, and with responses written after Mastodon's documentation, not with a
 * running Mastodon. For servers that show posts to members only, loading fails with `authentication-needed`.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function mastodonSource(options: MastodonSourceOptions): MastodonSource {
  const { html, sensitive = 'Sensitive content', forSearchEngines = false, ...http } = options;
  const endpoint =
    options.endpoint === undefined ? undefined : checkEndpoint('mastodon', options.endpoint, 'https://mastodon.social');
  const roots = new Map<string, string>();
  const pages = new Map<string, string>();

  const ask = async (url: string, signal: AbortSignal | undefined): Promise<unknown> => {
    const response = await request(url, { signal }, http);
    if (response.ok) return jsonOf(response);
    const said = textOf(objectIn(response).error);
    const { status, headers } = response;
    const reset = headers.has('Retry-After') ? undefined : retryAfter(headers.get('X-RateLimit-Reset'));
    const isWait = status === 429 && reset !== undefined;
    throw statusError(response, { ...(said && { said }), ...(isWait && { retryAfter: reset }) });
  };

  return {
    name: 'mastodon',
    title: 'Mastodon',
    capabilities: offsite,

    async load(thread, { signal } = {}) {
      const [url, replies] = threadAddresses(findStatus(thread, endpoint));
      // The code that reads the replies is loaded beside the request for them.
      const [root, context, { readContext }] = await Promise.all([
        ask(url, signal),
        ask(replies, signal),
        import('./read-context.js'),
      ]);
      const { batch, page } = readContext(url, root, context, { html, sensitive, forSearchEngines });
      if (page) roots.set(thread, page);
      for (const comment of batch.comments) if (comment.url) pages.set(comment.id, comment.url);
      return batch;
    },

    replyUrl: (thread, inReplyTo) =>
      inReplyTo === undefined ? (roots.get(thread) ?? webUrl(thread)) : pages.get(ownId('mastodon', inReplyTo) ?? ''),
  };
}
