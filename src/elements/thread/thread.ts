import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import type { OwnReply } from '../../conversation/snapshot.js';
import type { Strings } from '../../locales/strings.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { CommentSource } from '../../model/source.js';
import type { Branch } from '../../model/thread.js';
import type { ThreadChange } from '../../model/thread-update.js';
import { authorName, keyOf } from '../../views/comment.js';
import { headingLevel } from '../../views/heading.js';
import { bodyStyles } from '../../views/styles/body-styles.js';
import { controlStyles } from '../../views/styles/control-styles.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import { sectionStyles } from '../../views/styles/section-styles.js';
import { threadStyles } from '../../views/styles/thread-styles.js';
import type { ListView } from '../../views/thread-list.js';
import { pageControl, pagesOf } from '../../views/thread-pages.js';
import { threadFrame, type Sort } from '../../views/thread-frame.js';
import type { View } from '../../views/view.js';
import type { ColloquyReplyForm } from '../reply-form/reply-form.js';
import { ContextProvider } from '../shared/context.js';
import { conversationContext } from '../shared/contexts.js';
import { ConversationController } from '../shared/conversation-controller.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { LocaleController } from '../shared/locale-controller.js';
import { setState } from '../shared/states.js';
import { sheet, ViewElement } from '../shared/view-element.js';
import { warnOnce } from '../shared/warn-once.js';
import type { AnswerController } from './answer-controller.js';
import { claimAnchorPrefix, releaseAnchorPrefix } from './anchor-prefix.js';
import { BranchToggledEvent } from './branch-toggled-event.js';
import { DestinationController } from './destination-controller.js';
import type { Focused } from './follow-focus.js';
import type { OwnController } from './own-controller.js';
import { fragmentPermalinks, type Permalinks } from '../../views/permalinks.js';
import { ThreadComments } from './thread-comments.js';
import { ThreadTree } from './thread-tree.js';

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

/**
 * The comments, each an article in an ordered list, with the replies to it in a list below.
 *
 * Shows its own `comments` and `source`, or those of the `<colloquy-discussion>` around it. A form in the `reply`
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
 * @cssstate empty - There are no comments.
 * @cssstate busy - Comments are being loaded.
 * @cssstate failed - The source could not be read.
 * @cssproperty [--colloquy-thread-measure] - The widest the thread gets; as wide as the article if not set.
 * @cssproperty [--colloquy-thread-indent] - The indent of each level; the avatar and its gap if not set.
 * @cssproperty [--colloquy-avatar-size=2.5em] - The size of avatars.
 * @cssproperty [--colloquy-scroll-margin=1.5em] - The room left above a comment that is jumped to.
 * @cssproperty [--colloquy-color-mark] - The ground of the comment that the address points to.
 * @cssproperty [--colloquy-color-on-accent] - The colour of text on the accent.
 */
