import type { CSSResultGroup, PropertyDeclarations } from 'lit';
// Parcel loses it behind the star exports of `lit`.
import { render } from 'lit-html';
import type { Strings } from '../../locales/strings.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { CommentSource } from '../../model/source.js';
import { buildThread, type GrowingThread } from '../../model/thread.js';
import { headingLevel } from '../../views/heading.js';
import { bodyStyles } from '../../views/styles/body-styles.js';
import { controlStyles } from '../../views/styles/control-styles.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import { sectionStyles } from '../../views/styles/section-styles.js';
import { threadStyles } from '../../views/styles/thread-styles.js';
import { firstChunks, type ListView } from '../../views/thread-list.js';
import { threadFrame, type Sort } from '../../views/thread-frame.js';
import { html, type View } from '../../views/template.js';
import { afterPaint } from '../shared/after-paint.js';
import type { BackendName } from '../backends/backend-name.js';
import { BackendController } from '../shared/backend-controller.js';
import { ContextProvider } from '../shared/context.js';
import { conversationContext } from '../shared/contexts.js';
import { ConversationController } from '../shared/conversation-controller.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { LocaleController } from '../shared/locale-controller.js';
import { onThisPage, pageBeforeFragment } from '../shared/on-this-page.js';
import { replyUrl } from '../shared/reply-url.js';
import { SoundParts } from '../shared/sound-parts.js';
import { internalsOf, setState } from '../shared/states.js';
import { sheet, ViewElement } from '../shared/view-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { claimAnchorPrefix, releaseAnchorPrefix } from './anchor-prefix.js';
import { fragmentPermalinks, type Permalinks } from '../../views/permalinks.js';
import type { Drawn } from './living-thread.js';
import type { ThreadLife } from './thread-life.js';

const styles = sheet(hostStyles, controlStyles, sectionStyles, bodyStyles, threadStyles);

const isOf = (source: CommentSource, comment: Comment): boolean => comment.id.startsWith(`${source.name}:`);

/** Whether a source keeps answers to this comment. */
function canAnswer(source: CommentSource | undefined, hasForm: boolean, comment: Comment): boolean {
  if (!source?.send || !hasForm) return false;
  const { nesting, parents } = source.capabilities;
  return nesting !== 0 && (parents !== 'own' || isOf(source, comment));
}

const noComments: readonly Comment[] = [];
const nobody: ReadonlyMap<string, Person> = new Map();

/** What happens to the page. Captured: a selection changes at the document, and tells nobody above. */
const happenings = ['hashchange', 'popstate', 'beforeprint', 'selectionchange'];

/** A router's `history.pushState` changes the address without an event of the window; the Navigation API tells. */
const entries = (globalThis as { readonly navigation?: EventTarget }).navigation;
const entryChange = 'currententrychange';

/** Of a longer thread, so many comments are looked at before anything is drawn. */
const beginning = 500;

/**
 * The comments, each an article in an ordered list, with the replies to it in a list below.
 *
 * Shows its own `comments` and `source`, or those of the thread that it names by `backend`, `endpoint` and `thread`, or
 * those of the `<colloquy-discussion>` around it. Elements that name the same thread share one conversation. A form in the `reply`
 * slot moves under the comment that is being answered, with its text, caret and focus.
 *
 * @tag colloquy-thread
 * @tagname colloquy-thread
 * @summary The replies.
 * @slot reply - A form to reply with, usually `<colloquy-reply-form>`.
 * @slot empty - Shown when there are no replies; words of its own stand there otherwise.
 * @fires {ReplyStartEvent} colloquy-reply-start - The form is about to move under a comment. Cancelable.
 * @fires {BranchToggledEvent} colloquy-branch-toggled - The replies to a comment were hidden or shown.
 * @csspart heading - The line that counts the replies.
 * @csspart list - A list of comments.
 * @csspart comment - One comment; also `deleted`, `held`, `queued`, `new` or `target` while it is that.
 * @csspart avatar - A picture or initials.
 * @csspart author - The name of a comment's writer.
 * @csspart badge - Marks the writer of the article.
 * @csspart new - Marks a comment that came since the reader was last here.
 * @csspart origin - Where a comment came from, when several sources meet.
 * @csspart permalink - The link to a comment, with its time where it is known.
 * @csspart in-reply-to - The link to the comment that is answered.
 * @csspart notice - What is said of a comment's state.
 * @csspart body - The text of a comment.
 * @csspart quotation - A block quotation in a comment.
 * @csspart reply - Where the form stands.
 * @csspart quote - A quotation, as a link to its source.
 * @csspart note - How many replies quote a passage.
 * @csspart back - The way back to the quotation that led here.
 * @csspart card - Where a quotation comes from, or who took up a passage.
 * @csspart addressee - The person whom a comment replies to by name.
 * @cssstate empty - There are no comments.
 * @cssstate busy - Comments are being loaded.
 * @cssstate failed - The source could not be read.
 * @cssproperty [--colloquy-thread-measure] - The widest the thread gets; as wide as the article if not set.
 * @cssproperty [--colloquy-thread-indent] - The indent of each level; the avatar and its gap if not set.
 * @cssproperty [--colloquy-avatar-size=2.5em] - The size of avatars.
 * @cssproperty [--colloquy-scroll-margin=1.5em] - The room left above a comment that is jumped to.
 * @cssproperty [--colloquy-color-mark] - The ground of the comment that the address points to.
 * @cssproperty [--colloquy-color-card=Canvas] - The ground of the card that shows where a quotation comes from.
 * @cssproperty [--colloquy-color-card-text=CanvasText] - The text on it.
 * @cssproperty [--colloquy-color-on-accent] - The colour of text on the accent.
 */
