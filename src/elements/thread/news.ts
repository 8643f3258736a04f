import { unsafeCSS } from 'lit';
import { newsStyles } from '../../views/styles/news-styles.js';
import { newsButton } from '../../views/thread-news.js';
import type { View } from '../../views/template.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { focusedIn } from '../shared/focused-in.js';
import { wordsOf } from '../shared/words-of.js';
import type { ThreadContent } from './thread-content.js';

const styles = unsafeCSS(newsStyles);

/** As long as this after an announcement there is no other, in milliseconds: news is no reason to interrupt a reader often. */
const pause = 30_000;

/** The replies that came while the page was open, and wait. Fetched when the thread is followed. */
export class News {
  readonly #content: ThreadContent;
  readonly #reveal: (id: string) => Promise<unknown>;
  /** How many had come when that was announced last. */
  #announced = 0;
  #nextAnnouncement = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #place: readonly [Element, number] | undefined;

  constructor(content: ThreadContent, reveal: (id: string) => Promise<unknown>) {
    this.#content = content;
    this.#reveal = reveal;
    adoptSheet(content.host.renderRoot as ShadowRoot, styles);
    content.host.requestUpdate();
  }

  get #count(): number {
    return this.#content.snapshot?.arrived?.length ?? 0;
  }

  /** The button; nothing while nothing waits. */
  get view(): View {
    return newsButton(this.#count, this.#content.locale.strings, this.#onClick);
  }

  /** Called before each update of the thread: announces what came, politely, and not again and again. */
  follow(): void {
    this.#rememberPlace();
    const count = this.#count;
    if (count < this.#announced) this.#announced = count;
    if (count === this.#announced || this.#timer) return;
    const wait = this.#nextAnnouncement - performance.now();
    if (wait > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.follow();
      }, wait);
      return;
    }
    this.#announced = count;
    this.#nextAnnouncement = performance.now() + pause;
    this.#content.announce(this.#content.locale.strings.newReplies(count));
  }

  /**
   * Called after each update: what the reader looks at stays where it was, when a comment above has become longer or is gone.
   * Most browsers do that by themselves.
   */
  keepPlace(): void {
    const place = this.#place;
    this.#place = undefined;
    if (!place) return;
    const [element, top] = place;
    const moved = element.isConnected ? element.getBoundingClientRect().top - top : 0;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Shows what waits, and takes the reader to the first of it. */
  async show(): Promise<void> {
    const { snapshot, data } = this.#content;
    const [first] = snapshot?.arrived ?? [];
    if (!first) return;
    // The reader is taken there, and has not to be told.
    this.#content.isSettled = false;
    this.#announced = 0;
    data.conversation?.store?.showArrived();
    this.#content.announce('');
    await this.#content.host.updateComplete;
    await this.#reveal(first.id);
  }

  readonly #onClick = (): void => void this.show();

  #rememberPlace(): void {
    if (CSS.supports('overflow-anchor', 'auto') || this.#place) return;
    const words = wordsOf(this.#content.host);
    const focused = focusedIn(words)?.closest('.u-comment');
    const seen = [...words.querySelectorAll('.u-comment')];
    const element = focused ?? seen.find((comment) => comment.getBoundingClientRect().bottom > 0);
    this.#place =
      element && element.getBoundingClientRect().top < innerHeight
        ? [element, element.getBoundingClientRect().top]
        : undefined;
  }
}
