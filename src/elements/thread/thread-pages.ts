import type { Branch } from '../../model/thread.js';
import { pageControl, pagesOf } from '../../views/thread-pages.js';
import type { View } from '../../views/template.js';
import type { LocaleController } from '../shared/locale-controller.js';

/** The thread whose pages they are. */
export interface Paged {
  readonly locale: LocaleController;
  /** Another page is shown from now on. */
  turned(): void;
  /** The reader has asked for a page, which begins with this comment. */
  goTo(first: Branch): void;
}

/** The parts of a thread that is too long for one page, and which of them is shown. Most threads have one. */
export class ThreadPages {
  readonly #thread: Paged;
  #pages: readonly (readonly Branch[])[] = [[]];
  #page = 0;

  constructor(thread: Paged) {
    this.#thread = thread;
  }

  /** The roots of the page that is shown. */
  get roots(): readonly Branch[] {
    return this.#pages[this.#page] ?? [];
  }

  /** The way to the other pages. */
  get control(): View {
    return pageControl(this.#page, this.#pages.length, this.#thread.locale.strings, this.#onPage);
  }

  /** Follows the roots of the whole thread. */
  follow(roots: readonly Branch[]): void {
    this.#pages = pagesOf(roots);
    this.#page = Math.min(this.#page, this.#pages.length - 1);
    if (this.#pages.length > 1) void this.#thread.locale.needLater();
  }

  /** Shows the page that a root is on. */
  turnTo(root: Branch): void {
    if (this.#pages.length > 1) this.#turn(this.#pages.findIndex((roots) => roots.includes(root)));
  }

  readonly #onPage = ({ target }: Event): void => {
    this.#turn(Number((target as HTMLButtonElement).value));
    const [first] = this.roots;
    if (first) this.#thread.goTo(first);
  };

  #turn(page: number): void {
    if (page < 0 || page === this.#page) return;
    this.#page = page;
    this.#thread.turned();
  }
}
