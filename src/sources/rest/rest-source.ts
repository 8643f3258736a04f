import type { CommentSource, OwnOptions } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { isRecord, recordOf } from '../shared/json-value.js';
import { jsonOf, request, type HttpResponse, type HttpOptions, type HttpRequest } from '../shared/request.js';
import { pageAddress } from './addresses.js';
import { checkThread } from './check-thread.js';
import { readCapabilities } from './read-capabilities.js';
import { readPage, readSent, type ReadResponse } from './read-page.js';

export interface RestSourceOptions extends HttpOptions {
  /** The address of the server, such as `https://example.org/api`. */
  readonly endpoint: string;
}

/** Without a secret the server says no. */
const asWriter = ({ secret, signal }: OwnOptions = {}): HttpRequest => ({
  headers: { Authorization: `Bearer ${secret}` },
  signal,
});

export type RestSource = CommentSource &
  Required<Pick<CommentSource, 'send' | 'edit' | 'remove' | 'vote' | 'count' | 'stream'>>;

/**
 * Reads and writes the comments of a server that keeps to `colloquy/openapi.json`. What its form asks for, and for
 * how long a reply can be changed, is learned with the first page. A thread is any text of up to 200 characters.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function restSource({ endpoint, ...http }: RestSourceOptions): RestSource {
  const base = checkEndpoint('rest', endpoint, 'https://example.org');
  const comments = `${base}/comments`;

  const ask = async (url: string, asked: HttpRequest): Promise<HttpResponse> => {
    const response = await request(url, asked, http);
    if (response.ok) return response;
    // What a refusal means is fetched when it comes.
    const { problemError } = await import('./problem-error.js');
    throw problemError(response);
  };
  const askForComments = async (url: string, asked: HttpRequest): Promise<ReadResponse> => {
    // Fetched while the server is being asked; the form's preview needs it, too.
    const [response, { lightMarkdown }] = await Promise.all([
      ask(url, asked),
      import('../../formats/light-markdown.js'),
    ]);
    return { url, json: jsonOf(response), read: lightMarkdown };
  };

  const source: RestSource = {
    name: 'rest',
    ...readCapabilities({}),

    async load(thread, { cursor, signal } = {}) {
      const response = await askForComments(pageAddress(base, checkThread(thread), cursor), { signal });
      const { capabilities } = recordOf(response.json);
      if (isRecord(capabilities)) Object.assign(source, readCapabilities(capabilities));
      return readPage(response);
    },

    async send(thread, { key, ...reply }, { signal } = {}) {
      const headers = { 'Idempotency-Key': `"${encodeURIComponent(key)}"` };
      const asked: HttpRequest = { method: 'POST', json: { thread, ...reply }, headers, signal };
      return readSent(await askForComments(comments, asked));
    },

    async edit(_thread, id, text, own) {
      return readSent(await askForComments(`${comments}/${id}`, { ...asWriter(own), method: 'PUT', json: { text } }));
    },

    async remove(_thread, id, own) {
      await ask(`${comments}/${id}`, { ...asWriter(own), method: 'DELETE' });
    },

    async vote(_thread, id, value, options) {
      const { voteFor } = await import('./vote.js');
      return voteFor(`${comments}/${id}/vote`, value, options, ask);
    },

    async count(threads, { signal } = {}) {
      const { countThreads } = await import('./count-threads.js');
      return countThreads(base, threads, (url) => ask(url, { signal }));
    },

    stream(thread, listener) {
      const end = new AbortController();
      import('./stream-events.js').then(
        ({ streamEvents }) => streamEvents(base, thread, listener, end.signal),
        () => listener.ended(),
      );
      return () => end.abort();
    },
  };
  return source;
}
