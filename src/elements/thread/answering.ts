import type { QuoteLink } from '../../model/quote-link.js';
import type { Branch, Thread } from '../../model/thread.js';
import type { ColloquyReplyForm } from '../reply-form/reply-form.js';
import { warnOnce } from '../shared/warn-once.js';
import type { AnswerController } from './answer-controller.js';
import type { LivingThread } from './living-thread.js';

/** The form in the thread: where it stands, and what is written into it. What answering takes is fetched with the first answer. */
export class Answering {
  readonly #thread: Pick<LivingThread, 'host' | 'locale' | 'announce' | 'threadName'>;
  #answer: AnswerController | undefined;
  /** Where the form stands. */
  #place: Element | null = null;

  constructor(thread: Pick<LivingThread, 'host' | 'locale' | 'announce' | 'threadName'>) {
    this.#thread = thread;
  }

  /** The form, where the thread has one. */
  get form(): ColloquyReplyForm | null {
    return this.#thread.host.querySelector<ColloquyReplyForm>(':scope > [slot="reply"]');
  }

  /** Follows the thread as it changes: names change, comments are deleted. */
  follow(tree: Thread, nameOf: (branch: Branch) => string): void {
    this.#answer?.follow(tree, this.#thread.threadName(), nameOf);
  }

  /** Puts the form under a comment, and the caret into it. */
  async start(branch: Branch): Promise<void> {
    const { host, locale, announce, threadName } = this.#thread;
    try {
      const { AnswerController } = await import('./answer-controller.js');
      await (this.#answer ??= new AnswerController(host)).start(branch, threadName());
    } catch (error) {
      announce(locale.strings.retry);
      warnOnce('<colloquy-thread> could not fetch what it needs.', error);
    }
  }

  /** Puts the form back to the end. */
  async end(): Promise<void> {
    await this.#answer?.end();
  }

  /** Brings words back into the form, under the comment they answer. */
  async write(text: string, branch: Branch | undefined, quotes: readonly QuoteLink[] = []): Promise<void> {
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

  /** Puts the form where it belongs: under the comment that is answered, or at the end. In one task, it keeps the focus. */
  placeForm(tree: Thread, articleOf: (branch: Branch) => HTMLElement | undefined): void {
    const { key } = this.#answer ?? {};
    const branch = key === undefined ? undefined : tree.branches.get(key);
    const above = branch && articleOf(branch);
    const root = this.#thread.host.renderRoot;
    // Not looked for anew: where the comment above it has gone, it has gone with it.
    const place = (this.#place ??= root.querySelector('.answer'));
    if (!place) return;
    if (above) {
      if (above.nextElementSibling !== place) above.after(place);
    } else if (!place.parentElement?.matches('.end')) root.querySelector('.end')?.append(place);
  }
}
