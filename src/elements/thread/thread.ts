import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { CommentSource } from '../../model/source.js';
import type { Permalinks } from '../../views/permalinks.js';
import { beginThread, renderFirst, type FirstComments } from './first-comments.js';
import { entryChange, listenToPage } from './page-events.js';
import { ThreadContent } from './thread-content.js';
import { bodyStyles } from '../../views/styles/body-styles.js';
import { controlStyles } from '../../views/styles/control-styles.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import { sectionStyles } from '../../views/styles/section-styles.js';
import { threadStyles } from '../../views/styles/thread-styles.js';
import { list } from '../../views/thread-list.js';
import { commentsSlot, threadFrame, type Sort } from '../../views/thread-frame.js';
import { html, type View } from '../../views/template.js';
import type { BackendName } from '../backends/backend-name.js';
import { afterPaint } from '../shared/after-paint.js';
import type { LightWords } from '../shared/light-words.js';
import { internalsOf, setState } from '../shared/states.js';
import { sheet, ViewElement } from '../shared/view-element.js';
import { warnOnce } from '../shared/warn-once.js';
import type { Interactions } from './interactions.js';

const styles = sheet(hostStyles, controlStyles, sectionStyles, bodyStyles, threadStyles);

/**
 * The comments, each an article in an ordered list, with the replies to it in a list below.
 *
 * Shows its own `comments` and `source`, or those of the thread that it names by `backend`, `endpoint` and `thread`, or
 * those of the `<colloquy-discussion>` around it. Elements that name the same thread share one conversation. A form in the `reply`
 * slot moves under the comment that is replied to, with its text, caret and focus.
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
 * @csspart new-replies - The button that leads from one new reply to the next.
 * @csspart news - The button that shows the replies which came while the page was open.
 * @csspart role - What a comment's writer is to the page.
 * @csspart kind - What a comment is, where it is no plain one.
 * @csspart pin - Marks a comment that its source pinned.
 * @csspart counts - Votes and reactions.
 * @csspart upvotes - How many are in favour.
 * @csspart downvotes - How many are against.
 * @csspart reaction - One reaction and its count.
 * @csspart vote - A button that votes for a comment, or against it.
 * @csspart cite - The button that shows how to cite a comment.
 * @csspart citations - The dialog that shows it.
 * @csspart origin - Where a comment came from, when several sources meet.
 * @csspart permalink - The link to a comment, with its time where it is known.
 * @csspart in-reply-to - The link to the comment that is replied to.
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
 * @cssproperty [--colloquy-thread-indent] - The indent of each level; half the avatar and a gap if not set.
 * @cssproperty [--colloquy-avatar-size=2.5em] - The size of avatars; two thirds of it below the first level. `0px` for none.
 * @cssproperty [--colloquy-avatar-radius=50%] - The corners of avatars.
 * @cssproperty [--colloquy-thread-gap=2em] - The room between comments.
 * @cssproperty [--colloquy-scroll-margin=1.5em] - The room left above a comment that is jumped to.
 * @cssproperty [--colloquy-color-mark] - The ground of the comment that the address points to.
 * @cssproperty [--colloquy-color-card] - The ground of the card that shows where a quotation comes from; by default the page's own around the element.
 * @cssproperty [--colloquy-color-card-text] - The text on it; by default the element's.
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
    live: {},
    sort: {},
    maxDepth: { type: Number, attribute: 'max-depth' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    permalinks: { attribute: false },
    quotes: {},
    commentHeadings: { attribute: 'comment-headings' },
    shortcuts: {},
    toolbar: {},
    density: { reflect: true },
    avatars: { reflect: true },
    pictures: {},
    cite: {},
    fold: {},
    strings: {},
    words: {},
  };

  /** The comments in the order of their source; nesting follows from `inReplyTo`. */
  declare comments: readonly Comment[] | undefined;
  /** The people whom the comments name by id. */
  declare people: readonly Person[] | undefined;
  /** How many comments the source says there are, when that is more than are at hand. */
  declare commentCount: number | undefined;
  /** The id of the person who wrote the article, or of each of several: their comments carry a badge. */
  declare articleAuthor: string | readonly string[] | undefined;
  /** Where further comments come from and replies go to. Stands before `backend`. */
  declare source: CommentSource | undefined;
  /** The name of a backend, as on `<colloquy-discussion>`, for a thread that stands alone. */
  declare backend: BackendName | (string & {}) | undefined;
  /** The address of the backend. */
  declare endpoint: string | undefined;
  /** The name of this thread at its source; `auto` for the path of the page, or of its canonical link. */
  declare thread: string;
  /** When the comments of a `backend` are fetched: `eager`, or `visible` to wait until the thread comes near the viewport. */
  declare load: 'eager' | 'visible';
  /**
   * Whether new replies come without a reload: `poll` to ask for them from time to time, while the page is seen; `stream` to
   * be told of them, where the server can do that. They wait behind a button. For a thread that stands alone.
   */
  declare live: 'off' | 'poll' | 'stream' | undefined;
  /** Which comments come first: `oldest`, `newest` or, by votes, `liked`. Replies to a comment always read oldest first. */
  declare sort: Sort;
  /** How many levels of replies are indented; deeper ones follow in the last, and say to whom they reply. */
  declare maxDepth: number;
  /** The level of the thread's heading, 1 to 6. */
  declare headingLevel: number;
  /** How permalinks are written and read; by default as fragments such as `#comment-3`. */
  declare permalinks: Permalinks | undefined;
  /** `off` to show quotations as plain words, and not to look for who quotes whom. */
  declare quotes: 'on' | 'off' | undefined;
  /**
   * `on` to make the name above each comment a heading, one level below that of the thread, `off` not to. Left out, they
   * are headings in threads of up to a hundred comments.
   */
  declare commentHeadings: 'on' | 'off' | undefined;
  /** `off` to leave the keys J, K, N and P to the page. */
  declare shortcuts: 'on' | 'off' | undefined;
  /** `off` for no buttons for bold, italics and the like where a reader changes a reply. The form has its own `toolbar`. */
  declare toolbar: 'on' | 'off' | undefined;
  /** `compact` for less room between comments, and smaller pictures. */
  declare density: 'comfortable' | 'compact' | undefined;
  /**
   * `source` to show the pictures of people that the source has: each is a request to the server that keeps it. By default
   * there are `initials`; `off` for neither.
   */
  declare avatars: 'off' | 'initials' | 'source' | undefined;
  /**
   * `on` to show the pictures in comments. Each is a request to a server that its writer has chosen, so that by default
   * they are links; those that stand in the data as `data:` are always shown.
   */
  declare pictures: 'on' | 'off' | undefined;
  /** `on` for a button with each comment that shows how to cite it. */
  declare cite: 'on' | 'off' | undefined;
  /** `read` to fold, when the page opens, the branches in which all has been read at the last visit. */
  declare fold: 'read' | 'off' | undefined;
  /** Words to use in place of those of the language: an object, or the address of a JSON file of phrases. */
  declare strings: Partial<Strings> | string | undefined;

  /**
   * Where the comments stand: in the shadow root, or, with `light`, among the children of this element, for reader views,
   * parsers and other tools that look into no shadow root. It is read before the first render.
   */
  declare words: 'light' | 'shadow' | undefined;

  readonly #content = new ThreadContent(this);
  readonly #internals = internalsOf(this);
  /** What readers do; undefined until it has been fetched. */
  #interactions: Interactions | undefined;
  #fetching: Promise<Interactions | undefined> | undefined;
  /** What is shown until then. */
  #first: FirstComments | undefined;

  constructor() {
    super();
    this.thread = '';
    this.load = 'eager';
    this.sort = 'oldest';
    this.maxDepth = 4;
    this.headingLevel = 2;
    this.addEventListener('colloquy-reply-sent', ({ comment }) => void this.#interact((to) => to.sent(comment)));
    this.addEventListener('keydown', (event) => {
      // The path of an event is gone once its handlers have run.
      const path = event.composedPath();
      void this.#interact((to) => to.keydown(event, path));
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    listenToPage(this.#onPageEvent, true);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    listenToPage(this.#onPageEvent, false);
  }

  /**
   * Opens the branches around a comment, scrolls to it, focuses and marks it.
   * Returns whether the comment is here.
   */
  async reveal(id: string): Promise<boolean> {
    await this.updateComplete;
    return (await this.#fetchInteractions())?.reveal(id) ?? false;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Whether comments can be replied to depends on whether there is a form.
    root.addEventListener('slotchange', () => this.requestUpdate());
    return root;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#fetching;
    return isDone;
  }

  protected override get isWaiting(): boolean {
    // What was printed is better than nothing.
    return this.#content.isWaiting || (this.#content.isLacking && !this.#isPrintedUnknown);
  }

  /** Whether a server has printed a thread of which it knew nothing. */
  get #isPrintedUnknown(): boolean {
    return this.isPrinted && !this.renderRoot.querySelector(`article, [name="empty"], [name="${commentsSlot}"]`);
  }

  get #isKnown(): boolean {
    return this.#content.isKnown && !this.#isPrintedUnknown;
  }

  protected override willUpdate(): void {
    this.#content.follow(this.isPrinted);
    if (!this.#interactions && !this.#first?.view) this.#first = beginThread(this.#content);
  }

  protected override updated(): void {
    const { snapshot, comments } = this.#content;
    setState(this.#internals, 'empty', this.#isKnown && comments.length === 0);
    setState(this.#internals, 'busy', snapshot?.loading === true);
    setState(this.#internals, 'failed', snapshot?.error !== undefined);
    if (this.isPrinted) return;
    if (!this.#interactions) this.#renderFirst();
    this.#content.isSettled ||= snapshot?.source !== undefined && !snapshot.loading;
  }

  protected override render(): View {
    const { snapshot, locale, hasLost } = this.#content;
    // Of a thread that has been given nothing there is nothing to say.
    if (!snapshot) return undefined;
    const { strings } = locale;
    const interactions = this.#interactions;
    const { branches, roots, count } = interactions?.tree ?? this.#first!.tree;
    const isPart = interactions?.isGrowing ?? this.#first!.isPart;
    const here = isPart ? (snapshot.commentCount ?? 0) : count;
    if (snapshot.error ?? hasLost) void locale.needLater();
    const frame = threadFrame(
      {
        strings,
        foreign: locale.foreign,
        headingLevel: this.headingLevel,
        here,
        total: this.#isKnown ? Math.max(here, snapshot.commentCount || 0) : undefined,
        isLoading: snapshot.loading,
        hasComments: branches.size > 0,
        canSort: roots.length > 1,
        hasMany: branches.size > 1 && this.shortcuts !== 'off',
        sort: this.sort,
        liked: interactions?.liked,
        error: snapshot.error,
        hasLost,
        news: interactions?.news,
        pages: interactions?.pages,
        moreAt: snapshot.moreAt,
        announcement: this.#content.announcement,
        onsort: this.#onSort,
        onretry: this.#onRetry,
        onfound: this.#onFound,
        onclick: this.#onClick,
      },
      this.light && html`<slot name=${commentsSlot}></slot>`,
    );
    return html`${frame}${interactions?.newReplies}${interactions?.card}`;
  }

  /** @internal */
  renderWords(light: LightWords): void {
    light.idPrefix = this.#content.idPrefix;
    if (this.renderRoot.querySelector(`[name="${commentsSlot}"]`))
      light.render(commentsSlot, list(false), this.#content.locale.foreign?.words);
    else light.remove(commentsSlot);
  }

  readonly #onSort = ({ target }: Event): void => {
    this.sort = (target as HTMLSelectElement).value as Sort;
  };

  readonly #onRetry = (): void => void this.#content.data.conversation?.reload();

  readonly #onFound = ({ target }: Event): void => void this.#interact((to) => to.found(target as Element));

  /** One listener for the buttons of all comments, which may come from a server. */
  readonly #onClick = ({ target }: Event): void => {
    const button = (target as Element).closest<HTMLElement>('.u-comment > footer > button');
    if (button) void this.#interact((to) => to.press(button));
  };

  readonly #onPageEvent = ({ type }: Event): void => {
    // Routers write to the history when a page is merely opened.
    const isEntry = type === entryChange;
    if (this.#interactions || !isEntry || location.hash) void this.#interact((to) => to.happened(type, isEntry));
  };

  #renderFirst(): void {
    const { list, snapshot, data } = this.#content;
    const first = this.#first;
    // What folds is to be here before the comments, so that nobody sees them open first.
    if (this.fold === 'read') void this.#fetchInteractions();
    if (!list || !first) return;
    if (first.view) return void this.#fetchInteractions();
    const isAll = renderFirst(first, list, this.#content);
    if (first.isPrinted || location.hash) void this.#fetchInteractions();
    // The rest of them, and who quotes whom, after the frame that shows the first.
    else if (!isAll || snapshot?.source || (this.quotes !== 'off' && data.conversation?.showsQuotes))
      void this.#fetchInteractions(afterPaint());
  }

  /** Fetches what readers do beyond reading, once. What is shown stays readable if that cannot be had. */
  #fetchInteractions(after?: Promise<void>): Promise<Interactions | undefined> {
    // Nothing can be done with what was printed as long as the thread waits for its data.
    if (this.isPrinted) return Promise.resolve(undefined);
    this.#fetching ??= Promise.resolve(after)
      .then(() => import('./interactions.js'))
      .then(
        ({ Interactions }) => {
          this.#interactions = new Interactions(this.#content, (this.#first ??= beginThread(this.#content)));
          this.requestUpdate();
          return super.getUpdateComplete().then(() => this.#interactions);
        },
        (error: unknown) => {
          this.#fetching = undefined;
          warnOnce('<colloquy-thread> could not fetch what it needs.', error);
          return undefined;
        },
      );
    return this.#fetching;
  }

  async #interact(act: (to: Interactions) => unknown): Promise<void> {
    const interactions = await this.#fetchInteractions();
    if (interactions) await act(interactions);
    else if (!this.isPrinted) this.#content.announce(this.#content.locale.strings.retry);
  }
}

// Its events are known to `addEventListener` wherever the element is.
export type { BranchToggledEvent, ReplyStartEvent } from './thread-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-thread': ColloquyThread;
  }
}
