import type { ReactiveController, ReactiveControllerHost, ReactiveElement } from '@lit/reactive-element';

type MisuseHost = ReactiveControllerHost & Element;

/** Inspects an element a second after it was connected, if it has nothing to show or attributes that may be mistaken. */
export class MisuseController implements ReactiveController {
  readonly #host: MisuseHost;
  readonly #isBlank: () => boolean;
  /** What is in the element because it is written wrongly, until there is something better. */
  #notice: Element | undefined;
  #isInspected = false;
  #inspection: ReturnType<typeof setTimeout> | undefined;

  /** @param isBlank - Whether there is nothing to be seen of the element. */
  constructor(host: MisuseHost, isBlank: () => boolean) {
    this.#host = host;
    this.#isBlank = isBlank;
    host.addController(this);
  }

  get hasNotice(): boolean {
    return this.#notice !== undefined;
  }

  hostConnected(): void {
    this.#inspection = setTimeout(() => void this.#inspect(), 1000);
  }

  hostDisconnected(): void {
    // The timer would keep an element that has gone.
    clearTimeout(this.#inspection);
  }

  hostUpdate(): void {
    this.#notice?.remove();
    this.#notice = undefined;
  }

  async #inspect(): Promise<void> {
    const host = this.#host;
    const { observedAttributes } = host.constructor as typeof ReactiveElement;
    if (this.#isInspected || !host.isConnected) return;
    try {
      // An element that shows something has loaded its later styles, and the check of its attributes with them.
      if (!this.#isBlank()) {
        const { mayBeMistaken } = await import('../late-styles.js');
        if (!mayBeMistaken(observedAttributes, host.attributes)) return;
      }
      this.#isInspected = true;
      this.#notice = await (await import('./inspect.js')).inspect(host, this.#isBlank);
    } catch {
      // Without it the console says less.
    }
  }
}
