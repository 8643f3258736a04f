/** How long a reply waits for what could send it, in ms, before the browser posts it. */
const patience = 10_000;

/**
 * The submission of a form that a server has rendered, by a reader who is quicker than the scripts: it waits until the
 * element can send the reply, and is left to the browser where the element never can.
 */
export class EarlySubmit {
  #form: HTMLFormElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the browser has posted: leaving the page does not lose it. */
  posted = '';

  /** Whether a reply is waiting. */
  get isHeld(): boolean {
    return this.#form !== undefined;
  }

  hold(event: Event): void {
    event.preventDefault();
    this.#form ??= event.target as HTMLFormElement;
    this.#timer ??= setTimeout(() => this.post(), patience);
  }

  /** Submits the form once more, now that the element listens. */
  send(): void {
    this.#take()?.requestSubmit();
  }

  /** Lets the browser post the form, as it would without a script. */
  post(): void {
    const form = this.#take();
    if (!form) return;
    this.posted = form.querySelector('textarea')?.value ?? '';
    // Not by its own method: a field may be called `submit`, as in forms for WordPress.
    HTMLFormElement.prototype.submit.call(form);
  }

  #take(): HTMLFormElement | undefined {
    const form = this.#form;
    clearTimeout(this.#timer);
    this.#form = this.#timer = undefined;
    return form;
  }
}