export class ColloquyThread extends ViewElement {
  static override styles: CSSResultGroup = styles;
  protected static override later = 'thread' as const;
  static override properties: PropertyDeclarations = {
    comments: { attribute: false },
    people: { attribute: false },
    commentCount: { type: Number, attribute: 'comment-count' },
    articleAuthor: { attribute: 'article-author' },
    source: { attribute: false },
    backend: {},
    endpoint: {},
    thread: {},
    load: {},
    sort: {},
    maxDepth: { type: Number, attribute: 'max-depth' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    permalinks: { attribute: false },
    quotes: {},
    strings: { attribute: false },
    announcement: { state: true },
  };

  /** The comments in the order of their source; nesting follows from `inReplyTo`. */
  declare comments: readonly Comment[] | undefined;
  /** The people whom the comments name by id. */
  declare people: readonly Person[] | undefined;
  /** How many comments the source says there are, when that is more than are at hand. */
  declare commentCount: number | undefined;
  /** The id of the person who wrote the article: their comments carry a badge. */
  declare articleAuthor: string | undefined;
  /** Where further comments come from and replies go to. Stands before `backend`. */
  declare source: CommentSource | undefined;
  /** The name of a backend, as on `<colloquy-discussion>`, for a thread that stands alone. */
  declare backend: BackendName | (string & {}) | undefined;
  /** Where the backend answers. */
  declare endpoint: string | undefined;
  /** The name of this thread at its source; `auto` for the path of the page, or of its canonical link. */
  declare thread: string;
  /** When the comments of a `backend` are fetched: `eager`, or `visible` to wait until the thread comes near the viewport. */
  declare load: 'eager' | 'visible';
  /** Which comments come first: `oldest` or `newest`. Replies to a comment always read oldest first. */
  declare sort: Sort;
  /** How many levels of replies are indented; deeper ones follow in the last, and say whom they answer. */
  declare maxDepth: number;
  /** The level of the thread's heading, 1 to 6. */
  declare headingLevel: number;
  /** How permalinks are written and read; by default as fragments such as `#comment-3`. */
  declare permalinks: Permalinks | undefined;
  /** `off` to show quotations as plain words, and not to look for who quotes whom. */
  declare quotes: 'on' | 'off' | undefined;
  /** Words to use in place of those of the language. */
  declare strings: Partial<Strings> | undefined;

  declare private announcement: string;

  readonly #locale = new LocaleController(this);
  readonly #data = new ConversationController(this);
  readonly #backend = new BackendController(this);
  readonly #given = new ContextProvider<ElementConversation | undefined>(this, conversationContext, undefined);
  readonly #parts = new SoundParts(this);
  /** What of them was given on last. */
  #taken: unknown;
  readonly #internals = internalsOf(this);
  /** What there is to do beyond the first sight of a thread. */
  #life: ThreadLife | undefined;
  #awakening: Promise<ThreadLife | undefined> | undefined;
  /** What was drawn before that, and of what. */
  #tree: GrowingThread | undefined;
  #drawn: Drawn | undefined;
  /** Whether the source has answered once: what comes from then on is news. */
  #isSettled = false;
  #permalinks: Permalinks | undefined;
  #prefix = '';
  /** Where the reader was when the thread came to the page. */
  #before: readonly [number, Element | null] = [0, null];

  constructor() {
    super();
    this.thread = '';
    this.load = 'eager';
    this.sort = 'oldest';
    this.maxDepth = 4;
    this.headingLevel = 2;
    this.announcement = '';
    this.addEventListener('colloquy-reply-sent', ({ comment }) => void this.#live((life) => life.sent(comment)));
    this.addEventListener('keydown', (event) => {
      // The path of an event is gone once its handlers have run.
      const [from] = event.composedPath();
      void this.#live((life) => life.keydown(event, from as HTMLElement));
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of happenings) addEventListener(name, this.#onWindow, true);
    entries?.addEventListener(entryChange, this.#onWindow);
    this.#before = [scrollY, document.activeElement];
    this.#life?.start();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of happenings) removeEventListener(name, this.#onWindow, true);
    entries?.removeEventListener(entryChange, this.#onWindow);
    this.#life?.stop();
    releaseAnchorPrefix(this);
  }

  /**
   * Opens the branches around a comment, scrolls to it, focuses and marks it.
   * Answers whether the comment is here.
   */
  async reveal(id: string): Promise<boolean> {
    await this.updateComplete;
    return (await this.#awaken())?.reveal(id) ?? false;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Whether comments can be answered depends on whether there is a form.
    root.addEventListener('slotchange', () => this.requestUpdate());
    return root;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#awakening;
    return isDone;
  }

  protected override get isWaiting(): boolean {
    const { conversation, snapshot } = this.#data;
    if (this.#locale.isLoading || (this.comments === undefined && conversation?.isReady !== true)) return true;
    // What was printed is better than nothing.
    return (
      snapshot?.comments.length === 0 && !this.#isPrintedUnknown && (snapshot.loading || snapshot.error !== undefined)
    );
  }

  /** Whether a server has printed a thread of which it knew nothing. */
  get #isPrintedUnknown(): boolean {
    return this.isPrinted && !this.renderRoot.querySelector('article, [name="empty"]');
  }

  /** Whether there are comments that cannot be read, so that nobody knows how many there are. */
  get #hasLost(): boolean {
    return this.#parts.hasLostComments || this.#data.conversation?.hasLostComments === true;
  }

  /** Whether it is known how many comments there are, were it none. */
  get #isKnown(): boolean {
    const { conversation, snapshot } = this.#data;
    if (!snapshot || this.#isPrintedUnknown || this.#hasLost) return false;
    return (
      snapshot.comments.length > 0 ||
      snapshot.commentCount > 0 ||
      (conversation?.isReady === true && !snapshot.loading && !snapshot.error)
    );
  }

  protected override willUpdate(): void {
    this.#takeOwnData();
    if (this.isConnected) this.#writePermalinks();
    if (this.#life) this.#life.willUpdate();
    else if (!this.#drawn) this.#tree = this.#begin();
  }

  protected override updated(): void {
    const snapshot = this.#data.snapshot;
    setState(this.#internals, 'empty', this.#isKnown && this.#comments.length === 0);
    setState(this.#internals, 'busy', snapshot?.loading === true);
    setState(this.#internals, 'failed', snapshot?.error !== undefined);
    if (this.isPrinted) return;
    if (this.#life) this.#life.updated();
    else this.#drawFirst();
    this.#isSettled ||= snapshot?.source !== undefined && !snapshot.loading;
  }

  protected override render(): View {
    const snapshot = this.#data.snapshot;
    // Of a thread that has been given nothing there is nothing to say.
    if (!snapshot) return undefined;
    const { strings } = this.#locale;
    const { branches, roots, count } = this.#life?.tree ?? this.#tree!;
    const isPart = this.#life ? this.#life.isGrowing : this.#comments.length > beginning;
    const here = isPart ? (snapshot.commentCount ?? 0) : count;
    if (snapshot.error ?? this.#hasLost) void this.#locale.needLater();
    const frame = threadFrame({
      strings,
      headingLevel: this.headingLevel,
      here,
      total: this.#isKnown ? Math.max(here, snapshot.commentCount || 0) : undefined,
      isLoading: snapshot.loading,
      hasComments: branches.size > 0,
      canSort: roots.length > 1,
      hasMany: branches.size > 1,
      sort: this.sort,
      error: snapshot.error,
      hasLost: this.#hasLost,
      pages: this.#life?.pages,
      moreAt: snapshot.moreAt,
      announcement: this.announcement,
      onsort: this.#onSort,
      onretry: this.#onRetry,
      onfound: this.#onFound,
      onclick: this.#onClick,
    });
    return html`${frame}${this.#life?.card}`;
  }

  readonly #onSort = ({ target }: Event): void => {
    this.sort = (target as HTMLSelectElement).value as Sort;
  };

  readonly #onRetry = (): void => void this.#data.conversation?.reload();

  readonly #onFound = ({ target }: Event): void => void this.#live((life) => life.found(target as Element));

  /** One listener for the buttons of all comments, which may come from a server. */
  readonly #onClick = ({ target }: Event): void => {
    const button = (target as Element).closest<HTMLElement>('button.reply, button.toggle');
    if (button) void this.#live((life) => life.press(button));
  };

  readonly #onWindow = ({ type }: Event): void => {
    // Routers write to the history when a page is merely opened.
    if (this.#life || type !== entryChange || location.hash) void this.#live((life) => life.happened(type));
  };

  get #comments(): readonly Comment[] {
    return this.#data.snapshot?.comments ?? noComments;
  }

  /** Whatever stands in the attribute. */
  get #order(): Sort {
    return this.sort === 'newest' ? 'newest' : 'oldest';
  }

  /** The thread, or what comes first in it: of a long one the rest is built when the first comments have been seen. */
  #begin(): GrowingThread {
    const comments = this.#comments;
    const sort = this.#order;
    const kept = new Set<string>();
    let first = comments;
    if (comments.length > beginning) {
      // Among the newest are answers to others than these, which would seem to answer nobody.
      first =
        sort === 'oldest'
          ? comments.slice(0, beginning)
          : comments
              .slice(-beginning)
              .filter(({ id, inReplyTo }) => (inReplyTo === undefined || kept.has(inReplyTo)) && kept.add(id));
    }
    return buildThread(first.length > 0 ? first : comments, { sort }) as GrowingThread;
  }

  /** Draws what is seen first; whatever else there is to do comes with {@link ThreadLife}. */
  #drawFirst(): void {
    const list = this.#list;
    if (!list) return;
    const view = this.#view();
    const comments = this.#comments;
    const { source } = this.#data.snapshot ?? {};
    if (this.#drawn) return void this.#awaken();
    // What a server has printed was drawn by somebody who may have known less, and is looked through.
    const isPrinted = list.childElementCount > 0;
    if (!isPrinted) render(firstChunks(this.#tree!.roots, view), list);
    this.#drawn = {
      tree: this.#tree!,
      comments,
      sort: this.#order,
      people: view.people,
      common: isPrinted ? [] : this.#common(view),
    };
    // Of a very long comment there is the first part.
    const isAll = !list.querySelector('.body > div') && list.querySelectorAll('article').length === comments.length;
    if (isPrinted || location.hash) void this.#awaken();
    // The rest of them, and who quotes whom, after the frame that shows the first.
    else if (!isAll || source || (this.quotes !== 'off' && this.#data.conversation?.showsQuotes))
      void this.#awaken(afterPaint());
  }

  /** Fetches what brings the thread to life. What is drawn stays readable if that cannot be had. */
  #awaken(after?: Promise<void>): Promise<ThreadLife | undefined> {
    // As long as it waits for what was printed, there is nothing to bring to life.
    if (this.isPrinted) return Promise.resolve(undefined);
    this.#awakening ??= Promise.resolve(after)
      .then(() => import('./thread-life.js'))
      .then(
        ({ ThreadLife }) => {
          this.#life = new ThreadLife({
            host: this,
            locale: this.#locale,
            data: this.#data,
            begun: this.#drawn ?? {
              tree: this.#tree!,
              comments: this.#comments,
              sort: this.#order,
              people: nobody,
              common: [],
            },
            before: this.#before,
            isSettled: () => this.#isSettled,
            list: () => this.#list,
            view: () => this.#view(),
            common: (view) => this.#common(view),
            permalinks: () => this.#permalinks ?? fragmentPermalinks(),
            threadName: () => this.#threadName(),
            announce: (words) => {
              // Only a change is announced: the same words again get a space behind them.
              this.announcement = words && words === this.announcement ? `${words}\u00a0` : words;
            },
          });
          // It may have left the page meanwhile, and nothing would stop what has begun.
          if (!this.isConnected) this.#life.stop();
          this.requestUpdate();
          return super.getUpdateComplete().then(() => this.#life);
        },
        (error: unknown) => {
          this.#awakening = undefined;
          warnOnce('<colloquy-thread> could not fetch what it needs.', error);
          return undefined;
        },
      );
    return this.#awakening;
  }

  async #live(act: (life: ThreadLife) => unknown): Promise<void> {
    const life = await this.#awaken();
    if (life) await act(life);
    else if (!this.isPrinted) this.announcement = this.#locale.strings.retry;
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('section > .colloquy-list');
  }

  /** What all comments depend on. */
  #common(view: ListView): unknown[] {
    const { source, closed, sources, thread } = this.#data.snapshot ?? {};
    return [
      view.strings,
      view.locale,
      view.articleAuthor,
      view.language,
      view.headingLevel,
      view.maxDepth,
      source,
      closed,
      sources?.length,
      thread,
      this.#hasForm,
      this.#permalinks,
      pageBeforeFragment(),
    ];
  }

  get #hasForm(): boolean {
    return this.#data.snapshot?.closed !== true && this.querySelector(':scope > [slot="reply"]') !== null;
  }

  #view(): ListView {
    const snapshot = this.#data.snapshot;
    const source = snapshot?.source;
    const sources = snapshot?.sources ?? [];
    const [first] = this.#comments;
    const isMixed = sources.length > 1 || (first !== undefined && !sources.some((one) => isOf(one, first)));
    const hasForm = this.#hasForm;
    return {
      strings: this.#locale.strings,
      locale: this.#locale.locale,
      people: snapshot?.people ?? nobody,
      articleAuthor: this.articleAuthor ?? snapshot?.article?.author,
      language: snapshot?.article?.inLanguage,
      headingLevel: headingLevel(this.headingLevel),
      target: undefined,
      canAnswer: (comment) => canAnswer(source, hasForm, comment),
      answerUrl: (comment) =>
        source?.capabilities.write === 'offsite' && isOf(source, comment)
          ? replyUrl(source, snapshot?.thread ?? '', comment.id)
          : undefined,
      origin: (comment) => (isMixed ? sources.find((one) => isOf(one, comment))?.title : undefined),
      isNew: (comment) => snapshot?.unseen?.has(comment.id) === true,
      own: () => undefined,
      maxDepth: Math.min(Math.max(0, this.maxDepth || 0), 24),
      permalink: (id) => onThisPage(this.#permalinks?.write(id) ?? ''),
      isOnDevice: (comment) => source?.capabilities.reach === 'device' && isOf(source, comment),
      isCollapsed: () => false,
    };
  }

  #takeOwnData(): void {
    const { comments, people, commentCount, source } = this;
    const named = source ? undefined : this.#backend.key;
    if (comments === undefined && source === undefined && named === undefined) {
      this.#data.disown();
      this.#given.value = this.#data.conversation;
      return;
    }
    const conversation = named === undefined ? this.#data.own() : this.#data.share(named);
    const isOther = comments !== undefined && conversation !== this.#given.value;
    const parts = this.#parts.take({ comments, people, commentCount });
    if (isOther || (parts !== this.#taken && (this.#taken ?? comments))) {
      conversation.setDiscussion(parts, this.#parts.hasLostComments);
      this.#taken = parts;
    }
    if (named !== undefined) void this.#backend.connect(conversation);
    else if (this.isConnected) conversation.connect(source, this.#backend.thread ?? '');
    this.#given.value = conversation;
  }

  #threadName(): string {
    return this.#backend.thread ?? this.#data.snapshot?.article?.id ?? '';
  }

  #writePermalinks(): void {
    const prefix = claimAnchorPrefix(this, this.#threadName());
    const given = this.permalinks as Partial<Permalinks> | undefined;
    const isFit = typeof given?.write === 'function' && typeof given.read === 'function';
    if (given && !isFit) warnOnce('Expected `permalinks` to have the functions `write` and `read`, got', given);
    if (isFit) this.#permalinks = given as Permalinks;
    else if (prefix !== this.#prefix || !this.#permalinks) this.#permalinks = fragmentPermalinks(prefix);
    this.#prefix = isFit ? '' : prefix;
  }
}

// Its events are known to `addEventListener` wherever the element is.
export type { BranchToggledEvent } from './branch-toggled-event.js';
export type { ReplyStartEvent } from './reply-start-event.js';

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-thread': ColloquyThread;
  }
}
