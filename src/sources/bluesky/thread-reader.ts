import type { CommentBatch } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { countOf, recordOf, recordsOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { knownWarnings, standingOf, type LabelWords } from './labels.js';
import { postPageOf } from './post-address.js';
import { readAuthor, readPost } from './read-post.js';

/** A post whose replies were not sent, and how many it says there are. */
export interface Unopened {
  readonly uri: string;
  readonly count: number;
}

/** Collects a thread from the trees that `app.bsky.feed.getPostThread` returns. */
export class ThreadReader {
  /** What is still to be asked for. */
  unopened: Unopened[] = [];
  readonly #thread = new GatheredThread('bluesky');
  readonly #root: string;
  readonly #hidden: ReadonlySet<unknown>;
  readonly #warnings: LabelWords;

  /** `hidden` lists the at-uris of what the author of the post `root` has hidden for everyone. */
  constructor(root: string, hidden: unknown, warnings: LabelWords | undefined) {
    this.#root = root;
    this.#hidden = new Set(Array.isArray(hidden) ? hidden : []);
    this.#warnings = { ...knownWarnings, ...warnings };
  }

  /** Reads the replies to the post of a `threadViewPost`, at any depth and without recursion. */
  read(view: JsonRecord): void {
    const views = [view];
    for (let next = views.pop(); next; next = views.pop()) {
      const { uri, replyCount } = recordOf(next.post);
      const count = countOf(replyCount);
      if (Array.isArray(next.replies)) {
        this.#thread.miss(count - next.replies.length);
        // One by one: a list may be longer than what a call takes as arguments.
        for (const view of recordsOf(next.replies)
          .filter(({ post }) => this.#add(recordOf(post), textOf(uri)))
          .reverse())
          views.push(view);
      } else if (count > 0) {
        // At the depth limit they are left out; below a post that has none they are an empty list.
        this.unopened.push({ uri: textOf(uri), count });
      }
    }
  }

  /** What was read. What was not opened counts as missing. */
  batch(moreAt: string | undefined): CommentBatch {
    for (const { count } of this.unopened) this.#thread.miss(count);
    return this.#thread.batch(moreAt);
  }

  /** Adds a comment, or a tombstone in its place. False when nothing below it is read. */
  #add(post: JsonRecord, parent: string): boolean {
    const id = textOf(post.uri);
    const url = postPageOf(id);
    // What is blocked or not found has no post and nothing below it. As on Bluesky, replies are hidden with a post.
    if (!url || !id.startsWith('at://did:') || this.#hidden.has(id) || this.#thread.has(id)) return false;
    const place = parent === this.#root ? {} : { inReplyTo: `bluesky:${parent}` };
    const author = recordOf(post.author);
    const { hidden, ...warning } = standingOf(post.record, post.labels, author, this.#warnings);
    if (hidden === 'members') this.#thread.miss(1);
    if (hidden) this.#thread.withhold({ id, ...(hidden === 'members' && { url }), ...place });
    else this.#thread.add({ ...readPost(id, post, this.#warnings), ...warning, ...place }, readAuthor(author));
    return true;
  }
}
