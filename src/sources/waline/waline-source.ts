import type { CommentSource, HtmlReader, RequestOptions, SourceCapabilities } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { isText } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';
import type { HttpOptions } from '../shared/request.js';
import { readComments } from './read-comments.js';
import { readWindow } from './read-window.js';
import { type WalineThread, withReplies } from './waline-thread.js';

export interface WalineSourceOptions extends HttpOptions {
  /** The address of the server, such as `https://waline.example`: what Waline's own client calls `serverURL`. */
  readonly endpoint: string;
  /** Reads the HTML that the server makes of comments. */
  readonly html: HtmlReader;
  /**
   * What the form asks, as `meta` and `requiredMeta` of Waline's own client do; the server insists on nothing. A name
   * and a website if the reader likes, by default, and no e-mail address: the server shows everyone a hash of it.
   */
  readonly fields?: Partial<SourceCapabilities['fields']>;
}

export type WalineSource = CommentSource & Required<Pick<CommentSource, 'send' | 'find' | 'vote' | 'count'>>;

/**
 * Reads and writes the comments of a Waline server (https://waline.js.org); tested with a real one, 1.39.3. A thread
 * is what the server calls a path, such as `/2010/trust/`, to the letter: `/2010/trust` is another one.
 *
 * The server refuses the same words of the same writer, but looks for them some time before it stores: two tries that
 * arrive together are both stored. So `resend` is not safe, and {@link SendOptions.again} takes that refusal for a
 * success. How long a pause it wants between replies, 60 s unless its owner says otherwise, it does not tell. Which
 * browser and system the reader has, shown to everyone by the server when its own client names them, is not sent.
 *
 * Nor does it know who likes a comment: it adds one to a number, or takes one away, for everyone who asks.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function walineSource({ endpoint, html, fields: asked, ...http }: WalineSourceOptions): WalineSource {
  const base = checkEndpoint('waline', endpoint, 'https://waline.example');
  const fields = { name: 'optional', email: 'absent', website: 'optional', ...asked } as const;

  const threadOf = (path: string, { signal }: RequestOptions = {}): WalineThread => {
    if (isText(path)) return { base, path, http, signal };
    throw misconfigured('waline', 'thread', 'a path such as /post/', path);
  };

  const writing = (): Promise<typeof import('./writing.js')> => import('./writing.js');

  return {
    name: 'waline',
    title: 'Waline',
    capabilities: { write: 'guest', fields, reach: 'public', parents: 'own', pending: 'server', votes: 'up' },

    async load(path, options) {
      const { roots, ...window } = await readWindow(threadOf(path, options), options?.cursor);
      return { ...readComments(roots.flatMap(withReplies), html), ...window };
    },

    async send(path, reply, options = {}) {
      return (await writing()).sendReply(threadOf(path, options), reply, { html, fields }, options);
    },

    async find(path, reply, options) {
      return (await writing()).findReply(threadOf(path, options), reply, { html, fields });
    },

    async vote(path, id, value, options = {}) {
      return (await writing()).voteFor(threadOf(path, options), id, value, options);
    },

    async count(paths, options = {}) {
      return (await import('./count-threads.js')).countThreads(base, paths, http, options);
    },
  };
}
