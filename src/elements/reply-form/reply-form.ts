import { LitElement, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import type { Strings } from '../../locales/strings.js';
import { safeUrl } from '../../model/safe-url.js';
import type { CommentSource, SourceCapabilities } from '../../model/source.js';
import { bodyStyles } from '../shared/body-styles.js';
import { ContextConsumer } from '../shared/context.js';
import { replyTargetContext } from '../shared/contexts.js';
import { controlStyles } from '../shared/control-styles.js';
import { ConversationController } from '../shared/conversation-controller.js';
import { heading, headingLevel } from '../shared/heading.js';
import { hostStyles } from '../shared/host-styles.js';
import { LocaleController } from '../shared/locale-controller.js';
import { sectionStyles } from '../shared/section-styles.js';
import { setState } from '../shared/states.js';
import { mayHoldWords } from '../shared/browser-storage.js';
import { fieldTemplate, labelTemplate, problemTemplate } from './field-template.js';
import type { FieldName } from './reply-fields.js';
import { replyFormStyles } from './reply-form-styles.js';
import type { ReplyWriter } from './reply-writer.js';
import { untouched, type Writing, type WritingPlace } from './writing.js';

/**
 * A form to reply with. It asks for what its source wants and no more, keeps every word as a draft, and says what
 * became of the reply.
 *
 * Sends to its own `source`, or to that of the thread or discussion around it; without one there is nothing to see.
 *
 * @tag colloquy-reply-form
 * @tagname colloquy-reply-form
 * @summary The form to reply with.
 * @fires {ReplySendEvent} colloquy-reply-send - A reply is about to be sent. Cancelable.
 * @fires {ReplySentEvent} colloquy-reply-sent - A reply was stored, or is kept here until there is a connection.
 * @fires {ReplyFailedEvent} colloquy-reply-failed - A reply could not be stored; its text is kept.
 * @csspart heading - "Leave a Reply", or whom the reply answers.
 * @csspart form - The form.
 * @csspart text - The field for the reply.
 * @csspart preview - The reply as it will look.
 * @csspart send - The button that sends.
 * @csspart notice - What is said of drafts and failures.
 * @cssstate sending - A reply is on its way.
 * @cssproperty [--colloquy-color-control] - The colour of the borders of fields; mixed from the text's.
 * @cssproperty [--colloquy-color-error] - The colour of what is wrong.
 */
export class ColloquyReplyForm extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, sectionStyles, bodyStyles, replyFormStyles];
  static override properties: PropertyDeclarations = {
    source: { attribute: false },
    thread: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    strings: { attribute: false },
    lost: { state: true },
  };

  /** Where replies go. Left out, to the source of the thread or discussion around the form. */
  declare source: CommentSource | undefined;
  /** The name of the thread at its source; needed only beside `source`. */
  declare thread: string;
  /** The level of the form's heading, 1 to 6. */
  declare headingLevel: number;
  /** Words to use in place of those of the language. */
  declare strings: Partial<Strings> | undefined;
  /** Whether what sends replies could not be fetched. */
  private declare lost: boolean;

  readonly #locale = new LocaleController(this);
  readonly #data = new ConversationController(this);
  readonly #target = new ContextConsumer(this, replyTargetContext);
  readonly #internals = this.attachInternals();
  #writer: ReplyWriter | undefined;
  #fetching: Promise<ReplyWriter> | undefined;

  constructor() {
    super();
    this.thread = '';
    this.headingLevel = 3;
    this.lost = false;
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

  /** What is written in the form. */
  get value(): string {
    return this.#element('text')?.value ?? '';
  }

  /** Puts the caret into the reply. */
  override focus(options?: FocusOptions): void {
    const focus = (): void => this.#element('text')?.focus(options);
    if (!this.#writer?.previewing) return focus();
    this.#writer.closePreview();
    void this.updateComplete.then(focus);
  }

  protected override willUpdate(): void {
    if (this.source && this.isConnected) this.#data.own().connect(this.source, this.thread);
  }

  protected override updated(): void {
    setState(this.#internals, 'sending', this.#writing.sending);
    this.#writer?.follow();
    if (!this.#fetching && this.#element('text') && mayHoldWords()) this.#wake();
  }

  /** Puts words into the form, and the caret behind them. What stands there already is kept as another draft. */
  write(text: string): void {
    void this.#withWriter((writer) => writer.write(text));
  }

  protected override render(): TemplateResult | typeof nothing {
    const snapshot = this.#data.snapshot;
    const capabilities = snapshot?.source?.capabilities;
    if (!capabilities || capabilities.write === 'none') return nothing;
    const { strings } = this.#locale;
    const writing = this.#writing;
    const target = this.#target.value;
    // Words that are being written when a thread closes stay in reach.
    if (snapshot.closed && !this.value) return html`<section><p class="terms">${strings.closed}</p></section>`;
    if (capabilities.write === 'offsite') return this.#elsewhere(snapshot);
    return html`
      <section>
        <div class="top">
          ${heading(this.headingLevel, target?.comment ? strings.replyToName(target.name) : strings.leaveReply, 'heading')}
          ${target?.comment
            ? html`<button class="quiet" type="button" @click=${target.cancel}>${strings.cancelReply}</button>`
            : nothing}
        </div>
        ${this.#introduction(capabilities, target?.comment !== undefined)}
        ${writing.notices()}
        <form
          part="form"
          novalidate
          @focusin=${this.#wake}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @submit=${this.#onSubmit}
        >
          ${this.#textField(writing)}
          ${this.#personFields(capabilities, writing)}
          ${writing.failure()}
          <div class="send">
            <button class="primary" part="send" type="submit" aria-disabled=${writing.sending ? 'true' : 'false'}>
              ${writing.sending ? strings.sending : strings.send}
            </button>
            <p role="status">${this.lost ? strings.sendFailed : writing.message}</p>
          </div>
        </form>
      </section>
    `;
  }

  #elsewhere({ source, thread }: ConversationSnapshot): TemplateResult | typeof nothing {
    const url = safeUrl(source?.replyUrl?.(thread));
    if (!url) return nothing;
    const words = this.#locale.strings.replyOn(source?.title ?? new URL(url).host);
    return html`<section><a class="primary" part="send" href=${url} rel="nofollow noopener">${words}</a></section>`;
  }

  #introduction({ fields, reach }: SourceCapabilities, answering: boolean): TemplateResult {
    const { strings } = this.#locale;
    return html`
      ${answering ? nothing : html`<p class="invitation">${strings.joinDiscussion}<br>${strings.feelFree}</p>`}
      <p class="terms">
        ${reach === 'device' ? strings.keptOnDevice : nothing}
        ${fields.email === 'absent' ? nothing : strings.emailNotPublished}
        ${strings.requiredFields}
      </p>
    `;
  }

  #textField(writing: Writing): TemplateResult {
    const { strings } = this.#locale;
    const problem = writing.problems.text;
    const count = writing.count();
    const described = ['formatting', count && 'count', problem && 'text-problem'].filter(Boolean).join(' ');
    return html`
      <div class="field">
        ${labelTemplate('text', strings.comment, true)}
        <textarea
          id="text"
          part="text"
          name="comment"
          dir="auto"
          required
          ?hidden=${writing.previewing}
          ?readonly=${writing.sending}
          aria-invalid=${problem === undefined ? 'false' : 'true'}
          aria-describedby=${described}
        ></textarea>
        ${writing.preview()}
        <div class="below">
          <span id="formatting">${strings.formatting}</span>
          ${count}
          <button
            class="quiet"
            type="button"
            aria-pressed=${writing.previewing ? 'true' : 'false'}
            @click=${() => this.#withWriter((writer) => writer.togglePreview())}
          >${strings.preview}</button>
        </div>
        ${problemTemplate('text', problem)}
      </div>
    `;
  }

  #personFields({ fields }: SourceCapabilities, { problems }: Writing): TemplateResult {
    const { strings } = this.#locale;
    const asked = Object.values(fields).filter((need) => need !== 'absent').length;
    return html`
      <div class="fields">
        ${fieldTemplate('name', strings.name, fields.name, problems.name)}
        ${fieldTemplate('email', strings.email, fields.email, problems.email)}
        ${fieldTemplate('website', strings.website, fields.website, problems.website)}
      </div>
      ${asked > 0
        ? html`<label class="remember">
            <input type="checkbox" id="remember"><span>${asked === 3 ? strings.saveProfile : strings.saveDetails}</span>
          </label>`
        : nothing}
    `;
  }

  get #writing(): Writing {
    return this.#writer ?? untouched;
  }

  /** Fetches what writing needs. What is typed meanwhile stands in the field, and is taken from there. */
  async #fetchWriter(): Promise<ReplyWriter> {
    const { ReplyWriter } = await import('./reply-writer.js');
    this.#writer = new ReplyWriter(this.#place());
    this.lost = false;
    this.requestUpdate();
    return this.#writer;
  }

  readonly #wake = (): void => void this.#withWriter(() => undefined);

  async #withWriter(act: (writer: ReplyWriter) => unknown, told = false): Promise<void> {
    try {
      await act(await (this.#fetching ??= this.#fetchWriter()));
    } catch (error) {
      // The next touch tries again; until then the text stands in the field.
      this.#fetching = undefined;
      this.lost = told;
      console.error('<colloquy-reply-form> could not fetch what it needs.', error);
    }
  }

  readonly #onInput = (event: Event): void => {
    const name = (event.target as HTMLElement).id as FieldName;
    void this.#withWriter((writer) => writer.input(name));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    void this.#withWriter((writer) => writer.keydown(event));
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#withWriter((writer) => writer.submit(), true);
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#writer ? this.#writer.unsaved : this.value !== '') event.preventDefault();
  };

  #place(): WritingPlace {
    return {
      strings: () => this.#locale.strings,
      headingLevel: () => headingLevel(this.headingLevel),
      conversation: () => this.#data.conversation,
      target: () => this.#target.value,
      element: (id) => this.#element(id),
      form: this,
    };
  }

  #element(id: FieldName | 'remember'): HTMLInputElement | null {
    return (this.renderRoot as ShadowRoot).getElementById(id) as HTMLInputElement | null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-reply-form': ColloquyReplyForm;
  }
}
