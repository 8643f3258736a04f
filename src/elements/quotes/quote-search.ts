import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { QuoteLink } from '../../model/quote-link.js';
import { findWhole } from '../../quotes/find-passage.js';
import type { QuoteResponse, QuoteRequest } from '../../quotes/worker.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { afterBackground } from '../shared/background.js';
import { warnOnce } from '../shared/warn-once.js';
import { Announcer } from './announcer.js';
import { claimFragmentPrefix, fragmentPrefix, releaseFragmentPrefix } from './fragment-prefix.js';
import { partsOf } from './request-parts.js';
import { isLarge, sliceEngine, startEngine, type QuoteEngine } from './quote-engine.js';
import { textOf } from './quote-model.js';

/** What there is to look through. */
interface Thread {
  readonly article: Article | undefined;
  readonly comments: readonly Comment[];
  /** How many there are said to be, though fewer may have come. */
  readonly size: number;
  /** Those of them whose quotations came with the discussion. */
  readonly covered: ReadonlySet<Comment>;
}

const endsOf = ({ from, to }: QuoteLink): string => JSON.stringify([from.source, to.source]);

const isSame = (a: Comment | undefined, b: Comment): boolean =>
  a === b ||
  (a !== undefined &&
    a.author === b.author &&
    a.inReplyTo === b.inReplyTo &&
    JSON.stringify(a.body) === JSON.stringify(b.body));

/**
 * Follows a conversation and finds out who quotes and names whom in it. Quotations that came with the discussion are
 * taken as they are; names are looked for in any case. One comment more costs what that comment costs.
 */
export class QuoteSearch {
  readonly #conversation: ElementConversation;
  #engine: QuoteEngine | undefined;
  /** For how many comments it was started. */
  #size = 0;
  /** How many comments the engine has been given. */
  #known = 0;
  /** Undefined until the engine knows about this thread. */
  #article: Article | undefined;
  /** Whether the engine looks for names alone: all quotations are known. */
  #isForNames = true;
  readonly #people = new Set<Person>();
  readonly #sent = new Map<string, Comment>();
  #id = 0;
  #users = 0;
  #isWorking = false;
  #isOutdated = false;
  #unsubscribe: (() => void) | undefined;
  /** The quotation that the reader has followed, for the way back, and the address it was followed from. */
  followed: QuoteLink | undefined;
  followedFrom = '';
  readonly announcer = new Announcer();

  constructor(conversation: ElementConversation) {
    this.#conversation = conversation;
  }

  /** The prefix of `quote=` in the addresses of this conversation's passages. */
  get prefix(): string {
    return fragmentPrefix(this.#conversation);
  }

  /** Works while there are elements that show what it finds. Returns an unsubscribe function. */
  use(): () => void {
    if (this.#users === 0) claimFragmentPrefix(this.#conversation);
    this.#users += 1;
    this.#unsubscribe ??= this.#conversation.subscribe(() => void this.#work());
    void this.#work();
    return () => {
      this.#users -= 1;
      if (this.#users > 0) return;
      releaseFragmentPrefix(this.#conversation);
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#reset();
    };
  }

  #reset(): void {
    this.#engine?.stop();
    this.#engine = undefined;
    this.#known = 0;
    this.#sent.clear();
    this.#people.clear();
  }

  async #work(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.#isOutdated && this.#users > 0) {
      // The comments are drawn first: that is what readers wait for.
      await afterBackground();
      if (this.#users === 0) break;
      this.#isOutdated = false;
      try {
        await this.#look(startEngine);
      } catch (error) {
        // No element is left, or the thread is another one: the next element starts over.
        if ((error as Error).name === 'AbortError') continue;
        this.#reset();
        // Whatever the worker failed at, the page can do.
        await this.#look(sliceEngine).catch((error: unknown) => {
          if (this.#users > 0) warnOnce('Who quotes whom could not be found out.', error);
        });
      }
    }
    this.#isWorking = false;
  }

  async #look(start: (comments: number) => QuoteEngine): Promise<void> {
    const thread = this.#thread();
    const isForNames = thread.comments.every((comment) => thread.covered.has(comment));
    const isOutgrown = isLarge(thread.size) && !isLarge(this.#size);
    if (thread.article !== this.#article || (this.#isForNames && !isForNames) || isOutgrown) this.#reset();
    this.#article = thread.article;
    this.#isForNames = this.#engine ? this.#isForNames : isForNames;
    const request = this.#request(thread);
    if (!request) return;
    if (!this.#engine) {
      this.#engine = start(thread.size);
      this.#size = thread.size;
    }
    const engine = this.#engine;
    for (const part of partsOf(request, this.#known)) {
      const response = await engine.ask(part);
      if (part.isPart) continue;
      // Of a long thread, to read a message and to show what it says take their time each.
      await afterBackground();
      if (engine !== this.#engine) return;
      this.#show(response, thread);
    }
    this.#known = thread.comments.length;
  }

  #show({ quoteLinks, mentions }: QuoteResponse, thread: Thread): void {
    const known = (this.#conversation.authoredLinks ?? []).filter(({ to }) => {
      const quoted = to.source === thread.article?.id ? thread.article : this.#sent.get(to.source);
      return !quoted || findWhole(textOf(quoted.body), to);
    });
    const ends = new Set(known.map(endsOf));
    const isKnown = (link: QuoteLink): boolean => ends.has(endsOf(link));
    const covered = new Set([...thread.covered].map(({ id }) => id));
    this.#conversation.quotes = {
      quoteLinks: [...known, ...quoteLinks.filter((link) => !covered.has(link.from.source) && !isKnown(link))],
      mentions,
    };
    this.#conversation.changed();
  }

  #thread(): Thread {
    const { snapshot, discussion } = this.#conversation;
    const comments = snapshot.comments.filter(({ status }) => status !== 'deleted');
    return {
      article: snapshot.article,
      comments,
      size: Math.max(comments.length, snapshot.commentCount),
      covered: new Set(discussion?.quoteLinks ? discussion.comments : []),
    };
  }

  /** What the engine does not know yet; undefined when it knows everything. */
  #request({ article, comments }: Thread): QuoteRequest | undefined {
    const isNew = !this.#engine;
    const { removed, changed } = isNew ? { removed: [], changed: comments } : this.#changes(comments);
    // Loaded again, the same comment is another object: the next comparison is quick again.
    for (const comment of comments) this.#sent.set(comment.id, comment);
    for (const id of removed) this.#sent.delete(id);
    const people = [...this.#conversation.snapshot.people.values()].filter((person) => !this.#people.has(person));
    for (const person of people) this.#people.add(person);
    if (!isNew && changed.length + removed.length === 0) return undefined;
    this.#id += 1;
    return {
      id: this.#id,
      people,
      removed,
      ...(isNew && article && { article }),
      [this.#isForNames ? 'named' : 'comments']: changed,
    };
  }

  #changes(comments: readonly Comment[]): {
    readonly removed: readonly string[];
    readonly changed: readonly Comment[];
  } {
    const present = new Set(comments.map(({ id }) => id));
    return {
      removed: [...this.#sent.keys()].filter((id) => !present.has(id)),
      changed: comments.filter((comment) => !isSame(this.#sent.get(comment.id), comment)),
    };
  }
}

const searches = new WeakMap<ElementConversation, QuoteSearch>();

/** The search of a conversation: one for all elements that show it. */
export function searchOf(conversation: ElementConversation): QuoteSearch {
  let search = searches.get(conversation);
  if (!search) searches.set(conversation, (search = new QuoteSearch(conversation)));
  return search;
}
