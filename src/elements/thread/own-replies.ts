import type { Branch } from '../../model/thread.js';
import type { View } from '../../views/template.js';
import type { LivingThread } from './living-thread.js';
import type { OwnController, OwnPlace } from './own-controller.js';

/** The reader's own replies in a thread. What can be done about them is fetched once there is one. */
export class OwnReplies {
  readonly #thread: LivingThread;
  readonly #write: OwnPlace['write'];
  #controller: OwnController | undefined;

  /** @param write - Brings a reply back into the form, under the comment it answers. */
  constructor(thread: LivingThread, write: OwnPlace['write']) {
    this.#thread = thread;
    this.#write = write;
  }

  /** What can be done about them, as far as it is here: with it, comments are drawn in another way. */
  get controller(): OwnController | undefined {
    return this.#controller;
  }

  /** Follows the conversation as it changes. */
  async follow(): Promise<void> {
    const { data, locale, host, announce } = this.#thread;
    const own = data.snapshot?.own;
    if (!own || (own.size === 0 && !this.#controller)) return;
    if (!this.#controller) {
      const { OwnController } = await import('./own-controller.js');
      this.#controller ??= new OwnController({
        strings: () => locale.strings,
        conversation: () => data.conversation?.store,
        announce,
        write: this.#write,
        host,
      });
      host.requestUpdate();
    }
    this.#controller.follow(data.snapshot?.own ?? own);
  }

  /** What stands under a comment, if it is the reader's own. */
  view(branch: Branch): View {
    const own = this.#thread.data.snapshot?.own?.get(branch.comment.id);
    return own && this.#controller?.view(branch, own);
  }
}
