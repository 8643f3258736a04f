import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Branch, Thread } from '../../model/thread.js';
import { ContextProvider } from '../shared/context.js';
import { replyTargetContext, type ReplyTarget } from '../shared/contexts.js';
import { elementId } from '../../views/comment.js';
import { ReplyStartEvent } from './reply-start-event.js';

type AnswerHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Which comment is being answered, told to the form in the `reply` slot. The thread fetches this with the first
 * press of a Reply button.
 */
export class AnswerController {
  /** The key of the comment being answered; undefined while the form stands at the end. */
  key: string | undefined;

  readonly #host: AnswerHost;
  readonly #provider: ContextProvider<ReplyTarget | undefined>;
  #thread: string | undefined;
  /** The comment being answered has disappeared. */
  #gone = false;

  constructor(host: AnswerHost) {
    this.#host = host;
    this.#provider = new ContextProvider<ReplyTarget | undefined>(host, replyTargetContext, undefined);
  }

  /** Puts the form under a comment, and the caret into it, unless the page objects. */
  async start(branch: Branch, thread: string): Promise<void> {
    this.#thread = thread;
    if (!this.#host.dispatchEvent(new ReplyStartEvent(branch.comment))) return;
    await this.#move(branch.key);
    const form = this.#host.querySelector<HTMLElement>(':scope > [slot="reply"]');
    if (form?.matches(':defined')) form.focus();
    // Its code may still be on its way.
    else if (form) void customElements.whenDefined(form.localName).then(() => form.focus());
  }

  /** Puts the form back to the end. */
  async end(): Promise<void> {
    await this.#move(undefined);
  }

  /** Follows the thread as it changes: names change, comments are deleted. */
  follow(tree: Thread, thread: string, nameOf: (branch: Branch) => string): void {
    // In another thread a comment of the same id is another comment.
    if (thread !== this.#thread) this.key = undefined;
    this.#thread = thread;
    let branch = this.key === undefined ? undefined : tree.branches.get(this.key);
    if (this.key !== undefined && (!branch || branch.comment.status === 'deleted')) {
      this.key = branch = undefined;
      this.#gone = true;
    }
    const comment = branch?.comment;
    const name = branch ? nameOf(branch) : '';
    const told = this.#provider.value;
    if (told && told.comment === comment && told.name === name && told.gone === this.#gone) return;
    this.#provider.value = { comment, name, gone: this.#gone, cancel: () => void this.#cancel() };
  }

  async #cancel(): Promise<void> {
    const answered = this.key;
    await this.#move(undefined);
    const root = this.#host.renderRoot as ShadowRoot;
    // Back to where the reader came from.
    if (answered !== undefined) root.getElementById(elementId(answered))?.querySelector<HTMLElement>('.reply')?.focus();
  }

  async #move(key: string | undefined): Promise<void> {
    this.#gone = false;
    this.key = key;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
