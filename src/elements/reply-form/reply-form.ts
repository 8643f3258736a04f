import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { Passage } from '../../model/quote-link.js';
import type { CommentSource, ReplyField } from '../../model/source.js';
import { closed, elsewhere, replyForm, unavailable } from '../../views/reply-form.js';
import { controlStyles } from '../../views/styles/control-styles.js';
import { fieldStyles } from '../../views/styles/field-styles.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import { replyFormStyles } from '../../views/styles/reply-form-styles.js';
import { sectionStyles } from '../../views/styles/section-styles.js';
import type { View } from '../../views/template.js';
import type { Quotation } from '../quoting/quotation.js';
import type { BackendName } from '../backends/backend-name.js';
import { BackendController } from '../backends/backend-controller.js';
import { mayHoldWords } from '../shared/browser-storage.js';
import { ContextConsumer } from '../shared/context.js';
import { replyTargetContext } from '../shared/contexts.js';
import { ConversationController } from '../shared/conversation-controller.js';
import { LocaleController } from '../shared/locale-controller.js';
import { replyUrl } from '../shared/reply-url.js';
import { internalsOf, setState } from '../shared/states.js';
import { sheet, ViewElement } from '../shared/view-element.js';
import { EarlySubmit } from './early-submit.js';
import type { ReplyWriter } from './reply-writer.js';

const styles = sheet(hostStyles, controlStyles, fieldStyles, sectionStyles, replyFormStyles);

/**
 * A form to reply with. It asks for what its source wants and no more, keeps every word as a draft, and says what
 * became of the reply.
 *
 * Sends to its own `source`, or to the thread that it names by `backend`, `endpoint` and `thread`, or to that of the thread
 * or discussion around it; without one there is nothing to see. A thread that names the same shows what is sent.
 *
 * @tag colloquy-reply-form
 * @tagname colloquy-reply-form
 * @summary The form to reply with.
 * @fires {ReplySendEvent} colloquy-reply-send - A reply is about to be sent. Cancelable.
 * @fires {ReplySentEvent} colloquy-reply-sent - A reply was stored, or is kept here until there is a connection.
 * @fires {ReplyFailedEvent} colloquy-reply-failed - A reply could not be stored; its text is kept.
 * @csspart heading - "Leave a reply", or "Reply to Ada".
 * @csspart form - The form.
 * @csspart text - The field for the reply.
 * @csspart preview - The reply as it will look.
 * @csspart send - The button that sends.
 * @csspart notice - What is said of drafts and failures.
 * @cssstate sending - A reply is on its way.
 * @cssproperty [--colloquy-color-control] - The colour of the borders of fields; mixed from the text's.
 * @cssproperty [--colloquy-color-on-accent] - The colour of text on the accent.
 * @cssproperty [--colloquy-color-error] - The colour of what is wrong.
 */
export class ColloquyReplyForm extends ViewElement {
  static override styles: CSSResultGroup = styles;
  protected static override later = 'replyForm' as const;
  static override properties: PropertyDeclarations = {
    source: { attribute: false },
    backend: {},
    endpoint: {},
    thread: {},
    load: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    open: { type: Boolean, reflect: true },
    toolbar: {},
    strings: {},
    lost: { state: true },
  };

  /** Where replies go. Left out, to the source of the thread or discussion around the form. */
  declare source: CommentSource | undefined;
  /** The name of a backend, as on `<colloquy-discussion>`, for a form that stands alone. */
  declare backend: BackendName | (string & {}) | undefined;
  /** The address of the backend. */
  declare endpoint: string | undefined;
  /** The name of the thread at its source, beside `source` or `backend`; `auto` for the path of the page. */
  declare thread: string;
  /** When what a `backend` needs is fetched: `eager`, or `visible` to wait until the form comes near the viewport. */
  declare load: 'eager' | 'visible';
  /** The level of the form's heading, 1 to 6. */
  declare headingLevel: number;
  /**
   * Whether all of the form is there. At the end of a thread it is one line until the reader goes into it, which opens
   * it; elsewhere it is always whole.
   */
  declare open: boolean;
  /**
   * The buttons under the text for bold, italics, links and the like. They come when the reader goes into the text; `on` to
   * show them from the start, `off` for none.
   */
  declare toolbar: 'on' | 'off' | undefined;
  /** Words to use in place of those of the language: an object, or the address of a JSON file of phrases. */
  declare strings: Partial<Strings> | string | undefined;
  /** Whether what sends replies could not be fetched. */
  declare private lost: boolean;

  readonly #locale = new LocaleController(this);
  readonly #data = new ConversationController(this);
  readonly #backend = new BackendController(this);
  readonly #target = new ContextConsumer(this, replyTargetContext);
  readonly #internals = internalsOf(this);
  readonly #early = new EarlySubmit();
  #writer: ReplyWriter | undefined;
  #fetching: Promise<ReplyWriter> | undefined;

