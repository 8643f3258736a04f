import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { Strings } from '../../locales/strings.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { CommentSource } from '../../model/source.js';
import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import type { commentMarks } from '../../views/comment-marks.js';
import { hasMarks } from '../../views/has-marks.js';
import { numbersOf } from '../../views/comment-numbers.js';
import { commentLevel, headingLevel } from '../../views/heading.js';
import { fragmentPermalinks, type Permalinks } from '../../views/permalinks.js';
import type { Sort } from '../../views/thread-frame.js';
import type { ListView } from '../../views/thread-list.js';
import { BackendController } from '../backends/backend-controller.js';
import { ContextProvider } from '../shared/context.js';
import { conversationContext } from '../shared/contexts.js';
import { ConversationController } from '../shared/conversation-controller.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { LocaleController } from '../shared/locale-controller.js';
import { onThisPage, pageBeforeFragment } from '../shared/on-this-page.js';
import { replyUrl } from '../shared/reply-url.js';
import { SoundParts } from '../shared/sound-parts.js';
import { toldAgain } from '../shared/told-again.js';
import { warnOnce } from '../shared/warn-once.js';
import type { LightDom } from '../shared/words-of.js';
import { claimAnchorPrefix, releaseAnchorPrefix } from './anchor-prefix.js';

/** What a page says of a thread. */
interface ThreadHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly comments: readonly Comment[] | undefined;
  readonly people: readonly Person[] | undefined;
  readonly commentCount: number | undefined;
  readonly articleAuthor: string | readonly string[] | undefined;
  readonly source: CommentSource | undefined;
  readonly backend: string | undefined;
  readonly endpoint: string | undefined;
  readonly thread: string;
  readonly load: 'eager' | 'visible';
  readonly live: 'off' | 'poll' | 'stream' | undefined;
  readonly sort: string;
  readonly maxDepth: number;
  readonly headingLevel: number;
  readonly permalinks: Permalinks | undefined;
  readonly quotes: 'on' | 'off' | undefined;
  readonly commentHeadings: 'on' | 'off' | undefined;
  readonly shortcuts: 'on' | 'off' | undefined;
  readonly toolbar: 'on' | 'off' | undefined;
  readonly pictures: 'on' | 'off' | undefined;
  readonly cite: 'on' | 'off' | undefined;
  readonly fold: 'read' | 'off' | undefined;
  readonly avatars: 'off' | 'initials' | 'source' | undefined;
  strings: Partial<Strings> | string | undefined;
  readonly light: LightDom | undefined;
}

/** How the comments of a thread are shown. */
export interface ThreadView extends ListView {
  /** What its functions go by: when one of these is another, all comments may be shown in another way. */
  readonly basis: readonly unknown[];
}

/** What draws roles, votes and the like, once a comment has needed it. */
let marks: typeof commentMarks | undefined;

const noComments: readonly Comment[] = [];
const noPeople: ReadonlyMap<string, Person> = new Map();

const isOf = (source: CommentSource, comment: Comment): boolean => comment.id.startsWith(`${source.name}:`);

/** Whether a source keeps replies to this comment. */
function canAnswer(source: CommentSource | undefined, hasForm: boolean, comment: Comment): boolean {
  if (!source?.send || !hasForm) return false;
  const { nesting, parents } = source.capabilities;
  return nesting !== 0 && (parents !== 'own' || isOf(source, comment));
}

/** What a thread shows: which comments, where they come from, and what each of them depends on. */
export class ThreadContent implements ReactiveController {
  readonly host: ThreadHost;
  readonly locale: LocaleController;
  readonly data: ConversationController;
  /** What is announced to assistive technology. */
  announcement = '';
  /** Whether the source has responded once: what comes from then on is news. */
  isSettled = false;
  permalinks = fragmentPermalinks();
  /** How far the page was scrolled when the thread came to it, and what had the focus. */
  before: readonly [number, Element | null] = [0, null];
  readonly #backend: BackendController;
  readonly #given: ContextProvider<ElementConversation | undefined>;
  readonly #parts: SoundParts;
  /** What of them was given on last. */
  #taken: unknown;
  #prefix: string | undefined;
  /** What fetches what draws marks of comments, and their words. */
  #marksRequest: Promise<void> | undefined;
  #areMarksComing = false;
  /** What was looked at last for marks: comments, or the element where all of them may have one. */
  #looked: unknown;
  #first: ConversationSnapshot | undefined;

