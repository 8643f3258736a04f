import type { HtmlReader } from '../../model/source.js';
import { webUrl } from '../../model/safe-url.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { misconfigured } from '../shared/misconfigured.js';
import { readElsewhere, type ReadElsewhere } from '../shared/read-elsewhere.js';
import type { HttpOptions } from '../shared/request.js';
import { requestJson } from '../shared/request-json.js';

export interface WebmentionSourceOptions extends HttpOptions {
  /** The server that receives the mentions. `https://webmention.io` by default. */
  readonly endpoint?: string | undefined;
  /** Reads the HTML of mentions. */
  readonly html: HtmlReader;
}

export type WebmentionSource = ReadElsewhere;

const receiver = 'https://webmention.io';

/** How many mentions are read at once. */
export const size = 100;

/**
 * Reads the mentions of a page that webmention.io has received: what other sites have written about it. A thread is
 * the address of the page, with or without its last slash. Sites that have written about it tell the receiver so.
 *
 * Written after its documented API (jf2), and not run against it. Throws a SourceError of the kind `misconfigured` for
 * an `endpoint` that is no absolute http or https URL.
 */
export function webmentionSource({ endpoint = receiver, html, ...http }: WebmentionSourceOptions): WebmentionSource {
  const base = checkEndpoint('webmention', endpoint, receiver);
  return readElsewhere({
    name: 'webmention',
    title: 'Webmention',
    // A mention replies to the page alone.
    nesting: 0,
    pageOf: (thread) => (webUrl(thread) ? `${base}/${new URL(thread).host}/webmention` : undefined),
    async load(thread, { cursor, signal }) {
      const target = webUrl(thread);
      if (!target) throw misconfigured('webmention', 'thread', 'the address of a page', thread);
      // The oldest first, from one on: what comes or goes meanwhile moves no page.
      const query = new URLSearchParams({ 'sort-by': 'created', 'sort-dir': 'up', 'per-page': `${size}` });
      const other = target.endsWith('/') ? target.slice(0, -1) : `${target}/`;
      for (const one of target.includes('?') ? [target] : [target, other]) query.append('target[]', one);
      for (const kind of ['in-reply-to', 'mention-of']) query.append('wm-property[]', kind);
      if (cursor !== undefined) query.set('since_id', cursor);
      const url = `${base}/api/mentions.jf2?${query}`;
      // The code that reads the response is loaded beside the request.
      const [json, { readMentions }] = await Promise.all([
        requestJson('a receiver of webmentions', url, { signal }, http),
        import('./read-mentions.js'),
      ]);
      return readMentions(url, json, html, size);
    },
  });
}
