import type { ReactiveController } from '@lit/reactive-element';
import type { QuotesOnPage } from './quotes-on-page.js';
import { afterPaint } from '../shared/after-paint.js';
import type { QuotesHost } from './quotes-host.js';

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

  hostDisconnected(): void {
    this.shown?.stop();
    this.shown = undefined;
    this.#asked = false;
  }

  hostUpdated(): void {
    const { host, data } = this.#to;
    // An update may come after the element has gone; no one would stop what it began.
    if (!host.isConnected) return;
    if (!data.conversation?.showsQuotes || host.quotes === 'off') {
      if (this.shown) queueMicrotask(() => host.requestUpdate());
      this.hostDisconnected();
    } else if (this.shown) this.shown.updated();
    // Where no one has said anything yet, an address may still name a passage.
    else if (!this.#asked && (data.snapshot?.comments[0] ?? location.hash.includes('quote='))) {
      this.#asked = true;
      // After the frame that shows the texts. Where it cannot be fetched, quotations stay plain words.
      void afterPaint()
        .then(() => import('./quotes-on-page.js'))
        .then(
          ({ QuotesOnPage }) => {
            // Gone meanwhile, or gone and back: then it was asked for twice.
            if (this.shown || !this.#asked || !host.isConnected) return;
            this.shown = new QuotesOnPage(this.#to);
            host.requestUpdate();
          },
          () => {},
        );
    }
  }
}
