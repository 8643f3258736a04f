import { LitElement, html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { CommentSource } from '../../model/source.js';
import { buildThread, type Branch, type Thread } from '../../model/thread.js';
import type { ColloquyReplyForm } from '../reply-form/reply-form.js';
import { bodyStyles } from '../shared/body-styles.js';
import { ContextProvider } from '../shared/context.js';
import { conversationContext } from '../shared/contexts.js';
import { controlStyles } from '../shared/control-styles.js';
import { ConversationController } from '../shared/conversation-controller.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { heading, headingLevel } from '../shared/heading.js';
import { hostStyles } from '../shared/host-styles.js';
import { LocaleController } from '../shared/locale-controller.js';
import { sectionStyles } from '../shared/section-styles.js';
import { setState } from '../shared/states.js';
import { warnOnce } from '../shared/warn-once.js';
import type { AnswerController } from './answer-controller.js';
import { claimAnchorPrefix, releaseAnchorPrefix } from './anchor-prefix.js';
import { branchList, type ListView } from './branch-list.js';
import { authorName, elementId, keyOf } from './comment-template.js';
import { DestinationController } from './destination-controller.js';
import type { Focused } from './follow-focus.js';
import { fragmentPermalinks, type Permalinks } from './permalinks.js';
import { BranchToggledEvent } from './branch-toggled-event.js';
import { threadStyles } from './thread-styles.js';
import type { OwnController } from './own-controller.js';
import { failureTemplate, moreTemplate, sortTemplate, type Sort } from './thread-template.js';

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
export class ColloquyThread extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, sectionStyles, bodyStyles, threadStyles];
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
  #tree: Thread = buildThread(noComments);
  #shown: readonly Comment[] = noComments;
  /** Whether the source has answered once. */
  #settled = false;
  #answer: AnswerController | undefined;
  #own: OwnController | undefined;
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
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    releaseAnchorPrefix(this);
  }

  /**
   * Opens the branches around a comment, scrolls to it, focuses and marks it.
   * Answers whether the comment is here.
   */
  async reveal(id: string): Promise<boolean> {
    await this.updateComplete;
    const branch = this.#tree.branches.get(id);
    if (!branch) return false;
    this.#open(branch);
    this.#destination.goTo(branch);
    await this.updateComplete;
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focused = this.#focusedComment();
    this.#takeOwnData(changed);
    this.#rebuild(changed.has('sort'));
    if (this.isConnected) {
      this.#written = this.permalinks ?? fragmentPermalinks(claimAnchorPrefix(this, this.#threadName()));
    }
    const addressed = this.#destination.addressed(this.#tree, this.#written);
    if (addressed) {
      this.#open(addressed);
      this.#destination.goTo(addressed);
    }
    void this.#followOwn();
    this.#answer?.follow(this.#tree, this.#threadName(), (branch) => authorName(this.#naming(), branch.comment));
  }

  protected override updated(): void {
    const snapshot = this.#data.snapshot;
    this.#settled ||= snapshot?.source !== undefined && !snapshot.loading;
    setState(this.#internals, 'empty', this.#tree.branches.size === 0);
    setState(this.#internals, 'busy', snapshot?.loading === true);
    setState(this.#internals, 'failed', snapshot?.error !== undefined);
    if (!this.#destination.arrive()) void this.#keepFocus();
  }

  protected override render(): TemplateResult {
    const { strings } = this.#locale;
    const snapshot = this.#data.snapshot;
    const here = this.#tree.count;
    const total = Math.max(here, snapshot?.commentCount || 0);
    const waiting = snapshot?.loading === true && here === 0;
    const error = snapshot?.error;
    if (error) void this.#locale.needLater();
    return html`
      <section
        aria-labelledby="heading"
        aria-busy=${snapshot?.loading ? 'true' : 'false'}
        @beforematch=${this.#onFound}
      >
        <div class="top">
          ${heading(this.headingLevel, here < total ? strings.repliesHere(total, here) : strings.replies(total), 'heading')}
          ${this.#tree.roots.length > 1 ? sortTemplate(this.sort, strings, this.#sortBy) : nothing}
        </div>
        ${waiting ? html`<p class="loading">${strings.loadingReplies}</p>` : nothing}
        ${error ? failureTemplate(error, strings, () => void this.#data.conversation?.reload()) : nothing}
        ${this.#tree.branches.size > 0
          ? branchList(this.#tree.roots, this.#view())
          : waiting || error ? nothing : html`<slot name="empty"><p class="loading">${strings.noReplies}</p></slot>`}
        ${moreTemplate(snapshot?.moreAt, strings)}
        ${this.#tree.branches.size > 1 ? html`<p class="hint">${strings.keyboardHint}</p>` : nothing}
        <p class="visually-hidden" role="status">${this.announcement}</p>
        ${this.#answer?.key === undefined ? this.#replySlot() : nothing}
      </section>
    `;
  }

  readonly #sortBy = (sort: Sort): void => {
    this.sort = sort;
  };

  readonly #replySlot = (): TemplateResult =>
    html`<div class="answer" part="reply"><slot name="reply" @slotchange=${() => this.requestUpdate()}></slot></div>`;

  #view(): ListView {
    const snapshot = this.#data.snapshot;
    const source = snapshot?.source;
    const sources = snapshot?.sources ?? [];
    const [first] = this.#shown;
    const isMixed = sources.length > 1 || (first !== undefined && !sources.some((one) => isOf(one, first)));
    const hasForm = snapshot?.closed !== true && this.querySelector(':scope > [slot="reply"]') !== null;
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
      own: (branch) => this.#ownTemplate(branch),
      maxDepth: Math.min(Math.max(0, this.maxDepth || 0), 24),
      replyingTo: this.#answer?.key,
      replySlot: this.#replySlot,
      permalink: this.#written.write,
      isOnDevice: (comment) => source?.capabilities.reach === 'device' && isOf(source, comment),
      isCollapsed: (key) => this.#collapsed.has(key),
      onReply: (branch) => void this.#startReply(branch),
      onToggle: (branch) => this.#toggle(branch),
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

  #rebuild(sorted: boolean): void {
    const comments = this.#data.snapshot?.comments ?? noComments;
    if (comments === this.#shown && !sorted) return;
    const before = this.#tree.count;
    this.#shown = comments;
    this.#tree = buildThread(comments, { sort: this.sort === 'newest' ? 'newest' : 'oldest' });
    // What the first load brings is not news.
    if (this.#settled && this.#tree.count > before) {
      const words = this.#locale.strings.newReplies(this.#tree.count - before);
      // Only a change is announced: the same words again get a space behind them.
      this.announcement = this.announcement === words ? `${words}\u00a0` : words;
    }
  }

  #threadName(): string {
    return this.thread || this.#data.snapshot?.article?.id || '';
  }

  #open(branch: Branch): void {
    for (let above = branch.parent; above; above = above.parent) this.#collapsed.delete(above.key);
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
    this.#own.follow(this.#data.snapshot?.own ?? own);
  }

  #ownTemplate(branch: Branch): TemplateResult | undefined {
    const own = this.#data.snapshot?.own?.get(branch.comment.id);
    return own && this.#own?.template(branch, own);
  }

  /** Brings words back into the form, under the comment they answer. */
  async #write(text: string, inReplyTo: string | undefined): Promise<void> {
    const branch = inReplyTo === undefined ? undefined : this.#tree.branches.get(inReplyTo);
    if (branch) await this.#startReply(branch);
    const form = this.querySelector<ColloquyReplyForm>(':scope > [slot="reply"]');
    form?.write?.(text);
  }

  #toggle(branch: Branch): void {
    const collapsed = !this.#collapsed.delete(branch.key);
    if (collapsed) this.#collapsed.add(branch.key);
    this.requestUpdate();
    this.dispatchEvent(new BranchToggledEvent(branch.comment, collapsed));
  }

  readonly #onKeydown = async (event: KeyboardEvent): Promise<void> => {
    // The path of an event is gone once its handlers have run.
    const [from] = event.composedPath();
    const { followKey } = await import('./comment-keys.js');
    followKey(event, from as HTMLElement, this.renderRoot as ShadowRoot);
  };

  /** Find-in-page, or a text fragment, has found words in a hidden branch. */
  #onFound(event: Event): void {
    const comment = (event.target as Element).querySelector('article');
    const branch = comment && this.#tree.branches.get(keyOf(comment));
    if (branch) this.#open(branch);
    this.requestUpdate();
  }

  #focusedComment(): Focused | undefined {
    const element = (this.renderRoot as ShadowRoot | undefined)?.activeElement;
    const comment = element?.closest('article');
    return element && comment ? { element, key: keyOf(comment) } : undefined;
  }

  async #keepFocus(): Promise<void> {
    const focused = this.#focused;
    if (!focused || focused.element === this.#element(focused.key)) return;
    const { followFocus } = await import('./follow-focus.js');
    followFocus(focused, this.renderRoot as ShadowRoot);
  }

  #element(key: string): HTMLElement | null {
    return (this.renderRoot as ShadowRoot).getElementById(elementId(key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-thread': ColloquyThread;
  }
}
