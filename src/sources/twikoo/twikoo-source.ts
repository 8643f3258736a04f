import type { CommentSource, HtmlReader, RequestOptions, SourceCapabilities } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { isText } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';
import type { HttpOptions } from '../shared/request.js';
import type { TwikooThread } from './ask-twikoo.js';
import { readComments } from './read-comments.js';
import { readPage, withReplies } from './read-page.js';

export interface TwikooSourceOptions extends HttpOptions {
  /**
   * The address of the server, such as `https://twikoo.example` or `https://name.netlify.app/.netlify/functions/twikoo`:
   * what Twikoo's own client calls `envId`.
   */
  readonly endpoint: string;
  /** Reads the HTML that the server keeps. */
  readonly html: HtmlReader;
  /**
   * What the form asks, as `REQUIRED_FIELDS` does in Twikoo's own client; the server insists on nothing. A name and a
   * website if the reader likes, by default, and no e-mail address: the server shows everyone a hash of it.
   */
  readonly fields?: Partial<SourceCapabilities['fields']>;
}

export type TwikooSource = CommentSource & Required<Pick<CommentSource, 'send' | 'find' | 'remove' | 'vote' | 'count'>>;

/**
 * Reads and writes the comments of a Twikoo (https://twikoo.js.org); tested with the code of a real one, 1.7.9. A
 * thread is what the server calls a URL: the path of a page, such as `/2010/trust/`, with or without its last slash.
 *
 * A reply is written with a token of its own, which finds it again also while it is held, and deletes it. The reader's
 * browser and system, which the server shows to everyone, are not sent. Votes carry the reader's word for the thread.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function twikooSource({ endpoint, html, fields: asked, ...http }: TwikooSourceOptions): TwikooSource {
  const base = checkEndpoint('twikoo', endpoint, 'https://twikoo.example');
  const fields = { name: 'optional', email: 'absent', website: 'optional', ...asked } as const;

  const threadOf = (path: string, { signal }: RequestOptions): TwikooThread => {
    if (isText(path)) return { base, path, http, signal };
    throw misconfigured('twikoo', 'thread', 'a path such as /post/', path);
  };
  const writing = (): Promise<typeof import('./writing.js')> => import('./writing.js');

  return {
    name: 'twikoo',
    title: 'Twikoo',
    capabilities: {
      write: 'guest',
      fields,
      reach: 'public',
      parents: 'own',
      pending: 'server',
      deleteWindow: Infinity,
      votes: 'up-and-down',
      voters: 'known',
    },

    async load(path, options = {}) {
      const { roots, ...page } = await readPage(threadOf(path, options), options.cursor);
      return { ...readComments(roots.flatMap(withReplies), html), ...page };
    },

    async send(path, reply, options = {}) {
      return (await writing()).sendReply(threadOf(path, options), reply, { html, fields }, options);
    },

    async find(path, reply, options = {}) {
      return (await writing()).findReply(threadOf(path, options), reply, { html, fields });
    },

    async remove(path, id, options = {}) {
      await (await writing()).removeReply(threadOf(path, options), id, options.secret);
    },

    async vote(path, id, value, options = {}) {
      return (await writing()).voteFor(threadOf(path, options), id, value, options);
    },

    async count(paths, { signal } = {}) {
      return (await import('./count-threads.js')).countThreads({ base, http, signal }, paths);
    },
  };
}
