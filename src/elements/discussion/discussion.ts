import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import type { Connection } from '../../conversation/conversation.js';
import type { Strings } from '../../locales/strings.js';
import type { Discussion } from '../../model/discussion.js';
import type { DiscussionInput } from '../../model/discussion-input.js';
import { isSound } from '../../model/is-sound.js';
import type { CommentSource } from '../../model/source.js';
import { composition, failed, partly, waiting } from '../../views/discussion.js';
import { controlStyles } from '../../views/styles/control-styles.js';
import { discussionStyles } from '../../views/styles/discussion-styles.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import { html, nothing, type View } from '../../views/template.js';
import type { BackendName } from '../backends/backend-name.js';
import { backends } from '../backends/registry.js';
import { BackendController } from '../backends/backend-controller.js';
import { ContextProvider } from '../shared/context.js';
import { conversationContext } from '../shared/contexts.js';
import { claimEarly } from '../shared/early-requests.js';
import { ElementConversation } from '../shared/element-conversation.js';
import { givenThread } from '../shared/given-thread.js';
import { isOpen } from '../shared/is-open.js';
import { LocaleController } from '../shared/locale-controller.js';
import { internalsOf, setState } from '../shared/states.js';
import { sheet, ViewElement } from '../shared/view-element.js';
import { hasPlaceholder, holdsData, isComposed } from './composition.js';
import { lateArticle } from './late-article.js';

const styles = sheet(hostStyles, controlStyles, discussionStyles);

/**
 * An article and the conversation around it, or the conversation alone: thread and reply form, for an article that is
 * part of the page. Gives its data to the elements of this package inside it, however deep; with none of them inside,
 * it shows article, thread and reply form itself. Anything else inside is a placeholder: it stands until there is
 * something to show.
 *
 * @tag colloquy-discussion
 * @tagname colloquy-discussion
 * @summary The whole: article, replies and form.
 * @slot - Elements that show the discussion, in a layout of the page's own; or what is shown until there is something else.
 * @fires {DiscussionLoadedEvent} colloquy-discussion-loaded - The file that `src` names has arrived.
 * @csspart article - The article, in the standard composition. Its parts are parts of the discussion, `body` as `article-body`.
 * @csspart thread - The thread, in the standard composition. Its parts are parts of the discussion, `body` as `comment-body`.
 * @csspart form - The reply form, in the standard composition. Its parts are parts of the discussion, `heading` as `form-heading` and `form` as `form-body`.
 * @cssstate busy - The file that `src` names is on its way.
 * @cssstate failed - It could not be had.
 */
