import type { CommentSource } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { textOf } from '../shared/json-value.js';
import { offsite } from '../shared/offsite.js';
import { ownId } from '../shared/own-id.js';
import type { HttpOptions } from '../shared/request.js';
import { publicServer } from './addresses.js';
import { askForThread } from './ask-for-thread.js';
import { postPageOf, postUriOf } from './post-address.js';

export interface BlueskySourceOptions extends HttpOptions {
  /** The address of a public AppView. `https://public.api.bsky.app` by default. */
  readonly endpoint?: string | undefined;
  /**
   * Words for labels, by label, such as `{ nudity: 'Nacktheit' }`. Those left out are in English; an empty text shows
   * what has the label without a warning.
   */
  readonly warnings?: Readonly<Record<string, string>>;
}

export type BlueskySource = CommentSource & Required<Pick<CommentSource, 'replyUrl'>>;

/** How many requests one load makes for replies below the depth that a server gives at once. */
const furtherRequests = 20;

/**
 * Reads the replies to a post on Bluesky; readers reply there. A thread is the page of the post,
 * `https://bsky.app/profile/handle/post/key`, or its at-uri. With a DID in place of the handle it stays right when its
 * author takes another name.
 *
 * What its people have asked for is kept to, since the server leaves that to its clients:
 * - the words of authors who want to be seen only by people who have signed in (`!no-unauthenticated`) are not shown;
 *   a tombstone with the address of the post keeps the place for its replies, and `total` counts it;
 * - what the author of the thread has hidden (`hiddenReplies`) is left out, with all replies to it;
 * - what moderators have hidden is a tombstone; what they or its author warn of has a {@link Comment.contentWarning};
 * - a thread whose author allows no replies is `closed`.
 *
 * Pictures, films and quoted posts become links, and nothing is loaded from them. `total` counts what the posts say of
 * their replies, people who are blocked included, so it can exceed those at hand; `moreAt` leads to the rest.
 *
 * Tested with real responses of Bluesky's own AppView (`@atproto/dev-env` 0.3.215); labels, embeds and members-only
 * authors, which those responses do not have, with posts written after its lexicons.
 *
 * Throws a SourceError of the kind `misconfigured` for an `endpoint` that is no absolute http or https URL.
 */
export function blueskySource(options: BlueskySourceOptions = {}): BlueskySource {
  const { endpoint = publicServer, warnings, ...http } = options;
  const server = checkEndpoint('bluesky', endpoint, publicServer);

  return {
    name: 'bluesky',
    title: 'Bluesky',
    capabilities: offsite,

    async load(thread, { signal } = {}) {
      // The code that reads the response is loaded beside the request.
      const [root, { ThreadReader }] = await Promise.all([
        askForThread(server, postUriOf(thread), signal, http),
        import('./thread-reader.js'),
      ]);
      const { hiddenReplies, allow } = root.gate;
      const reader = new ThreadReader(textOf(root.thread.post.uri), hiddenReplies, warnings);
      reader.read(root.thread);

      const failed: typeof reader.unopened = [];
      for (let left = furtherRequests; left > 0 && reader.unopened.length > 0;) {
        const some = reader.unopened.splice(0, Math.min(4, left));
        left -= some.length;
        await Promise.all(
          some.map(async (branch) => {
            const opened = await askForThread(server, branch.uri, signal, http).catch((thrown: unknown) => {
              if (signal?.aborted) throw thrown;
            });
            // One branch that cannot be had is no reason to show none.
            if (Array.isArray(opened?.thread.replies)) reader.read(opened.thread);
            else failed.push(branch);
          }),
        );
      }
      reader.unopened.push(...failed);
      return {
        ...reader.batch(postPageOf(thread)),
        ...(Array.isArray(allow) && allow.length === 0 && { closed: true }),
      };
    },

    replyUrl: (thread, inReplyTo) => postPageOf(inReplyTo === undefined ? thread : (ownId('bluesky', inReplyTo) ?? '')),
  };
}