  constructor(host: ThreadHost) {
    this.host = host;
    this.locale = new LocaleController(host);
    this.data = new ConversationController(host);
    this.#backend = new BackendController(host);
    this.#given = new ContextProvider<ElementConversation | undefined>(host, conversationContext, undefined);
    this.#parts = new SoundParts(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.before = [scrollY, document.activeElement];
  }

  hostDisconnected(): void {
    releaseAnchorPrefix(this.host);
  }

  /** Follows what the page has given to the element; called before each update. */
  follow(isPrinted: boolean): void {
    this.#takeOwnData();
    // What a server has printed is hydrated by what it knew, not by what has come since.
    this.#first = isPrinted && this.comments[0] ? this.snapshot : undefined;
    if (this.host.isConnected) this.#followPermalinks();
    this.#followMarks();
  }

  get snapshot(): ConversationSnapshot | undefined {
    return this.#first ?? this.data.snapshot;
  }

  get comments(): readonly Comment[] {
    return this.snapshot?.comments ?? noComments;
  }

  /** Which comments come first, whatever stands in the attribute. */
  get sort(): Sort {
    const { sort } = this.host;
    return sort === 'newest' || sort === 'liked' ? sort : 'oldest';
  }

  /** The name of the thread at its source. */
  get name(): string {
    return this.#backend.thread ?? this.snapshot?.article?.id ?? '';
  }

  /** The element that the comments stand in; null where there are none. */
  get list(): HTMLElement | null {
    const { light } = this.host;
    return light ? light.list : this.host.renderRoot.querySelector<HTMLElement>('section > .colloquy-list');
  }

  /** What the fragments of permalinks begin with; undefined where the page writes them in a way of its own. */
  get idPrefix(): string | undefined {
    return this.#prefix;
  }

  /** Whether there are comments that cannot be read, so that their number is unknown. */
  get hasLost(): boolean {
    return this.#parts.hasLostComments || !!this.data.conversation?.hasLostComments;
  }

  /** Whether words, or where the comments come from, are still on their way. */
  get isWaiting(): boolean {
    return (
      this.locale.isLoading ||
      this.#areMarksComing ||
      (this.host.comments === undefined && !this.data.conversation?.isReady)
    );
  }

  /** Whether there are no comments, because they are still on their way or could not be had. */
  get isLacking(): boolean {
    const { snapshot } = this;
    return snapshot?.comments.length === 0 && !!(snapshot.loading || snapshot.error);
  }

  /** Whether it is known how many comments there are, were it none. */
  get isKnown(): boolean {
    const { snapshot, data, hasLost } = this;
    if (!snapshot || hasLost) return false;
    const isComplete = data.conversation?.isReady && !snapshot.loading && !snapshot.error;
    return !!isComplete || snapshot.comments.length > 0 || snapshot.commentCount > 0;
  }

