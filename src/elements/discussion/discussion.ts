import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import type { Connection } from '../../conversation/conversation.js';
import type { Strings } from '../../locales/strings.js';
import type { Discussion } from '../../model/discussion.js';
import type { CommentSource } from '../../model/source.js';
import { composition, failed, waiting } from '../../views/discussion.js';
import { controlStyles } from '../../views/styles/control-styles.js';
import { discussionStyles } from '../../views/styles/discussion-styles.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import { h, type View } from '../../views/view.js';
import type { BackendName } from '../backends/backend-name.js';
import { loadBackend } from '../backends/load-backend.js';
import { backends } from '../backends/registry.js';
import { ContextProvider } from '../shared/context.js';
import { conversationContext } from '../shared/contexts.js';
import { ElementConversation } from '../shared/element-conversation.js';
import { LocaleController } from '../shared/locale-controller.js';
import { setState } from '../shared/states.js';
import { sheet, ViewElement } from '../shared/view-element.js';

const styles = sheet(hostStyles, controlStyles, discussionStyles);

/**
 * An article and the conversation around it. Gives its data to the elements inside it, however deep; with no
 * element inside, it shows article, thread and reply form itself.
 *
 * @tag colloquy-discussion
 * @tagname colloquy-discussion
 * @summary The whole: article, replies and form.
 * @slot - Elements that show the discussion, in a layout of the page's own.
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
    headingLevel: { type: Number, attribute: 'heading-level' },
    maxDepth: { type: Number, attribute: 'max-depth' },
    sort: {},
    quotes: {},
    strings: { attribute: false },
    failure: { state: true },
    loaded: { state: true },
    composed: { state: true },
  };

  /** The discussion. Stands before `src`. */
  declare data: Discussion | undefined;
  /** The address of a Discussion in JSON. */
  declare src: string | undefined;
  /** Where further comments come from and replies go to. Stands before `backend`. */
  declare source: CommentSource | undefined;
  /** Further threads, of sources with other names, whose comments stand in the same conversation. */
  declare beside: readonly Connection[] | undefined;
  /**
   * The name of a backend: `local`, `wordpress`, `waline`, `isso`, `remark42`, `mastodon`, `bluesky`, `rest`, one that
   * the page has registered, or `none`. Left out, replies stay in the reader's browser.
   */
  declare backend: BackendName | (string & {}) | undefined;
  /** Where the backend answers. */
  declare endpoint: string | undefined;
  /** The name of the thread at its backend; the article's id if left out. */
  declare thread: string | undefined;
  /** The level of the headline in the standard composition; the other headings follow from it. */
  declare headingLevel: number;
  /** How many levels of replies the standard composition indents. */
  declare maxDepth: number;
  /** Which comments come first in the standard composition: `oldest` or `newest`. */
  declare sort: 'oldest' | 'newest';
  /** `off` to show quotations as plain words, and not to look for who quotes whom. */
  declare quotes: 'on' | 'off' | undefined;
  /** Words to use in place of those of the language, in the standard composition. */
  declare strings: Partial<Strings> | undefined;

  private declare failure: unknown;
  private declare loaded: Discussion | undefined;
  /** Whether the page has put elements of its own inside; a script may hold data for them, and shows nothing. */
  private declare composed: boolean;

  readonly #locale = new LocaleController(this);
  readonly #conversation = new ElementConversation();
  readonly #internals = this.attachInternals();
  readonly #children = new MutationObserver(() => this.#lookInside());
  #loading: AbortController | undefined;
  /** What a server has printed in place of the file: it stands as long as no other file is asked for. */
  #printed: Element | null | undefined;
  #backend: { readonly key: string; readonly source: Promise<CommentSource | undefined> } | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.maxDepth = 4;
    this.sort = 'oldest';
    this.composed = false;
    new ContextProvider(this, conversationContext, this.#conversation);
  }

  /** The store behind the elements, for those who want to look into it or send by other means. */
  get conversation(): ElementConversation {
    return this.#conversation;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lookInside();
    this.#children.observe(this, { childList: true });
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

  /** Whether there will be something to show that is not here yet. */
  protected override get isWaiting(): boolean {
    return this.#isMissing && (!this.composed || !!this.src || !!this.#printed);
  }

  get #isMissing(): boolean {
    return !this.data && !this.loaded && this.failure === undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) {
      this.#abort();
      this.loaded = this.failure = undefined;
      if (this.hasUpdated) this.#printed = null;
    }
    if (this.#isMissing && this.isConnected && !this.#loading) {
      if (this.#printed ?? this.src) void this.#read(this.#printed ?? undefined);
    }
    // What stands there shows more than live comments alone.
    if (this.isPrinted && this.isWaiting) return;
    this.#conversation.showsQuotes = this.quotes !== 'off';
    if (changed.has('quotes')) this.#conversation.changed();
    this.#conversation.setDiscussion(this.data ?? this.loaded);
    const thread = this.#threadName();
    if (this.isConnected && thread !== undefined) void this.#connect(thread);
  }

  protected override updated(): void {
    setState(this.#internals, 'busy', this.#loading !== undefined);
    setState(this.#internals, 'failed', this.failure !== undefined);
  }

  protected override render(): View {
    const { strings } = this.#locale;
    const slot = this.composed && h('slot');
    if (this.failure !== undefined && !this.data) return [failed(strings, () => void this.reload()), slot];
    if (slot) return slot;
    if (this.data ?? this.loaded) return composition(this);
    return this.#loading && waiting(strings);
  }

  #abort(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  #lookInside(): void {
    this.composed = this.querySelector(':scope > :not(script, template)') !== null;
    if (this.#printed !== undefined) return;
    this.#printed = this.querySelector(':scope > [type="application/json"]') ?? undefined;
    if (this.#printed) this.requestUpdate();
  }

  /** Reads the file, or what a server has printed in its place. What was printed and cannot be read is as if it were not there. */
  async #read(printed?: Element): Promise<void> {
    const loading = (this.#loading = new AbortController());
    this.requestUpdate();
    try {
      const [from, { readDiscussion }] = await Promise.all([
        printed ?? fetch(new URL(this.src!, document.baseURI), loading),
        import('./read-discussion.js'),
      ]);
      const { discussion, event } = await readDiscussion(from);
      if (loading.signal.aborted) return;
      this.loaded = discussion;
      this.failure = undefined;
      if (event) this.dispatchEvent(event);
    } catch (error) {
      if (loading.signal.aborted) return;
      if (printed) this.#printed = null;
      else this.failure = error;
      const what = printed ? '> could not read the data that was printed.' : ` src="${this.src}"> could not fetch what it needs.`;
      console.error(`<colloquy-discussion${what}`, error);
    } finally {
      if (this.#loading === loading) {
        this.#loading = undefined;
        this.requestUpdate();
      }
    }
  }

  async #connect(thread: string): Promise<void> {
    const asked = this.source ?? this.#backendSource();
    const source = await asked;
    // While the adapter was being fetched the element may have gone, or been given something else.
    if (!this.isConnected || thread !== this.#threadName() || asked !== (this.source ?? this.#backendSource())) return;
    this.#conversation.connect(source, thread, this.beside);
  }

  #backendSource(): Promise<CommentSource | undefined> {
    // Without a define module there may be no local one.
    const name = this.backend ?? (backends.has('local') ? 'local' : 'none');
    const key = `${name} ${this.endpoint ?? ''}`;
    if (this.#backend?.key !== key) {
      if (name !== 'none') this.#conversation.expect();
      this.#backend = { key, source: loadBackend(name, { endpoint: this.endpoint }) };
    }
    return this.#backend.source;
  }

  #threadName(): string | undefined {
    return this.thread ?? (this.data ?? this.loaded)?.article?.id;
  }
}

// Its events are known to `addEventListener` wherever the element is.
export type { DiscussionLoadedEvent } from './discussion-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-discussion': ColloquyDiscussion;
  }
}
