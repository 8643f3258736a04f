import { CommentStore, type Spill, type StoredComments } from './comment-store.js';
import type { ImportLog } from './import-log.js';
import { pageKey } from './page-key.js';
import type { InputPlace, RawComment, RawThread } from './raw.js';

/** What an export says of the page that a comment stands on. */
export interface PageFacts {
  /** Its id, path or address. */
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly aliases?: readonly string[];
  /** How many comments the source says the page has. */
  readonly reported?: number;
}

interface Gathered {
  readonly id: string;
  url?: string;
  title?: string;
  reported?: number;
  readonly aliases: Set<string>;
  readonly comments: StoredComments;
  readonly place: InputPlace;
}

/**
 * Comments that come in one list, by the page they stand on: what belongs together is known at the end. Addresses that
 * lead to one page, such as `/tea` and `/tea/`, are one.
 */
export class GatheredThreads {
  readonly #log: ImportLog;
  readonly #threads = new Map<string, Gathered>();
  readonly #store: CommentStore;

  constructor(log: ImportLog, spill?: Spill) {
    this.#log = log;
    this.#store = new CommentStore(spill);
  }

  /** Makes a page known, also one without comments. Undefined where the page has no name. */
  page({ id, url = '', title = '', aliases = [], reported }: PageFacts, place: InputPlace): Gathered | undefined {
    const key = pageKey(id) ?? pageKey(url);
    if (key === undefined) return undefined;
    const known = this.#threads.get(key);
    const names = [id, ...aliases].map((name) => name.trim()).filter(Boolean);
    if (known) {
      if (id.trim() && !known.aliases.has(id.trim()))
        this.#log.add('thread/same-page', 'changed', place, {
          id: id.trim(),
          expected: 'one address for a page',
          got: id.trim(),
          is: `joined with ${known.id}`,
        });
      for (const name of names) known.aliases.add(name);
      if (!known.title && title.trim()) known.title = title;
      if (!known.url && url.trim()) known.url = url;
      if (reported !== undefined) known.reported = reported;
      return known;
    }
    const thread: Gathered = {
      id: id.trim() || url.trim(),
      aliases: new Set(names),
      ...(title.trim() && { title }),
      ...(url.trim() ? { url } : /^(?:https?:)?\//.test(id.trim()) && { url: id.trim() }),
      ...(reported !== undefined && { reported }),
      comments: this.#store.list(),
      place,
    };
    this.#threads.set(key, thread);
    return thread;
  }

  /** Adds a comment. One whose page has no name is left out, and counted. */
  add(page: PageFacts, comment: RawComment): void {
    const thread = this.page(page, comment.place);
    if (thread) thread.comments.push(comment);
    else leaveOut(this.#log, 'no-page', comment.place, comment.id, 'the page that it stands on', 'none');
  }

  *threads(): Iterable<RawThread> {
    for (const { aliases, comments, ...thread } of this.#threads.values())
      yield { ...thread, aliases: [...aliases], comments: comments.all() };
  }
}

/** Counts a comment that a reader cannot take over, and tells why. */
export function leaveOut(
  log: ImportLog,
  reason: 'no-page' | 'unreadable',
  place: InputPlace,
  id: string | undefined,
  expected: string,
  got: string,
): void {
  log.readComment();
  log.leaveOutComment(reason);
  const code = reason === 'no-page' ? 'comment/no-page' : 'comment/unreadable';
  log.add(code, 'lost', place, { ...(id && { id }), expected, got });
}
