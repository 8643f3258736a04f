import type { ReactiveElement } from '@lit/reactive-element';
import type { Conversation } from '../../conversation/conversation.js';
import { DraftSession } from '../../conversation/draft-session.js';
import { Drafts } from '../../conversation/drafts.js';
import { Outbox } from '../../conversation/outbox.js';
import { removeSentDrafts } from '../../conversation/remove-sent-drafts.js';
import { later } from '../../locales/english-later.js';
import type { Strings, Words } from '../../locales/strings.js';
import type { Body } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import { createKey } from '../../model/create-key.js';
import type { Passage, QuoteLink } from '../../model/quote-link.js';
import type { Reply, ReplyField } from '../../model/source.js';
import { toSourceError, type SourceError } from '../../model/source-error.js';
import type { Problems } from '../../views/reply-fields.js';
import type { Writing } from '../../views/reply-form.js';
import { announcement, count, failure, notice, preview } from '../../views/reply-writing.js';
import { bodyStyles } from '../../views/styles/body-styles.js';
import { writerStyles } from '../../views/styles/writer-styles.js';
import { html, nothing, type View } from '../../views/template.js';
import { authorNames } from '../quoting/author-names.js';
import { ParagraphPicker } from '../quoting/paragraph-picker.js';
import type { QuotableText, Quotation } from '../quoting/quotation.js';
import { browserStorage } from '../shared/browser-storage.js';
import type { ReplyTarget } from '../shared/contexts.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { focusedIn } from '../shared/focused-in.js';
import { toldAgain } from '../shared/told-again.js';
import { sheet } from '../shared/view-element.js';
import type { Completion } from '../writing/completion.js';
import type { Paste } from '../writing/paste.js';
import type { Toolbar } from '../writing/toolbar.js';
import { openWayOut } from './open-way-out.js';
import { ReplyFailedEvent, ReplySendEvent, ReplySentEvent } from './reply-events.js';
import { completeWebsite, fieldNames, problemsOf, type FieldValues } from './field-problems.js';
import { Pace } from './pace.js';
import { RememberedFields } from './remembered-fields.js';

/** What the writing of a reply needs of the form it happens in. */
export interface WritingPlace {
  strings(): Words;
  conversation(): ElementConversation | undefined;
  target(): ReplyTarget | undefined;
  readonly form: ReactiveElement & { readonly headingLevel: number; readonly toolbar: 'on' | 'off' | undefined };
}

const styles = sheet(bodyStyles, writerStyles);

/**
 * The writing of a reply: drafts, preview, checks, sending. The form fetches it when it is first touched, or when a
 * draft is waiting; reading a page does not pay for it.
 */
export class ReplyWriter implements Writing {
  problems: Problems = {};
  sending = false;
  message = '';

  readonly #place: WritingPlace;
  readonly #session: DraftSession;
  readonly #remembered: RememberedFields;
  readonly #picker: ParagraphPicker;
  #toolbar: Toolbar | undefined;
  #isToolbarComing = false;
  #paste: Promise<Paste | undefined> | undefined;
  #completion: Completion | undefined;
  #isCompletionComing = false;
  readonly #pace = new Pace((words) => this.#say(words));
  #draft: 'none' | 'restored' | 'discarded' = 'none';
  #discarded = '';
  #failure: SourceError | undefined;
  #preview: Body | undefined;
  #parent: string | undefined;
  #gone = false;
  #announcement = '';
  /** The field as it was last seen, and what stood in it. */
  #field: HTMLInputElement | undefined;
  #latest = '';
  readonly #drafts: Drafts;
  /** Where drafts of replies that were sent have been removed. */
  #cleared = '';
  /** What was told that a reply is being written. */
  #store: Conversation | undefined;
  /** Kept through every retry of the same text, so that a source can tell a retry from a second reply. */
  #key: string | undefined;