export class ColloquyDiscussion extends ViewElement {
  static override styles: CSSResultGroup = styles;
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    src: {},
    source: { attribute: false },
    beside: { attribute: false },
    backend: {},
    endpoint: {},
    thread: {},
    load: {},
    live: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    maxDepth: { type: Number, attribute: 'max-depth' },
    contents: {},
    embeds: {},
    commentHeadings: { attribute: 'comment-headings' },
    shortcuts: {},
    toolbar: {},
    density: {},
    avatars: {},
    pictures: {},
    cite: {},
    fold: {},
    open: { type: Boolean },
    sort: {},
    quotes: {},
    strings: {},
    failure: { state: true },
    loaded: { state: true },
    composed: { state: true },
    placeholder: { state: true },
  };

  /** The discussion. Takes precedence over `src`. */
  declare data: DiscussionInput | undefined;
  /** The address of a Discussion in JSON. */
  declare src: string | undefined;
  /** The source of further comments, which also stores replies. Takes precedence over `backend`. */
  declare source: CommentSource | undefined;
  /** Further threads, of sources with other names, which are merged into the same conversation. */
  declare beside: readonly Connection[] | undefined;
  /**
   * The name of a backend: `local`, `wordpress`, `waline`, `isso`, `remark42`, `twikoo`, `artalk`, `github`, `lemmy`, `hacker-news`, `discourse`, `hypothesis`, `webmention`, `cusdis`, `mastodon`, `bluesky`, `rest`, one that
   * the page has registered, or `none`. Left out, replies stay in the reader's browser.
   */
  declare backend: BackendName | (string & {}) | undefined;
  /** The address of the backend. */
  declare endpoint: string | undefined;
  /**
   * The name of the thread at its backend; `auto` for the path of the page, or of its canonical link. Left out, the
   * article's id, or the path where the data have no article.
   */
  declare thread: string | undefined;
  /**
   * When comments are fetched: `eager`, or `visible` to wait until the element comes near the viewport or the address
   * names a comment.
   */
  declare load: 'eager' | 'visible';
  /**
   * Whether new replies come without a reload: `poll` to ask for them from time to time, while the page is seen; `stream` to
   * be told of them, where the server can do that. They wait behind a button.
   */
  declare live: 'off' | 'poll' | 'stream' | undefined;
  /** The level of the first heading in the standard composition; the others follow from it. */
  declare headingLevel: number;
  /** How many levels of replies the standard composition indents. */
  declare maxDepth: number;
  /** Which comments come first in the standard composition: `oldest`, `newest` or, by votes, `liked`. */
  declare sort: 'oldest' | 'newest' | 'liked';
  /** `on` for the headings of the essay as links and how long it takes to read, in the standard composition. */
  declare contents: 'on' | 'off' | undefined;
  /**
   * `click` to let readers play videos, sounds and pens of the essay on the page, in the standard composition. Their sites
   * are asked for nothing before.
   */
  declare embeds: 'click' | 'off' | undefined;
  /**
   * `on` to make the name above each comment a heading in the standard composition, `off` not to. Left out, they are
   * headings in threads of up to a hundred comments.
   */
  declare commentHeadings: 'on' | 'off' | undefined;
  /** `off` to leave the keys J, K, N and P to the page, in the standard composition. */
  declare shortcuts: 'on' | 'off' | undefined;
  /**
   * `on` to show the buttons for bold, italics and the like from the start in the standard composition, `off` for none. Left
   * out, they come when the reader goes into the text.
   */
  declare toolbar: 'on' | 'off' | undefined;
  /** `compact` for less room between comments, and smaller pictures, in the standard composition. */
  declare density: 'comfortable' | 'compact' | undefined;
  /** `source` to show pictures of people in the standard composition, as on `<colloquy-thread>`; `off` for no initials either. */
  declare avatars: 'off' | 'initials' | 'source' | undefined;
  /** `on` to show the pictures in comments in the standard composition; by default they are links. */
  declare pictures: 'on' | 'off' | undefined;
  /** `on` for buttons that show how to cite the essay and each comment, in the standard composition. */
  declare cite: 'on' | 'off' | undefined;
  /** `read` to fold the branches in which all has been read at the last visit, in the standard composition. */
  declare fold: 'read' | 'off' | undefined;
  /** Whether all of the form is there from the start in the standard composition; it is one line otherwise. */
  declare open: boolean;
  /** `off` to show quotations as plain words, and not to look for who quotes whom. */
  declare quotes: 'on' | 'off' | undefined;
  /**
   * Words to use in place of those of the language, by all elements inside: an object, or the address of a JSON file of phrases.
   */
  declare strings: Partial<Strings> | string | undefined;

  /** Why there is nothing: a DiscussionError, or what kept it from being fetched. */
  declare private failure: { readonly reason?: string } | undefined;
  declare private loaded: Discussion | undefined;
  /** Whether elements of this package stand inside, in a layout of the page's own. */
  declare private composed: boolean;
  /** Whether something else stands inside that can be seen until there is something better. */
  declare private placeholder: boolean;

  readonly #locale = new LocaleController(this);
  readonly #conversation = new ElementConversation();
  readonly #internals = internalsOf(this);
  readonly #backend = new BackendController(this);
  readonly #children = new MutationObserver(() => this.#lookInside());
  /** Elements that have asked for the conversation, which may stand in shadow roots of what is inside. */
  readonly #askers = new Set<Element>();
  #loading: AbortController | undefined;
  /** Whether `data` has to be mended before it is shown, if it can be. */
  #isUnfit = false;
  /** Which whole parts of what was loaded could not be read. */
  #lost: { readonly article?: boolean; readonly comments?: boolean } = {};
  /** Whether `<colloquy-article>` is being fetched, where it does not come with this element. Undefined until it is asked for. */
  #isArticleComing: boolean | undefined;
  /** What a server has rendered in place of the file: it stands as long as no other file is asked for. */
  #printed: Element | null | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.maxDepth = 4;
    this.sort = 'oldest';
    this.load = 'eager';
    this.open = this.composed = this.placeholder = false;
    this.addEventListener('context-request', this.#onRequest);
    this.#conversation.subscribe(() => {
      if (this.placeholder) this.requestUpdate();
    });
    new ContextProvider(this, conversationContext, this.#conversation);
  }

  /** The store behind the elements, for those who want to look into it or send by other means. */
  get conversation(): ElementConversation {
    return this.#conversation;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lookInside();
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    // Until its end tag has been read, what is inside is not known.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#abort();
    this.#conversation.disconnect();
  }

  /** Fetches the file that `src` names once more. Never rejects: a failure is shown. */
  async reload(): Promise<void> {
    this.#abort();
    if (this.src) await this.#read();
  }

  protected override get isBlank(): boolean {
    const isSetUp = this.composed
      ? (this.src ?? this.#printed ?? this.failure ?? this.#threadName())
      : this.placeholder;
    return super.isBlank && !isSetUp;
  }

  /** Whether there will be something to show that is not here yet. */
  protected override get isWaiting(): boolean {
    if (!this.#isMissing) return false;
    return !!this.src || !!this.#printed || (!this.composed && (!this.#isConversation || holdsData(this.renderRoot)));
  }

  get #discussion(): Discussion | undefined {
    // What the model's check has let pass is a discussion, whatever TypeScript knew of it.
    return (this.#isUnfit ? undefined : (this.data as Discussion | undefined)) ?? this.loaded;
  }

  get #isMissing(): boolean {
    return !this.#discussion && this.failure === undefined;
  }

  /** Whether there is a conversation without any data: its source and its thread are named. */
  get #isConversation(): boolean {
    return !this.src && !this.#printed && this.backend !== 'none' && this.#threadName() !== undefined;
  }

  /** Whether there is something to show in place of a placeholder: data, or what the source has said. */
  get #hasMore(): boolean {
    const { isReady, snapshot } = this.#conversation;
    return this.#discussion !== undefined || (isReady && !snapshot.loading);
  }

  get #backendName(): string {
    // Without a define module there may be no local one.
    // An endpoint is of some backend: replies that are meant for it do not stay here.
    return this.backend ?? (this.endpoint ? '' : backends.has('local') ? 'local' : 'none');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) {
      this.#abort();
      this.loaded = this.failure = undefined;
      if (this.hasUpdated) this.#printed = null;
    }
    if (changed.has('data')) this.#lookAtData();
    // A file holds an article more often than not, so that both are fetched at once.
    if (this.src || this.#discussion?.article) this.#expectArticle();
    if (this.#isMissing && this.isConnected && !this.#loading) {
      if (this.#isUnfit || (this.#printed ?? this.src)) void this.#read();
    }
    // What is there shows more than live comments alone.
    if (this.isPrinted && this.isWaiting) return;
    this.#conversation.showsQuotes = this.quotes !== 'off';
    if (changed.has('quotes') || changed.has('strings')) this.#conversation.changed();
    this.#conversation.setDiscussion(this.#discussion, this.#lost.comments);
    this.#backend.follow(this.#conversation);
    const thread = this.#threadName();
    if (thread !== undefined)
      void this.#backend.connect(this.#conversation, { thread, backend: this.#backendName, beside: this.beside });
  }

  protected override updated(): void {
    setState(this.#internals, 'busy', this.#loading !== undefined);
    setState(this.#internals, 'failed', this.failure !== undefined);
  }

  protected override render(): View {
    const { strings } = this.#locale;
    const isFailed = this.failure !== undefined && !this.#discussion;
    const notice = isFailed
      ? failed(strings, this.failure!.reason, () => void this.reload())
      : this.#lost.article && this.#discussion && !this.composed
        ? partly(strings)
        : nothing;
    // One template, whatever the notice: elements stay when it comes or goes.
    return html`${notice}${this.#content(isFailed)}`;
  }

  #content(isFailed: boolean): View {
    const { strings } = this.#locale;
    if (this.composed) return html`<slot></slot>`;
    if (isFailed) {
      const isConversation = !!this.backend && this.backend !== 'none' && this.#backend.thread !== undefined;
      return isConversation ? composition(false, this) : nothing;
    }
    const isShown = this.#discussion !== undefined || this.#isConversation;
    if (isOpen(this) || (this.placeholder && !(isShown && this.#hasMore))) return html`<slot></slot>`;
    // Without it, what follows would be drawn first and then move down.
    if (this.#isArticleComing && this.#discussion?.article && !this.renderRoot.querySelector('colloquy-article'))
      return waiting(strings);
    if (isShown) return composition(!!this.#discussion?.article, this);
    return this.#loading ? waiting(strings) : nothing;
  }

  #abort(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  #lookInside(): void {
    this.composed = isComposed(this, this.#askers);
    this.placeholder = hasPlaceholder(this);
    if (this.#printed !== undefined) return;
    this.#printed = this.querySelector(':scope > [type="application/json"]') ?? undefined;
    if (this.#printed) this.requestUpdate();
  }

  #expectArticle(): void {
    if (this.#isArticleComing !== undefined || !lateArticle.load || customElements.get('colloquy-article')) return;
    this.#isArticleComing = true;
    void lateArticle.load().then(() => {
      this.#isArticleComing = false;
      this.requestUpdate();
    });
  }

  /** Whether the data that the page has given can be shown as they are. */
  #lookAtData(): void {
    const { data } = this;
    const wasUnfit = this.#isUnfit;
    this.#isUnfit = data !== undefined && data !== null && !(isSound(data) && (data.article ?? data.comments));
    if (!this.#isUnfit && !wasUnfit) return;
    this.#abort();
    this.#lost = {};
    this.loaded = this.failure = undefined;
  }

  /**
   * Reads the unsound data that the page has given, the data that a server has rendered in place of the file, or the file.
   * What was printed and cannot be read is as if it were not there.
   */
  async #read(): Promise<void> {
    const loading = (this.#loading = new AbortController());
    const printed = this.#isUnfit ? undefined : this.#printed;
    const isFile = !this.#isUnfit && !printed;
    const name = `<colloquy-discussion${isFile ? ` src="${this.src}"` : ''}>`;
    this.requestUpdate();
    try {
      const url = isFile ? new URL(this.src!, document.baseURI).href : '';
      const ask = isFile ? (claimEarly(this, 'file', this.src!) ?? fetch) : undefined;
      const response = ask?.(url, loading);
      response?.catch(() => undefined); // told by what reads it
      const { readDiscussion } = await import('./read-discussion.js');
      const read = await readDiscussion(response ? { response, url } : printed ? { printed } : { data: this.data });
      if (loading.signal.aborted) return;
      const { discussion, event, problem, lost } = read;
      this.#lost = lost;
      this.loaded = discussion;
      this.failure = undefined;
      if (problem) {
        console.error(`${name} left out what is unfit in ${problem}`);
        if (lost.article) await this.#locale.needLater();
      }
      if (event) this.dispatchEvent(event);
    } catch (error) {
      if (loading.signal.aborted) return;
      await this.#locale.needLater();
      const { reason } = error as { readonly reason?: string };
      if (printed) this.#printed = null;
      else this.failure = error as { readonly reason?: string };
      console.error(
        `${name} ${reason?.startsWith('unfit') ? 'cannot show what it has' : 'could not fetch what it needs'}.`,
        error,
      );
    } finally {
      // What is still under way is given up.
      loading.abort();
      if (this.#loading === loading) {
        this.#loading = undefined;
        this.requestUpdate();
      }
    }
  }

  #threadName(): string | undefined {
    const discussion = this.#discussion;
    return this.#backend.thread ?? discussion?.article?.id ?? (discussion && givenThread('auto'));
  }

  /** An element of the page's own asks, which may stand in a shadow root where no one finds it. */
  readonly #onRequest = (event: Event): void => {
    const [asker] = event.composedPath();
    if ((event as Event & { context?: unknown }).context !== conversationContext || asker === this) return;
    if (!(asker instanceof Element) || this.renderRoot?.contains(asker)) return;
    this.#askers.add(asker);
    this.composed = true;
  };
}

// Its events are known to `addEventListener` wherever the element is.
export type { DiscussionLoadedEvent } from './discussion-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-discussion': ColloquyDiscussion;
  }
}
