import type { Branch, Thread } from '../../model/thread.js';
import type { Permalinks } from '../../views/permalinks.js';
import { holdInPlace } from './hold-in-place.js';

/** The comment that the reader is being taken to: by the page's address, or by the thread itself. */
export class Destination {
  /** The key of the comment that was last gone to; it is marked. */
  key: string | undefined;

  /** True from a change of the address until it has been followed. */
  #addressed = true;
  #arriving: Branch | undefined;

  /** The address has changed. */
  follow(): void {
    this.key = undefined;
    this.#addressed = true;
  }

  /** The branch that a changed address points to. One that is not here yet may come with what is still being loaded. */
  addressed({ branches }: Thread, { read }: Permalinks): Branch | undefined {
    if (!this.#addressed || branches.size === 0) return undefined;
    const id = read(location.href);
    const branch = id === undefined ? undefined : branches.get(id);
    this.#addressed = id !== undefined && !branch;
    return branch;
  }

  /** Goes to a comment once it has been drawn. */
  goTo(branch: Branch): void {
    this.key = branch.key;
    this.#arriving = branch;
  }

  /** Scrolls to where the reader is being taken, and focuses it. Answers whether there was anywhere to go. */
  arrive(find: (branch: Branch) => HTMLElement | undefined): boolean {
    const element = this.#arriving && find(this.#arriving);
    this.#arriving = undefined;
    if (!element) return false;
    element.focus({ preventScroll: true });
    element.scrollIntoView?.({ block: 'start' });
    holdInPlace(element);
    return true;
  }
}