  constructor(place: WritingPlace) {
    this.#place = place;
    const root = place.form.renderRoot as ShadowRoot;
    adoptSheet(root, styles);
    const storage = browserStorage();
    this.#drafts = new Drafts(storage);
    this.#session = new DraftSession(this.#drafts, createKey);
    this.#remembered = new RememberedFields(storage, (id) => this.#element(id));
    this.#picker = new ParagraphPicker({
      form: place.form,
      strings: () => this.#strings,
      conversation: () => place.conversation(),
      text: () => this.#repliedTo,
      quote: (quotation) => this.quote(quotation),
    });
  }

  get previewing(): boolean {
    return this.#preview !== undefined;
  }

  /** True when leaving the page would lose words. */
  get unsaved(): boolean {
    // Another tab may have taken the stored draft over, and emptied it there.
    if (this.#text !== '') this.#session.write(this.#text);
    return !this.#session.stored && this.#text !== '';
  }

  /** Follows the form to where it is now; to be called after each of its updates. */
  follow(): void {
    const { snapshot, store } = this.#place.conversation() ?? {};
    if (store !== this.#store) void (this.#store = store)?.prepare();
    const field = this.#element('text');
    if (!snapshot?.source || !field) return this.#session.leave();
    if (field !== this.#field) {
      // Another field in place of the one that had gone. Where nothing can be stored the words are here alone.
      if (this.#field && !this.#session.stored && field.value === '') field.value = this.#latest;
      this.#field = field;
    }
    this.#remembered.fill();
    for (const name of fieldNames) this.#element(name)?.setCustomValidity(this.problems[name] ?? '');
    const parent = this.#place.target()?.comment?.id;
    const gone = this.#place.target()?.gone === true;
    const { stored, other } = this.#session;
    const place = { source: snapshot.source.name, thread: snapshot.thread, ...(parent !== undefined && { parent }) };
    // A reply to another comment is another reply, even with the same words.
    if (parent !== this.#parent) this.#key = undefined;
    this.#parent = parent;
    this.#removeSent(snapshot.source.name, snapshot.thread);
    const restored = this.#session.enter(place, this.#text);
    if (restored !== undefined) {
      this.#show(restored);
      this.#draft = restored === '' ? 'none' : 'restored';
    }
    const { draftRestored, otherDraft, draftNotStored, parentGone } = this.#strings;
    if (gone && !this.#gone) this.#say(parentGone);
    else if (stored && !this.#session.stored) this.#say(draftNotStored);
    else if (restored) this.#say(draftRestored);
    else if (this.#session.other && other?.id !== this.#session.other.id) this.#say(otherDraft);
    else if (restored !== undefined || stored !== this.#session.stored || other !== this.#session.other) this.#say('');
    this.#gone = gone;
    this.#latest = this.#text;
    if (focusedIn(this.#place.form.renderRoot as ShadowRoot) === field) this.#wantPaste();
    this.#wantToolbar(field);
  }

  /** Fetches what makes more of what is pasted. Until it is there, and without it, the browser pastes as ever. */
  #wantPaste(): void {
    this.#paste ??= import('../writing/paste.js')
      .then(({ Paste }) => Paste.load(this.#place.form.renderRoot, () => this.#textField))
      .catch(() => (this.#paste = undefined));
  }

  /** Fetches the buttons of the form once somebody has been in the text: what stands below it moves for no other reason. */
  #wantToolbar(field: HTMLElement): void {
    const { form } = this.#place;
    if (this.#isToolbarComing || form.toolbar === 'off') return;
    if (form.toolbar !== 'on' && focusedIn(form.renderRoot as ShadowRoot) !== field) return;
    this.#isToolbarComing = true;
    const place = { host: form, strings: () => this.#strings, field: () => this.#textField };
    import('../writing/toolbar.js')
      .then(async ({ Toolbar }) => {
        [this.#toolbar] = await Promise.all([Toolbar.load(place), this.#paste]);
        form.requestUpdate();
      })
      .catch(() => (this.#isToolbarComing = false)); // the hint that it would replace is still there
  }

  /** Fetches what completes names, with the first `@` that is typed. */
  async #wantCompletion(): Promise<void> {
    if (this.#isCompletionComing || !this.#text.includes('@')) return;
    this.#isCompletionComing = true;
    try {
      const [{ Completion }, { peopleFor }] = await Promise.all([
        import('../writing/completion.js'),
        import('../writing/people-here.js'),
      ]);
      this.#completion = new Completion({
        host: this.#place.form,
        field: () => this.#textField,
        complete: (before) => {
          const { snapshot } = this.#place.conversation() ?? {};
          const found = snapshot && peopleFor(before, snapshot, this.#place.target()?.comment);
          return found && { ...found, label: this.#strings.peopleHere };
        },
      });
      this.#completion.look();
    } catch {
      this.#isCompletionComing = false; // names can be typed in full
    }
  }

  /** Removes what would be restored though it waits already, once for a thread: what this form sends it shows itself. */
  #removeSent(source: string, thread: string): void {
    const place = `${source} ${thread}`;
    if (place === this.#cleared) return;
    this.#cleared = place;
    const sent = new Outbox(browserStorage(), { source, thread }).list().filter(({ inForm }) => !inForm);
    removeSentDrafts(this.#drafts, sent, { source, thread });
  }

  /** Takes in what has happened in the form, and in which field. */
  hear(event: Event, name: ReplyField): void {
    if (event.type === 'input') this.#input(name);
    else if (event.type === 'submit') void this.submit();
    else this.#keydown(event as KeyboardEvent, name);
  }

  /** Takes in what has just been typed into a field. */
  #input(name: ReplyField): void {
    this.message = '';
    const { [name]: _mended, ...problems } = this.problems;
    this.problems = problems;
    if (name === 'text') {
      this.#key = undefined;
      this.#draft = 'none';
      this.#latest = this.#text;
      void this.#wantCompletion();
      const { stored } = this.#session;
      this.#session.write(this.#text);
      if (stored && !this.#session.stored) this.#say(this.#strings.draftNotStored);
      else this.#pace.say(this.#countWords());
    }
    this.#place.form.requestUpdate();
  }

  /** Sends by Ctrl+Enter and Cmd+Enter, but not while an input method is composing. */
  #keydown(event: KeyboardEvent, name: ReplyField): void {
    if (name === 'text' && this.#completion?.hear(event)) return;
    if (name === 'text' && this.#place.form.toolbar !== 'off' && this.#toolbar?.hear(event)) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void this.submit();
  }

  /** Shows the reply as the thread will draw it, by the same reading of the same text; or the text again. */
  async togglePreview(): Promise<void> {
    if (this.#preview) return this.closePreview();
    try {
      const { lightMarkdown } = await import('../../formats/light-markdown.js');
      this.#preview = lightMarkdown(this.#text);
      this.#place.form.requestUpdate();
    } catch {
      this.message = this.#strings.sourceError.unknown;
      this.#place.form.requestUpdate();
    }
  }

  /** Takes words in from elsewhere. */
  write(text: string, quoted: readonly Passage[]): void {
    if (this.#text.trim() !== '' && this.#text !== text) this.#session.putAside(this.#text);
    this.#session.quoted = quoted;
    this.#rewrite(text, 'none');
  }

  /** Quotes at the caret. The form may just have been moved to where the reply belongs: its draft goes before. */
  async quote({ words, name, passage }: Quotation): Promise<void> {
    if (this.sending) return;
    this.closePreview();
    const [{ writeQuotation }, { insertBlock }] = await Promise.all([
      import('../../formats/write-quotation.js'),
      import('../quoting/insert-block.js'),
      this.#place.form.updateComplete,
    ]);
    const field = this.#element('text');
    if (!field) return;
    const { quotedFrom, quotedFromArticle, quoted } = this.#strings;
    this.#session.quoted = [...this.#session.quoted, passage];
    insertBlock(field, writeQuotation(words, name === undefined ? quotedFromArticle : quotedFrom(name)));
    // What was put in is heard of as if it had been typed, and said after that.
    await this.#place.form.updateComplete;
    this.#say(quoted);
  }

  closePreview(): void {
    this.#preview = undefined;
    this.#place.form.requestUpdate();
  }

  /** Checks the fields and sends. Never rejects: what became of the reply is shown, told by events, and kept. */
  async submit(): Promise<void> {
    const conversation = this.#place.conversation();
    const source = conversation?.snapshot.source;
    if (this.sending || !conversation || !source) return;
    const values = this.#values();
    this.#preview = undefined;
    this.problems = problemsOf(values, source.capabilities, this.#strings);
    this.#place.form.requestUpdate();
    // No pause before `sending` is set: what is submitted twice is sent once.
    const wrong = fieldNames.flatMap((name) => this.problems[name] ?? []);
    if (wrong.length > 0) {
      this.#failure = undefined;
      // The focus says nothing where it is in the wrong field already.
      this.message = toldAgain(this.message, this.#strings.problemOf(1, wrong.length, wrong[0]!));
      return this.#focusProblem();
    }
    const { quoted } = this.#session;
    this.sending = quoted.length > 0;
    const reply = this.#reply(values, this.sending ? await this.#stillQuoted(values.text, quoted) : []);
    this.sending = this.#place.form.dispatchEvent(new ReplySendEvent(reply));
    if (!this.sending) return this.#place.form.requestUpdate();
    this.message = this.#strings.sending;
    const draft = this.#session.current;
    // It stays until there is a response: the button to try again may have the focus.
    const failedBefore = this.#failure;
    try {
      const comment = await conversation.send(reply);
      this.#session.sent(draft, values.text);
      this.#remembered.keep(values);
      // By now the form may show another draft, in another place.
      if (this.#text === values.text) this.#show('');
      this.#draft = 'none';
      this.#failure = undefined;
      if (failedBefore) this.#element('text')?.focus();
      this.message = this.#sentWords(comment, source.capabilities.reach === 'device');
      this.#place.form.dispatchEvent(new ReplySentEvent(comment));
    } catch (thrown) {
      this.#failure = toSourceError(thrown);
      const { field, kind } = this.#failure;
      // An alert that stood there already is not announced again.
      this.message = failedBefore ? this.#strings.sendFailed : '';
      // It may have been stored here by another tab meanwhile, or emptied there.
      this.#session.write(this.#text);
      if (field) this.problems = { [field]: this.#failure.said ?? this.#strings.sourceError[kind] };
      this.#place.form.dispatchEvent(new ReplyFailedEvent(reply, this.#failure));
    }
    this.sending = false;
    this.#place.form.requestUpdate();
    await this.#focusProblem();
  }

  get notices(): View {
    const strings = this.#strings;
    const { stored, other } = this.#session;
    return html`
      ${announcement(this.#announcement)}
      ${this.#place.target()?.gone ? notice('gone', strings.parentGone) : nothing}
      ${stored ? nothing : notice('not-stored', strings.draftNotStored)}
      ${this.#draft === 'restored' ? notice('restored', strings.draftRestored, strings.discardDraft, () => this.#discard()) : nothing}
      ${this.#draft === 'discarded' ? notice('discarded', strings.draftDiscarded, strings.undo, () => this.#undoDiscard()) : nothing}
      ${other ? notice('other', strings.otherDraft, strings.showOtherDraft, () => this.#showOther()) : nothing}
    `;
  }

  get preview(): View {
    return this.#preview && preview(this.#preview, this.#strings, this.#place.form.headingLevel);
  }

  get suggestions(): View {
    return this.previewing ? undefined : this.#completion?.view;
  }

  get toolbar(): View {
    return this.#place.form.toolbar === 'off' ? undefined : this.#toolbar?.view(this.previewing);
  }

  get count(): View {
    const { maxLength } = this.#place.conversation()?.snapshot.source?.capabilities ?? {};
    return maxLength === undefined ? undefined : count(maxLength - this.#text.length, this.#strings);
  }

  /** What is replied to, paragraph by paragraph. */
  get quoting(): View {
    return this.#picker.view;
  }

  get failure(): View {
    return this.#failure && failure(this.#failure, this.#strings, () => this.#useWayOut());
  }

  /** Puts the caret into the first field that is wrong, if one is. */
  async #focusProblem(): Promise<void> {
    await this.#place.form.updateComplete;
    const first = fieldNames.find((name) => this.problems[name] !== undefined);
    if (first) this.#element(first)?.focus();
  }

  get #strings(): Strings {
    return { ...later, ...this.#place.strings() };
  }

  /** A field, or the box that asks to remember; the textarea has what is used of an input. */
  #element(id: ReplyField | 'remember'): HTMLInputElement | null {
    return (this.#place.form.renderRoot as ShadowRoot).getElementById(id) as HTMLInputElement | null;
  }

  get #textField(): HTMLTextAreaElement | null {
    return this.#element('text') as unknown as HTMLTextAreaElement | null;
  }

  get #text(): string {
    return this.#element('text')?.value ?? '';
  }

  /** The comment that is replied to, or else the article. */
  get #repliedTo(): (QuotableText & { readonly language: string | undefined }) | undefined {
    const { article, people } = this.#place.conversation()?.snapshot ?? {};
    const { comment, name } = this.#place.target() ?? {};
    if (comment)
      return { id: comment.id, name, body: comment.body, language: comment.inLanguage ?? article?.inLanguage };
    return (
      article && {
        id: article.id,
        name: authorNames(article, people, this.#place.strings().locale),
        body: article.body,
        language: article.inLanguage,
      }
    );
  }

  #values(): FieldValues {
    const trimmed = (name: ReplyField): string => this.#element(name)?.value.trim() ?? '';
    return { text: this.#text, name: trimmed('name'), email: trimmed('email'), website: trimmed('website') };
  }

  /** What the words still quote; nothing where that cannot be found out. A reply is sent all the same. */
  async #stillQuoted(text: string, quoted: readonly Passage[]): Promise<readonly QuoteLink[]> {
    this.#key ??= createKey();
    const key = this.#key;
    try {
      const [{ lightMarkdown }, { authoredLinks }] = await Promise.all([
        import('../../formats/light-markdown.js'),
        import('../../quotes/authored-links.js'),
      ]);
      return authoredLinks(key, lightMarkdown(text), quoted);
    } catch {
      return [];
    }
  }

  #reply({ text, name, email, website }: FieldValues, quotes: readonly QuoteLink[]): Reply {
    const inReplyTo = this.#place.target()?.comment?.id;
    const address = completeWebsite(website);
    this.#key ??= createKey();
    return {
      key: this.#key,
      text,
      ...(inReplyTo !== undefined && { inReplyTo }),
      ...(name && { name }),
      ...(email && { email }),
      ...(address !== undefined && { website: address }),
      ...(quotes.length > 0 && { quotes }),
    };
  }

  #sentWords({ id, status }: Comment, onDevice: boolean): string {
    const strings = this.#strings;
    if (status === 'held') return strings.sentHeld;
    if (status !== 'queued') return onDevice ? strings.sentDevice : strings.sentPublic;
    const waiting = this.#place.conversation()?.snapshot.own?.get(id)?.waiting;
    return waiting?.state === 'unsure' ? strings.sourceError.lost : strings.sentQueued;
  }

  /** Goes where the reply can be sent by other means. Back on this page, the thread is asked whether it arrived. */
  #useWayOut(): void {
    const wayOut = this.#failure?.wayOut;
    if (!wayOut) return;
    openWayOut(wayOut);
    const look = async (): Promise<void> => {
      const { text } = this.#values();
      const comment = await this.#place.conversation()?.store?.look(this.#reply(this.#values(), []));
      if (!comment || this.#text !== text) return;
      this.#session.sent(this.#session.current, text);
      this.#show('');
      this.#failure = undefined;
      this.message = this.#sentWords(comment, false);
      this.#place.form.dispatchEvent(new ReplySentEvent(comment));
      this.#place.form.requestUpdate();
    };
    addEventListener('focus', () => void look(), { once: true });
  }

  /** Announces what a notice shows. */
  #say(words: string): void {
    this.#announcement = words;
    this.#place.form.requestUpdate();
  }

  /** At some lengths the count is also said, and not only shown. */
  #countWords(): string {
    const { maxLength } = this.#place.conversation()?.snapshot.source?.capabilities ?? {};
    const left = maxLength === undefined ? Infinity : maxLength - this.#text.length;
    if (left < 0) return this.#strings.charactersOver(-left);
    return [200, 100, 50, 20, 10, 0].includes(left) ? this.#strings.charactersLeft(left) : '';
  }

  #discard(): void {
    if (this.sending) return;
    this.#discarded = this.#text;
    this.#rewrite('', 'discarded', this.#strings.draftDiscarded);
  }

  #undoDiscard(): void {
    if (!this.sending) this.#rewrite(this.#discarded, 'none');
  }

  #showOther(): void {
    // What is being sent stays in the field until its source has responded.
    if (!this.sending) this.#rewrite(this.#session.swap(this.#text), 'none');
  }

  #rewrite(text: string, draft: 'none' | 'discarded', words = ''): void {
    this.#show(text);
    this.#session.write(text);
    this.#draft = draft;
    this.#say(words);
    this.#element('text')?.focus();
  }

  #show(text: string): void {
    const field = this.#element('text');
    if (field) field.value = text;
    this.#latest = text;
    this.#key = undefined;
  }
}
