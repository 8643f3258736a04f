import type { CommentSource, HtmlReader } from '../../model/source.js';
import { requestJson } from '../shared/request-json.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { countOf, recordOf, unreadable, type JsonRecord } from '../shared/json-value.js';
import type { HttpOptions, HttpRequest } from '../shared/request.js';
import { threadAddress } from './addresses.js';
import { readCapabilities } from './read-capabilities.js';
import { readThread } from './read-thread.js';
import { isSameSite } from './same-site.js';
import { checkThread } from './site.js';
import type { IssoWriting } from './writing.js';

export interface IssoSourceOptions extends HttpOptions {
  /** The address of Isso, such as `https://comments.example.org` or `https://example.org/isso`. */
  readonly endpoint: string;
  readonly html: HtmlReader;
  /** What the page is called, for the moderator's mail about a new thread. The thread's name by default. */
  readonly title?: string;
  /**
   * Whether the server is on the page's own site, so that browsers let it keep cookies: by these it knows whose a reply
   * is, and only then can replies be changed and deleted. By default when both have one host name, or one of them is
   * below the other: for `www.example.org` with `comments.example.org` it has to be said.
   */
  readonly sameSite?: boolean;
}

export type IssoSource = CommentSource & IssoWriting & Required<Pick<CommentSource, 'count'>>;

/** For how many seconds replies can be changed, unless the server is told otherwise. */
const defaultWindow = 900;

/**
 * Reads and writes the comments of an Isso. A thread is the path of a page, such as `/essays/trust/`.
 *
 * The thread is read whole, in one request: pages would shift with comments that come or go meanwhile. Tried with
 * Isso 0.14.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function issoSource({ endpoint, html, title, sameSite, ...http }: IssoSourceOptions): IssoSource {
  const base = checkEndpoint('isso', endpoint, 'https://comments.example.org');
  let window = (sameSite ?? isSameSite(base)) ? defaultWindow : undefined;
  let config: JsonRecord = {};
  let capabilities = readCapabilities(config, window);

  const ask = (url: string, asked: HttpRequest): Promise<unknown> => requestJson('an Isso server', url, asked, http);

  const learn = (said: { readonly config?: JsonRecord; readonly window?: number }): void => {
    config = said.config ?? config;
    window &&= said.window ?? window;
    capabilities = readCapabilities(config, window);
  };
  const writing = async (): Promise<IssoWriting> =>
    (await import('./writing.js')).issoWriting({ base, html, http, title, load: source.load, learn });

  const source: IssoSource = {
    name: 'isso',
    title: 'Isso',
    get capabilities() {
      return capabilities;
    },

    async load(thread, { signal } = {}) {
      const url = threadAddress(base, checkThread(thread));
      const json = await ask(url, { signal });
      const batch = readThread(url, json, html);
      learn({ config: recordOf(recordOf(json).config) });
      // Fetched ahead, so that a connection that breaks later does not keep a reply back.
      writing().catch(() => undefined);
      return batch;
    },

    async count(threads, { signal } = {}) {
      threads.forEach(checkThread);
      const counts = await ask(`${base}/count`, { method: 'POST', json: threads, signal });
      if (!Array.isArray(counts)) throw unreadable(`${base}/count`, 'a list of numbers', counts);
      return new Map(threads.map((thread, index) => [thread, countOf(counts[index])]));
    },

    send: async (...given) => (await writing()).send(...given),
    find: async (...given) => (await writing()).find(...given),
    edit: async (...given) => (await writing()).edit(...given),
    remove: async (...given) => (await writing()).remove(...given),
  };
  return source;
}