  /** How each comment is shown as long as readers have done nothing. */
  get view(): ThreadView {
    const { host, locale, snapshot, permalinks } = this;
    const { source, sources = [], closed, thread = '' } = snapshot ?? {};
    const [first] = this.comments;
    const isMixed = sources.length > 1 || (!!first && !sources.some((one) => isOf(one, first)));
    const { light } = host;
    const hasForm = !closed && !!(light ? light.form : host.querySelector(':scope > [slot="reply"]'));
    const page = pageBeforeFragment();
    return {
      strings: locale.strings,
      locale: locale.locale,
      people: snapshot?.people ?? noPeople,
      articleAuthor: host.articleAuthor ?? snapshot?.article?.author,
      language: snapshot?.article?.inLanguage ?? locale.foreign?.page,
      headingLevel: headingLevel(host.headingLevel),
      commentLevel: commentLevel(host.headingLevel, host.commentHeadings, this.comments.length),
      target: undefined,
      canAnswer: (comment) => canAnswer(source, hasForm, comment),
      answerUrl: (comment) =>
        source?.capabilities.write === 'offsite' && isOf(source, comment)
          ? replyUrl(source, thread, comment.id)
          : undefined,
      origin: (comment) => (isMixed ? sources.find((one) => isOf(one, comment))?.title : undefined),
      isNew: (comment) => !!snapshot?.unseen?.has(comment.id),
      number: numbersOf(this.comments),
      own: () => undefined,
      sources,
      marks,
      pictures: host.pictures === 'on',
      avatars: host.avatars === 'source',
      maxDepth: Math.min(Math.max(0, host.maxDepth || 0), 24),
      permalink: (id) => onThisPage(permalinks.write(id), page),
      isOnDevice: (comment) => source?.capabilities.reach === 'device' && isOf(source, comment),
      isCollapsed: () => false,
      idPrefix: light?.idPrefix,
      inLight: light?.inLight,
      basis: [source, closed, sources.length, thread, hasForm, permalinks, page, marks, host.pictures, host.avatars],
    };
  }

  /** Whether readers can vote for comments here. */
  get canVote(): boolean {
    return !!this.snapshot?.sources?.some(({ vote, capabilities }) => vote && capabilities.votes);
  }

  announce(words: string): void {
    this.announcement = toldAgain(this.announcement, words);
    this.host.requestUpdate();
  }

  #takeOwnData(): void {
    const { comments, people, commentCount, source } = this.host;
    const named = source ? undefined : this.#backend.key;
    if (comments === undefined && source === undefined && named === undefined) {
      this.data.disown();
      this.#given.value = this.data.conversation;
      return;
    }
    const conversation = named === undefined ? this.data.own() : this.data.share(named);
    const isOther = comments !== undefined && conversation !== this.#given.value;
    const parts = this.#parts.take({ comments, people, commentCount });
    if (isOther || (parts !== this.#taken && (this.#taken ?? comments))) {
      conversation.setDiscussion(parts, this.#parts.hasLostComments);
      this.#taken = parts;
    }
    this.#backend.follow(conversation);
    if (named !== undefined) void this.#backend.connect(conversation);
    else if (this.host.isConnected) conversation.connect(source, this.#backend.thread ?? '');
    this.#given.value = conversation;
  }

  #followMarks(): void {
    const { comments, host } = this;
    const looked = host.avatars === 'source' ? host : comments;
    if (this.#marksRequest || looked === this.#looked) return;
    this.#looked = looked;
    if (looked === comments && !comments.some(hasMarks)) return;
    this.#areMarksComing = true;
    this.#marksRequest = Promise.all([import('./marks.js'), this.locale.needLater()])
      .then(
        ([{ marksIn }]) => void (marks = marksIn(host)),
        (error: unknown) => {
          this.#marksRequest = undefined;
          warnOnce('<colloquy-thread> could not fetch what it needs.', error);
        },
      )
      .then(() => {
        this.#areMarksComing = false;
        this.host.requestUpdate();
      });
  }

  #followPermalinks(): void {
    const prefix = claimAnchorPrefix(this.host, this.name);
    const given = this.host.permalinks as Partial<Permalinks> | undefined;
    const isFit = typeof given?.write === 'function' && typeof given.read === 'function';
    if (given && !isFit) warnOnce('Expected `permalinks` to have the functions `write` and `read`, got', given);
    if (isFit) this.permalinks = given as Permalinks;
    else if (prefix !== this.#prefix) this.permalinks = fragmentPermalinks(prefix);
    this.#prefix = isFit ? undefined : prefix;
  }
}
