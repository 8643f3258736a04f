import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { View } from '../../views/view.js';
import type { QuotesOnPage } from '../quotes/quotes-on-page.js';
import type { ConversationController } from './conversation-controller.js';
import type { LocaleController } from './locale-controller.js';
import { warnOnce } from './warn-once.js';

/** An element that shows texts, and what it lends to whoever shows who quotes whom in them. */
export interface QuotesHost {
  readonly host: ReactiveControllerHost & HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly quotes?: string | undefined;
  };
  readonly data: ConversationController;
  readonly locale: LocaleController;
  /** Fetches what draws single comments anew. */
  wake?(): void;
  /** Brings a comment before the reader; absent where there are none. */
  reveal?(id: string): Promise<boolean>;
  permalink?(id: string): string;
  announce?(words: string): void;
}

/** Who quotes whom, as an element shows it: fetched when its texts have been seen. */
export class QuotesController implements ReactiveController {
  /** Undefined until it has been fetched. */
  shown: QuotesOnPage | undefined;
  readonly #to: QuotesHost;
  #asked = false;

  constructor(to: QuotesHost) {
    this.#to = to;
    to.host.addController(this);
  }

  /** What stands beside the texts: a passage that is looked at, or who took it up. */
  get card(): View {
    return this.shown?.card;
  }

  hostDisconnected(): void {
    this.#end();
  }

  hostUpdated(): void {
    const { host, data } = this.#to;
    const { conversation } = data;
    if (!conversation?.showsQuotes || host.quotes === 'off') this.#end();
    else if (this.shown) this.shown.updated();
    else if (!this.#asked && conversation.snapshot.comments[0]) {
      this.#asked = true;
      // After the frame that shows the texts.
      requestAnimationFrame(() => setTimeout(() => void this.#begin()));
    }
  }

  async #begin(): Promise<void> {
    try {
      const { QuotesOnPage } = await import('../quotes/quotes-on-page.js');
      if (!this.#asked || !this.#to.data.conversation) return;
      this.shown = new QuotesOnPage(this.#to);
      this.#to.host.requestUpdate();
    } catch (error) {
      warnOnce('Who quotes whom could not be fetched.', error);
    }
  }

  #end(): void {
    this.#asked = false;
    if (!this.shown) return;
    this.shown.stop();
    this.shown = undefined;
    this.#to.host.requestUpdate();
  }
}