export class ColloquyThread extends ViewElement {
  static override styles: CSSResultGroup = styles;
  static override properties: PropertyDeclarations = {
    comments: { attribute: false },
    people: { attribute: false },
    commentCount: { type: Number, attribute: 'comment-count' },
    articleAuthor: { attribute: 'article-author' },
    source: { attribute: false },
    thread: {},
    sort: {},
    maxDepth: { type: Number, attribute: 'max-depth' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    permalinks: { attribute: false },
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
  /** Where further comments come from and replies go to. */
  declare source: CommentSource | undefined;
  /** The name of this thread at its source. */
  declare thread: string;
  /** Which comments come first: `oldest` or `newest`. Replies to a comment always read oldest first. */
  declare sort: Sort;
  /** How many levels of replies are indented; deeper ones follow in the last, and say whom they answer. */
  declare maxDepth: number;
  /** The level of the thread's heading, 1 to 6. */
  declare headingLevel: number;
  /** How permalinks are written and read; by default as fragments such as `#comment-3`. */
  declare permalinks: Permalinks | undefined;
  /** Words to use in place of those of the language. */
  declare strings: Partial<Strings> | undefined;

  private declare announcement: string;

  readonly #locale = new LocaleController(this);
  readonly #data = new ConversationController(this);
  readonly #destination = new DestinationController(this);
  readonly #given = new ContextProvider<ElementConversation | undefined>(this, conversationContext, undefined);
  readonly #internals = this.attachInternals();
  readonly #collapsed = new Set<string>();
  readonly #tree = new ThreadTree();
  readonly #comments = new ThreadComments();
  #change: ThreadChange | 'all' | undefined;
  #pages: readonly (readonly Branch[])[] = [[]];
  #page = 0;
  /** Whether the source has answered once. */
  #settled = false;
  #people: ReadonlyMap<string, Person> = nobody;
  #answer: AnswerController | undefined;
  #own: OwnController | undefined;
  /** Where the form stands. */
  #form: Element | null = null;
  #focused: Focused | undefined;
  #written: Permalinks = fragmentPermalinks();

  constructor() {
    super();
    this.thread = '';
    this.sort = 'oldest';
    this.maxDepth = 4;
    this.headingLevel = 2;
    this.announcement = '';
    this.addEventListener('colloquy-reply-sent', (event) => {
      // The form says so itself.
      this.announcement = '';
      void this.#answer?.end();
      void this.reveal(event.comment.id);
    });
    this.addEventListener('keydown', (event) => void this.#onKeydown(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    this.#comments.start();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    this.#comments.stop();
    releaseAnchorPrefix(this);
  }

  /**
   * Opens the branches around a comment, scrolls to it, focuses and marks it.
   * Answers whether the comment is here.
   */
  async reveal(id: string): Promise<boolean> {
    await this.updateComplete;
    const branch = this.#tree.tree.branches.get(id);
    if (!branch) return false;
    this.#open(branch);
    this.#destination.goTo(branch);
    await this.updateComplete;
    return true;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Whether comments can be answered depends on whether there is a form.
    root.addEventListener('slotchange', () => this.requestUpdate());
    return root;
  }

  protected override get isWaiting(): boolean {
    const { conversation, snapshot } = this.#data;
    if (this.#locale.isLoading || (this.comments === undefined && conversation?.isReady !== true)) return true;
    // What was printed is better than nothing.
    return snapshot?.comments.length === 0 && (snapshot.loading || snapshot.error !== undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focused = this.#focusedComment();
    this.#takeOwnData(changed);
    this.#follow();
    if (this.isConnected) {
      this.#written = this.permalinks ?? this.#fragments(claimAnchorPrefix(this, this.#threadName()));
    }
    const addressed = this.#destination.addressed(this.#tree.tree, this.#written);
    if (addressed) {
      this.#open(addressed);
      this.#destination.goTo(addressed);
    }
    void this.#followOwn();
    this.#answer?.follow(this.#tree.tree, this.#threadName(), (branch) => authorName(this.#naming(), branch.comment));
  }

  protected override updated(): void {
    const snapshot = this.#data.snapshot;
    this.#settled ||= snapshot?.source !== undefined && !snapshot.loading;
    setState(this.#internals, 'empty', this.#tree.tree.branches.size === 0);
    setState(this.#internals, 'busy', snapshot?.loading === true);
    setState(this.#internals, 'failed', snapshot?.error !== undefined);
    if (this.isPrinted) return;
    this.#showComments();
    this.#placeForm();
    if (!this.#destination.arrive((branch) => this.#comments.article(branch))) void this.#keepFocus();
  }

  protected override render(): View {
    const { strings } = this.#locale;
    const snapshot = this.#data.snapshot;
    const { tree, isGrowing } = this.#tree;
    const here = isGrowing ? (snapshot?.commentCount ?? 0) : tree.count;
    if (snapshot?.error) void this.#locale.needLater();
    return threadFrame({
      strings,
      headingLevel: this.headingLevel,
      here,
      total: Math.max(here, snapshot?.commentCount || 0),
      isLoading: snapshot?.loading === true,
      hasComments: tree.branches.size > 0,
      canSort: tree.roots.length > 1,
      hasMany: tree.branches.size > 1,
      sort: this.sort,
      error: snapshot?.error,
      pages: pageControl(this.#page, this.#pages.length, strings, this.#onPage),
      moreAt: snapshot?.moreAt,
      announcement: this.announcement,
      onsort: this.#onSort,
      onretry: this.#onRetry,
      onfound: this.#onFound,
      onclick: this.#onClick,
    });
  }

  readonly #onSort = ({ target }: Event): void => {
    this.sort = (target as HTMLSelectElement).value as Sort;
  };

  readonly #onPage = ({ target }: Event): void => {
    this.#turnTo(Number((target as HTMLButtonElement).value));
    const [first] = this.#pages[this.#page] ?? [];
    if (first) this.#destination.goTo(first);
  };

  readonly #onRetry = (): void => void this.#data.conversation?.reload();

  readonly #onPrint = (): void => this.#comments.finish();

  /** One listener for the buttons of all comments, which may come from a server. */
  readonly #onClick = ({ target }: Event): void => {
    const button = (target as Element).closest('button.reply, button.toggle');
    const comment = button?.closest('article');
    const branch = comment && this.#tree.tree.branches.get(keyOf(comment));
    if (!branch) return;
    if (button?.matches('.reply')) void this.#startReply(branch);
    else this.#toggle(branch);
  };

  #showComments(): void {
    const snapshot = this.#data.snapshot;
    const view = this.#view();
    const { tree } = this.#tree;
    const marks = new Map<string, unknown>();
    for (const id of snapshot?.unseen ?? []) marks.set(id, 'new');
    for (const [id, own] of snapshot?.own ?? []) marks.set(id, own);
    const { key } = this.#destination;
    if (key !== undefined && typeof marks.get(key) !== 'object') marks.set(key, 'target');
    this.#comments.show(this.renderRoot.querySelector<HTMLElement>('section > .list'), {
      roots: this.#pages[this.#page] ?? [],
      tree,
      change: this.#change,
      view,
      common: [
        view.strings, view.locale, this.#samePeople(view.people), view.articleAuthor, view.language, view.headingLevel, view.maxDepth,
        snapshot?.source, snapshot?.closed, snapshot?.sources?.length, snapshot?.thread, this.#hasForm, this.#written, this.#own,
      ],
      marks,
    });
    this.#change = undefined;
  }

  /** The people as they were, if those who were there have not changed: who comes anew is named by new comments. */
  #samePeople(people: ReadonlyMap<string, Person>): ReadonlyMap<string, Person> {
    if (people === this.#people) return people;
    for (const [id, person] of this.#people) if (people.get(id) !== person) return (this.#people = people);
    return this.#people;
  }

  /** Puts the form where it belongs: under the comment that is answered, or at the end. In one task, it keeps the focus. */
  #placeForm(): void {
    const { key } = this.#answer ?? {};
    const branch = key === undefined ? undefined : this.#tree.tree.branches.get(key);
    const place = branch && this.#comments.article(branch);
    // Not looked for anew: where the comment above it has gone, it has gone with it.
    const form = (this.#form ??= this.renderRoot.querySelector('.answer'));
    if (!form) return;
    if (place) {
      if (place.nextElementSibling !== form) place.after(form);
    } else if (!form.parentElement?.matches('.end')) this.renderRoot.querySelector('.end')?.append(form);
  }

  get #hasForm(): boolean {
    return this.#data.snapshot?.closed !== true && this.querySelector(':scope > [slot="reply"]') !== null;
  }

  #view(): ListView {
    const snapshot = this.#data.snapshot;
    const source = snapshot?.source;
    const sources = snapshot?.sources ?? [];
    const [first] = snapshot?.comments ?? noComments;
    const isMixed = sources.length > 1 || (first !== undefined && !sources.some((one) => isOf(one, first)));
    const hasForm = this.#hasForm;
    return {
      ...this.#naming(),
      locale: this.#locale.locale,
      articleAuthor: this.articleAuthor ?? snapshot?.article?.author,
      language: snapshot?.article?.inLanguage,
      headingLevel: headingLevel(this.headingLevel),
      target: this.#destination.key,
      canAnswer: (comment) => canAnswer(source, hasForm, comment),
      answerUrl: (comment) => source?.capabilities.write === 'offsite' && isOf(source, comment)
        ? source.replyUrl?.(snapshot?.thread ?? '', comment.id) : undefined,
      origin: (comment) => isMixed ? sources.find((one) => isOf(one, comment))?.title : undefined,
      isNew: (comment) => snapshot?.unseen?.has(comment.id) === true,
      own: (branch) => this.#ownView(branch),
      maxDepth: Math.min(Math.max(0, this.maxDepth || 0), 24),
      permalink: this.#written.write,
      isOnDevice: (comment) => source?.capabilities.reach === 'device' && isOf(source, comment),
      isCollapsed: (key) => this.#collapsed.has(key),
    };
  }

  #naming(): Pick<ListView, 'strings' | 'people'> {
    return { strings: this.#locale.strings, people: this.#data.snapshot?.people ?? nobody };
  }

  #takeOwnData(changed: PropertyValues<this>): void {
    const { comments, people, commentCount, source } = this;
    if (comments === undefined && source === undefined) {
      this.#data.disown();
      this.#given.value = this.#data.conversation;
      return;
    }
    const conversation = this.#data.own();
    if (changed.has('comments') || changed.has('people') || changed.has('commentCount')) {
      conversation.setDiscussion({ comments, people, commentCount });
    }
    if (this.isConnected) conversation.connect(source, this.thread);
    this.#given.value = conversation;
  }

  #follow(): void {
    const comments = this.#data.snapshot?.comments ?? noComments;
    const before = this.#tree.tree.count;
    const change = this.#tree.follow(comments, this.sort === 'newest' ? 'newest' : 'oldest', () => {
      this.#setPages();
      this.#change = 'all';
      this.requestUpdate();
    });
    if (!change) return;
    this.#setPages();
    // Two changes before anything was drawn: whatever they were, all is looked through.
    this.#change = this.#change || this.#pages.length > 1 ? 'all' : change;
    // What the first load brings is not news.
    const came = this.#tree.tree.count - before;
    if (!this.#settled || this.#tree.isGrowing || came <= 0) return;
    const words = this.#locale.strings.newReplies(came);
    // Only a change is announced: the same words again get a space behind them.
    this.announcement = this.announcement === words ? `${words}\u00a0` : words;
  }

