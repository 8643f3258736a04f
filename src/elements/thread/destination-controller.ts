import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { Branch, Thread } from '../../model/thread.js';
import type { Permalinks } from '../../views/permalinks.js';

/** The comment that the reader is being taken to: by the page's address, or by the thread itself. */
export class DestinationController implements ReactiveController {
  /** The key of the comment that was last gone to; it is marked. */
  key: string | undefined;

  readonly #host: ReactiveControllerHost;
  /** True from a change of the address until it has been followed. */
  #addressed = true;
  #arriving: Branch | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onAddress);
    addEventListener('popstate', this.#onAddress);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onAddress);
    removeEventListener('popstate', this.#onAddress);
  }

  /** The branch that a changed address points to. One that is not here yet may come with what is still being loaded. */
  addressed({ branches }: Thread, { read }: Permalinks): Branch | undefined {
    if (!this.#addressed || branches.size === 0) return undefined;
    const id = read(location.href);
    const branch = id === undefined ? undefined : branches.get(id);
    this.#addressed = id !== undefined && !branch;
    return branch;
  }

  /** Goes to a comment with the host's next update. */
  goTo(branch: Branch): void {
    this.key = branch.key;
    this.#arriving = branch;
    this.#host.requestUpdate();
  }

  /** Scrolls to where the reader is being taken, and focuses it. Answers whether there was anywhere to go. */
  arrive(find: (branch: Branch) => HTMLElement | undefined): boolean {
    const element = this.#arriving && find(this.#arriving);
    this.#arriving = undefined;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'start' });
    return element !== undefined;
  }

  readonly #onAddress = (): void => {
    this.key = undefined;
    this.#addressed = true;
    this.#host.requestUpdate();
  };
}
