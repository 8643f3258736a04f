import type { ReactiveController } from '@lit/reactive-element';
import type { Quoted } from '../../views/comment.js';
import type { View } from '../../views/template.js';
import { QuotesController } from '../quotes/quotes-controller.js';
import type { QuotableArticle } from '../quoting/article-quoting.js';

/** The article, as far as it is to be lived in. */
export interface LivingArticle extends QuotableArticle {
  /** Says what became of what the reader asked for. */
  say(words: string): void;
}

/** What there is to an article beyond its first sight: who took up what, quoting, and a link to take along. */
export class ArticleLife implements ReactiveController {
  readonly #article: LivingArticle;
  readonly #quotes: QuotesController;
  #quoting: Promise<unknown> | undefined;

  constructor(article: LivingArticle) {
    this.#article = article;
    this.#quotes = new QuotesController(article);
    // The update that has shown the article is over.
    this.#quotes.hostUpdated();
    article.host.addController(this);
  }

  /** Who quotes whom, once it has been fetched. */
  get quoted(): Quoted | undefined {
    return this.#quotes.shown;
  }

  /** What stands beside the text: who took up a passage. */
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

  /** Somebody selects something: only now is there anything to quote. Without what that needs the essay is still read. */
  readonly #onSelect = (): void => {
    this.#quoting ??= import('../quoting/article-quoting.js').then(
      ({ quoteArticle }) => quoteArticle(this.#article),
      () => undefined,
    );
  };
}