  #threadName(): string {
    return this.thread || this.#data.snapshot?.article?.id || '';
  }

  #fragmentsFor = '';
  #fragmentLinks: Permalinks | undefined;

  #fragments(prefix: string): Permalinks {
    if (prefix !== this.#fragmentsFor) this.#fragmentLinks = fragmentPermalinks(prefix);
    this.#fragmentsFor = prefix;
    return this.#fragmentLinks!;
  }

  #setPages(): void {
    this.#pages = pagesOf(this.#tree.tree.roots);
    this.#page = Math.min(this.#page, this.#pages.length - 1);
    if (this.#pages.length > 1) void this.#locale.needLater();
  }

  /** Shows another part of a thread that is too long for one page. */
  #turnTo(page: number): void {
    if (page < 0 || page === this.#page) return;
    this.#page = page;
    this.#change = 'all';
    this.requestUpdate();
  }

  #open(branch: Branch): void {
    let root = branch;
    while (root.parent) root = root.parent;
    if (this.#pages.length > 1) this.#turnTo(this.#pages.findIndex((roots) => roots.includes(root)));
    for (let above = branch.parent; above; above = above.parent) {
      if (this.#collapsed.delete(above.key)) this.#comments.toggle(above, this.#view());
    }
  }

  async #startReply(branch: Branch): Promise<void> {
    try {
      const { AnswerController } = await import('./answer-controller.js');
      await (this.#answer ??= new AnswerController(this)).start(branch, this.#threadName());
    } catch (error) {
      this.announcement = this.#locale.strings.retry;
      warnOnce('<colloquy-thread> could not fetch what it needs.', error);
    }
  }

  /** Fetches what can be done about replies of the reader's own, once there is one. */
  async #followOwn(): Promise<void> {
    const own = this.#data.snapshot?.own;
    if (!own || (own.size === 0 && !this.#own)) return;
    if (!this.#own) {
      const { OwnController } = await import('./own-controller.js');
      this.#own ??= new OwnController({
        strings: () => this.#locale.strings,
        conversation: () => this.#data.conversation?.store,
        announce: (words) => {
          this.announcement = words;
        },
        write: (text, inReplyTo) => void this.#write(text, inReplyTo),
        host: this,
      });
      this.requestUpdate();
    }
    this.#own.follow(this.#data.snapshot?.own ?? (own as ReadonlyMap<string, OwnReply>));
  }

  #ownView(branch: Branch): View {
    const own = this.#data.snapshot?.own?.get(branch.comment.id);
    return own && this.#own?.view(branch, own);
  }

  /** Brings words back into the form, under the comment they answer. */
  async #write(text: string, inReplyTo: string | undefined): Promise<void> {
    const branch = inReplyTo === undefined ? undefined : this.#tree.tree.branches.get(inReplyTo);
    if (branch) await this.#startReply(branch);
    const form = this.querySelector<ColloquyReplyForm>(':scope > [slot="reply"]');
    form?.write?.(text);
  }

  #toggle(branch: Branch): void {
    const collapsed = !this.#collapsed.delete(branch.key);
    if (collapsed) this.#collapsed.add(branch.key);
    this.#comments.toggle(branch, this.#view());
    this.dispatchEvent(new BranchToggledEvent(branch.comment, collapsed));
  }

  readonly #onKeydown = async (event: KeyboardEvent): Promise<void> => {
    // The path of an event is gone once its handlers have run.
    const [from] = event.composedPath();
    const { followKey } = await import('./comment-keys.js');
    followKey(event, from as HTMLElement, this.renderRoot as ShadowRoot);
  };

  /** Find-in-page, or a text fragment, has found words in a hidden branch. */
  readonly #onFound = (event: Event): void => {
    const comment = (event.target as Element).querySelector('article');
    const branch = comment && this.#tree.tree.branches.get(keyOf(comment));
    if (branch) this.#open(branch);
  };

  #focusedComment(): Focused | undefined {
    const element = (this.renderRoot as ShadowRoot | undefined)?.activeElement;
    const comment = element?.closest('article');
    return element && comment ? { element, key: keyOf(comment) } : undefined;
  }

  async #keepFocus(): Promise<void> {
    const focused = this.#focused;
    if (!focused || focused.element.isConnected) return;
    const { followFocus } = await import('./follow-focus.js');
    followFocus(focused, this.renderRoot as ShadowRoot);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-thread': ColloquyThread;
  }
}
