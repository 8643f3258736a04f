import type { CommentSource } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { countOf, isRecord, recordOf, unreadable } from '../shared/json-value.js';
import { jsonOf, request, type HttpAnswer, type HttpOptions, type HttpRequest } from '../shared/request.js';
import { checkThread } from './check-thread.js';
import { problemError } from './problem-error.js';
import { readCapabilities } from './read-capabilities.js';
import { readPage, readSent, type Answered } from './read-page.js';

export interface RestSourceOptions extends HttpOptions {
  /** Where the server answers, such as `https://example.org/api`. */
  readonly endpoint: string;
}

export type RestSource = CommentSource & Required<Pick<CommentSource, 'send' | 'edit' | 'remove' | 'count'>>;

/** How many threads are counted at once: an address that names more grows too long for some servers. */
const atOnce = 40;

/**
 * Reads and writes the comments of a server that keeps to `colloquy/openapi.json`. What its form asks for, and for
 * how long a reply can be changed, is learned with the first page. A thread is any text of up to 200 characters.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function restSource({ endpoint, ...http }: RestSourceOptions): RestSource {
  const base = checkEndpoint('rest', endpoint, 'https://example.org');
  const comments = `${base}/comments`;

  const ask = async (url: string, asked: HttpRequest): Promise<HttpAnswer> => {
    const answer = await request(url, asked, http);
    if (!answer.ok) throw problemError(answer);
    return answer;
  };
  const askForComments = async (url: string, asked: HttpRequest): Promise<Answered> => {
    // Fetched while the server is being asked; the form's preview needs the first, too.
    const [answer, { lightMarkdown }, { isAuthoredLink }] = await Promise.all([
      ask(url, asked), import('../../formats/light-markdown.js'), import('../../model/is-quote-link.js'),
    ]);
    return { url, json: jsonOf(answer), read: lightMarkdown, isLink: isAuthoredLink };
  };

  const source: RestSource = {
    name: 'rest',
    ...readCapabilities({}),

    async load(thread, { cursor, signal } = {}) {
      const query = new URLSearchParams({ thread: checkThread(thread), ...(cursor && { cursor }) });
      const answered = await askForComments(`${comments}?${query}`, { signal });
      const { capabilities } = recordOf(answered.json);
      if (isRecord(capabilities)) Object.assign(source, readCapabilities(capabilities));
      return readPage(answered);
    },

    async send(thread, { key, ...reply }, { signal } = {}) {
      const headers = { 'Idempotency-Key': `"${encodeURIComponent(key)}"` };
      const asked: HttpRequest = { method: 'POST', json: { thread, ...reply }, headers, signal };
      return readSent(await askForComments(comments, asked));
    },

    // Without a secret the server says no.
    async edit(_thread, id, text, { secret, signal } = {}) {
      const headers = { Authorization: `Bearer ${secret}` };
      const asked: HttpRequest = { method: 'PUT', json: { text }, headers, signal };
      return readSent(await askForComments(`${comments}/${id}`, asked));
    },

    async remove(_thread, id, { secret, signal } = {}) {
      const headers = { Authorization: `Bearer ${secret}` };
      const asked: HttpRequest = { method: 'DELETE', headers, signal };
      await ask(`${comments}/${id}`, asked);
    },

    async count(threads, { signal } = {}) {
      const counts = new Map<string, number>();
      for (let start = 0; start < threads.length; start += atOnce) {
        const some = threads.slice(start, start + atOnce);
        const url = `${base}/counts?${new URLSearchParams(some.map((thread): [string, string] => ['thread', thread]))}`;
        const answer = jsonOf(await ask(url, { signal }));
        const told = recordOf(answer).counts;
        if (!isRecord(told)) throw unreadable(url, '{ counts: {…} }', answer);
        for (const thread of some) counts.set(thread, countOf(told[thread]));
      }
      return counts;
    },
  };
  return source;
}
