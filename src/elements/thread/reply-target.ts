import type { QuoteLink } from '../../model/quote-link.js';
import type { Branch } from '../../model/thread.js';
import { authorName } from '../../views/comment.js';
import { named } from '../../views/light.js';
import { focusOnPage } from '../arrival/reader-place.js';
import type { ColloquyReplyForm } from '../reply-form/reply-form.js';
import { ContextProvider } from '../shared/context.js';
import { replyTargetContext, type ReplyTarget } from '../shared/contexts.js';
import { focusedIn } from '../shared/focused-in.js';
import { slotted } from '../shared/slotted.js';
import { findComment, lightWords, wordsOf, type LightDom } from '../shared/words-of.js';
import { ReplyStartEvent } from './thread-events.js';
import type { ThreadContent } from './thread-content.js';
import type { ThreadTree } from './thread-tree.js';

/** Which comment is being replied to: the form in the `reply` slot stands under it, and is told of it. */
export class ReplyTargetController {
  readonly #content: ThreadContent;
  readonly #tree: ThreadTree;
  /** Made with the first reply. */
  #provider: ContextProvider<ReplyTarget | undefined> | undefined;
  /** The key of the comment being replied to; undefined while the form stands at the end. */
  #key: string | undefined;
  /** The name of the thread that the comment is in. */
  #thread: string | undefined;
  /** The comment being replied to has disappeared. */
  #gone = false;
  /** What in the form had the focus before an update, where that can take it away. */
  #focused: Element | undefined;
  /** Where the form stands. */
  #place: Element | null = null;

  constructor(content: ThreadContent, tree: ThreadTree) {
    this.#content = content;
    this.#tree = tree;
  }

  /** The form, where the thread has one. */
  get form(): ColloquyReplyForm | undefined {
    const { host } = this.#content;
    return (lightWords.get(host) ?? { form: slotted(host, 'reply') }).form as ColloquyReplyForm | undefined;
  }

  /** The comment being replied to. */
  get branch(): Branch | undefined {
    return this.#tree.get(this.#key);
  }

  /** Puts the form under a comment, and the caret into it, unless the page objects. */
  async start(branch: Branch): Promise<void> {
    const { host, name } = this.#content;
    this.#provider ??= new ContextProvider<ReplyTarget | undefined>(host, replyTargetContext, undefined);
    this.#thread = name;
    if (!host.dispatchEvent(new ReplyStartEvent(branch.comment))) return;
    await this.#move(branch.key);
    const { form } = this;
    if (form?.matches(':defined')) form.focus();
    // Its code may still be on its way.
    else if (form) void customElements.whenDefined(form.localName).then(() => form.focus());
  }

  /** Puts the form back to the end. */
  async end(): Promise<void> {
    if (this.#provider) await this.#move(undefined);
  }

  /** Brings words back into the form, under the comment they reply to. */
  async write(text: string, inReplyTo: string | undefined, quotes: readonly QuoteLink[] = []): Promise<void> {
    const branch = this.#tree.get(inReplyTo);
    if (branch) await this.start(branch);
    const { form } = this;
    if (!form) return;
    // Its code may still be on its way. An element of the page's own need not take words.
    if (form.matches(':not(:defined)')) await customElements.whenDefined(form.localName);
    form.write?.(
      text,
      quotes.map(({ to }) => to),
    );
  }

  /** Follows the thread as it changes: names change, comments are deleted. */
  follow(): void {
    const { form } = this;
    this.#focused = form?.contains(focusedIn(wordsOf(this.#content.host))) ? focusOnPage() : undefined;
    if (!this.#provider) return;
    const { name: thread, view } = this.#content;
    // In another thread a comment of the same id is another comment.
    if (thread !== this.#thread) this.#key = undefined;
    this.#thread = thread;
    const { branch } = this;
    if (this.#key !== undefined && (!branch || branch.comment.status === 'deleted')) {
      this.#key = undefined;
      this.#gone = true;
    }
    const comment = this.branch?.comment;
    const name = comment ? authorName(view, comment) : '';
    const told = this.#provider.value;
    if (told && told.comment === comment && told.name === name && told.gone === this.#gone) return;
    this.#provider.value = { comment, name, gone: this.#gone, cancel: () => void this.#cancel() };
  }

  /**
   * Puts the form where it belongs: under this article, or at the end. In one task, so that it keeps the focus.
   *
   * @param above - The article of the comment being replied to, or of the one that it is hidden with.
   */
  place(above: HTMLElement | undefined): void {
    const light = lightWords.get(this.#content.host);
    if (light) return this.#placeInLight(light, above);
    const root = this.#content.host.renderRoot;
    // Not looked for again: where the comment above it has gone, it has gone with it.
    const place = (this.#place ??= root.querySelector('.place'));
    if (!place) return;
    if (above) {
      if (above.nextElementSibling !== place) above.after(place);
    } else if (!place.parentElement?.matches('.end')) root.querySelector('.end')?.append(place);
  }

  /** The form itself is moved: no slot leads to where the comments are. */
  #placeInLight(light: LightDom, above: HTMLElement | undefined): void {
    const { form } = this;
    if (form) light.placeForm(form, above);
    if (this.#focused && this.#focused !== focusOnPage()) (this.#focused as HTMLElement).focus({ preventScroll: true });
    this.#focused = undefined;
  }

  async #cancel(): Promise<void> {
    const key = this.#key;
    await this.#move(undefined);
    // Back to where the reader came from.
    if (key !== undefined) findComment(this.#content.host, key)?.querySelector<HTMLElement>(named('reply'))?.focus();
  }

  async #move(key: string | undefined): Promise<void> {
    this.#gone = false;
    this.#key = key;
    this.#content.host.requestUpdate();
    await this.#content.host.updateComplete;
  }
}
