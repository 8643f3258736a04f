import type { ReactiveController } from '@lit/reactive-element';
import type { Quoted } from '../../views/comment.js';
import type { View } from '../../views/template.js';
import { QuotesController } from '../quotes/quotes-controller.js';
import type { QuotableArticle } from '../quoting/article-quoting.js';
import { HeadingTarget } from './heading-target.js';

/** What the interactions need from the element. */
export interface InteractiveArticle extends QuotableArticle {
  /** Says what became of what the reader asked for. */
  say(words: string): void;
}

/** The interactions of an article: quotations, quoting, links to its headings, and a link to copy. Loaded after the initial render. */
export class ArticleInteractions implements ReactiveController {
  readonly #article: InteractiveArticle;
  readonly #quotes: QuotesController;
  #quoting: Promise<unknown> | undefined;

  constructor(article: InteractiveArticle) {
    this.#article = article;
    this.#quotes = new QuotesController(article);
    // The update that has shown the article is over.
    this.#quotes.hostUpdated();
    new HeadingTarget(article.host);
    article.host.addController(this);
  }

  /** Who quotes whom, once it has been fetched. */
  get quoted(): Quoted | undefined {
    return this.#quotes.shown;
  }

  /** The card beside the text: who quotes a passage. */
  get card(): View {
    return this.#quotes.shown?.card;
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#onSelect);
    if (getSelection()?.rangeCount) this.#onSelect();
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.#onSelect);
  }

  /** The address of the page the reader is on, not of where the essay first stood: that one has a link of its own. */
  async copyLink(): Promise<void> {
    const { locale, say } = this.#article;
    const url = location.href.replace(/#.*$/, '');
    let copied = true;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      copied = false; // no permission, or no secure context: the reader can still take it from here
    }
    await locale.needLater();
    const { strings } = locale;
    say((copied ? strings.linkCopied : strings.linkNotCopied?.(url)) ?? url);
  }

  /** Loads quoting once text is selected. If that fails, the essay stays readable. */
  readonly #onSelect = (): void => {
    this.#quoting ??= import('../quoting/article-quoting.js').then(
      ({ quoteArticle }) => quoteArticle(this.#article),
      () => undefined,
    );
  };
}