  constructor() {
    super();
    this.thread = '';
    this.load = 'eager';
    this.headingLevel = 3;
    this.open = false;
    this.lost = false;
    this.addEventListener('focusin', () => {
      // Under a comment it is whole, and at the end again what it was.
      this.open ||= !this.#target.value?.comment;
      this.#wake();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#onLeave);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#onLeave);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Until a server-rendered form is hydrated, it has no listeners.
    root.addEventListener('submit', (event) => {
      if (!this.isPrinted) return;
      this.#early.hold(event);
      this.requestUpdate();
    });
    return root;
  }

  /** What is written in the form. */
  get value(): string {
    return this.#text?.value ?? '';
  }

  /** Puts the caret into the reply. */
  override focus(options?: FocusOptions): void {
    const focus = (): void => this.#text?.focus(options);
    if (!this.#writer?.previewing) return focus();
    this.#writer.closePreview();
    void this.updateComplete.then(focus);
  }

  protected override willUpdate(): void {
    const { source } = this;
    const { key, thread = '' } = this.#backend;
    if (source && this.isConnected) this.#data.own().connect(source, thread);
    else if (!source && key !== undefined) void this.#backend.connect(this.#data.share(key));
    else if (!source) this.#data.disown();
  }

  protected override updated(): void {
    if (!this.isPrinted) this.#early.send();
    // The code that hydrates it, or that sends, could not be loaded.
    else if (!this.isWaiting || this.#isLeftAlone) this.#early.post();
    setState(this.#internals, 'sending', this.#writer?.sending === true || this.#early.isHeld);
    this.#writer?.follow();
    // Text may have been typed into the server-rendered form before there were listeners.
    if (!this.#fetching && (this.value || this.toolbar === 'on' || mayHoldWords())) this.#wake();
  }

  /**
   * Puts words into the form, and the caret after them. Text that is there already is kept as another draft.
   * `quoted` are the passages that the words quote.
   */
  write(text: string, quoted: readonly Passage[] = []): void {
    void this.#withWriter((writer) => writer.write(text, quoted));
  }

  /** Whether there is a reply to quote in. */
  get canQuote(): boolean {
    return !!this.#text;
  }

  /** Inserts a block quotation at the caret, and moves the caret below it. Text that is there already stays. */
  async quote(quotation: Quotation): Promise<void> {
    await this.#withWriter((writer) => writer.quote(quotation));
  }

  protected override get isWaiting(): boolean {
    return !this.#data.snapshot?.source || this.#locale.isLoading;
  }

  /** Whether it is known that no source is on its way. */
  get #isLeftAlone(): boolean {
    const { conversation, snapshot } = this.#data;
    return (
      snapshot?.source === undefined &&
      snapshot?.loading === false &&
      (conversation?.isReady === true || snapshot.error !== undefined)
    );
  }

  /** Whether there is nothing that could ever be seen: no thread or source is named, and there is none around. */
  protected override get isBlank(): boolean {
    return super.isBlank && !this.#data.conversation;
  }

  protected override render(): View {
    const snapshot = this.#data.snapshot;
    const source = snapshot?.source;
    const { strings } = this.#locale;
    const isElsewhere = source?.capabilities.write === 'offsite';
    if (!source || source.capabilities.write === 'none' || !(isElsewhere || source.send)) {
      // A thread says itself why nothing can be read, or written.
      const isAlone = this.source ?? this.#backend.key;
      if (!snapshot?.error || isAlone === undefined) return undefined;
      void this.#locale.needLater();
      return unavailable(snapshot.error, strings, () => void this.#data.conversation?.reload());
    }
    const { comment, name, cancel } = this.#target.value ?? {};
    // Words that are being written when a thread closes stay in reach.
    if (snapshot.closed && !this.value) return closed(strings);
    if (isElsewhere) return elsewhere(replyUrl(source, snapshot.thread), source.title, strings);
    return replyForm({
      strings,
      foreign: this.#locale.foreign,
      capabilities: source.capabilities,
      headingLevel: this.headingLevel,
      replying: comment && name,
      writing: this.#writer,
      message: this.lost ? strings.sendFailed : this.#writer?.message,
      oncancel: cancel,
      onpreview: this.#onPreview,
      hear: this.#hear,
    });
  }

  /** Fetches what writing needs. What is typed meanwhile stands in the field, and is taken from there. */
  async #fetchWriter(): Promise<ReplyWriter> {
    const [{ ReplyWriter }] = await Promise.all([import('./reply-writer.js'), this.#locale.needLater()]);
    this.#writer = new ReplyWriter({
      strings: () => this.#locale.strings,
      conversation: () => this.#data.conversation,
      target: () => this.#target.value,
      form: this,
    });
    this.lost = false;
    this.requestUpdate();
    return this.#writer;
  }

  readonly #wake = (): void => {
    // The server-rendered form is hydrated as it is, before writing adds to it.
    if (this.#text && !this.isPrinted) void this.#withWriter((writer) => writer.follow());
  };

  async #withWriter(act: (writer: ReplyWriter) => unknown, told = false): Promise<void> {
    try {
      await act(await (this.#fetching ??= this.#fetchWriter()));
    } catch (error) {
      // The next touch tries again; until then the text is in the field.
      this.#fetching = undefined;
      this.lost ||= told;
      console.error('<colloquy-reply-form> could not fetch what it needs.', error);
    }
  }

  readonly #onPreview = (): void => void this.#withWriter((writer) => writer.togglePreview());

  /** What is typed, pressed and submitted. Where it happened is no longer to be asked once the writer is there. */
  readonly #hear = (event: Event): void => {
    const { id } = event.target as HTMLElement;
    const isSubmit = event.type === 'submit';
    if (isSubmit) event.preventDefault();
    void this.#withWriter((writer) => writer.hear(event, id as ReplyField), isSubmit);
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#writer ? this.#writer.unsaved : this.value !== this.#early.posted && this.value !== '')
      event.preventDefault();
  };

  get #text(): HTMLTextAreaElement | null | undefined {
    return this.shadowRoot?.querySelector('textarea');
  }
}

// Its events are known to `addEventListener` wherever the element is.
export type { ReplyFailedEvent, ReplySendEvent, ReplySentEvent } from './reply-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-reply-form': ColloquyReplyForm;
  }
}
