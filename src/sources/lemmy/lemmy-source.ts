import { checkEndpoint } from '../shared/endpoint.js';
import { misconfigured } from '../shared/misconfigured.js';
import { readElsewhere, type ReadElsewhere } from '../shared/read-elsewhere.js';
import type { HttpOptions } from '../shared/request.js';
import { requestJson } from '../shared/request-json.js';

export interface LemmySourceOptions extends HttpOptions {
  /** The server, such as `https://lemmy.example`: a thread may be named by the id of its post there. Left out, that in the address of the post. */
  readonly endpoint?: string | undefined;
}

export type LemmySource = ReadElsewhere;

/**
 * Reads the comments on a post of Lemmy; readers reply there. A thread is the address of the post,
 * `https://server/post/123`, or its id at `endpoint`.
 *
 * Written after the documented API, version 3, and not run against a live server. Throws a SourceError of the kind
 * `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function lemmySource({ endpoint, ...http }: LemmySourceOptions = {}): LemmySource {
  const base = endpoint === undefined ? undefined : checkEndpoint('lemmy', endpoint, 'https://lemmy.example');

  const postOf = (thread: string): readonly [server: string, id: string] | undefined => {
    if (base && /^\d+$/.test(thread)) return [base, thread];
    const [, server, id] = /^(https?:\/\/[^/?#@]+)\/post\/(\d+)\/?(?:[?#].*)?$/.exec(thread) ?? [];
    return server && id && URL.canParse(thread) ? [base ?? server, id] : undefined;
  };

  return readElsewhere({
    name: 'lemmy',
    title: 'Lemmy',
    pageOf: (thread) => postOf(thread)?.join('/post/'),
    async load(thread, { signal }) {
      const post = postOf(thread);
      if (!post)
        throw misconfigured('lemmy', 'thread', 'the address of a post such as https://lemmy.example/post/1', thread);
      const [server, id] = post;
      // With a depth, the server gives the whole tree.
      const url = `${server}/api/v3/comment/list?post_id=${id}&type_=All&sort=Old&max_depth=50&limit=50`;
      const ask = (at: string): Promise<unknown> => requestJson('a Lemmy server', at, { signal }, http);
      // The code that reads the response is loaded beside the requests.
      const [about, list, { readPost }] = await Promise.all([
        ask(`${server}/api/v3/post?id=${id}`),
        ask(url),
        import('./read-post.js'),
      ]);
      return readPost(url, about, list, post.join('/post/'));
    },
  });
}
