import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';

/** Has an element looked at a second after it was connected, by what pages fetch after their first frame anyway. */
export class MisuseController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #isBlank: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param isBlank - Whether there is nothing to be seen of the element. */
  constructor(host: ReactiveElement, isBlank: () => boolean) {
    this.#host = host;
    this.#isBlank = isBlank;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setTimeout(() => {
      import('../late-styles.js')
        .then(({ lookForMisuse }) => lookForMisuse(this.#host, this.#isBlank))
        // Without it the console says less.
        .catch(() => {});
    }, 1000);
  }

  hostDisconnected(): void {
    // The timer would keep an element that has gone.
    clearTimeout(this.#timer);
  }
}
