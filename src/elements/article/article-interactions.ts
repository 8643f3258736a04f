import type { ReactiveController } from '@lit/reactive-element';
import type { Quoted } from '../../views/comment.js';
import type { View } from '../../views/template.js';
import { QuotesController } from '../quotes/quotes-controller.js';
import type { QuotableArticle } from '../quoting/article-quoting.js';
import type { ArticleCiting, CitableArticle } from './article-citing.js';
import type { FootnoteCard } from './footnote-card.js';
import { HeadingTarget } from './heading-target.js';

const pointing = ['pointerover', 'focusin'];

/** What the interactions need from the element. */
export interface InteractiveArticle extends QuotableArticle, CitableArticle {
  readonly host: QuotableArticle['host'] & CitableArticle['host'];
  /** Says what became of what the reader asked for. */
  say(words: string): void;
}

/**
 * The interactions of an article: quotations, quoting, links to its headings, footnotes that show what they say, and a link
 * to copy. Loaded after the initial render.
 */
export class ArticleInteractions implements ReactiveController {
  readonly #article: InteractiveArticle;
  readonly #quotes: QuotesController;
  #quoting: Promise<unknown> | undefined;
  #citing: ArticleCiting | undefined;
  #citingRequest: Promise<void> | undefined;
  #footnotes: FootnoteCard | undefined;
  #footnotesRequest: Promise<void> | undefined;
  /** The number of the footnote that the reader was at last, until its card can be shown. */
  #pointed: HTMLAnchorElement | undefined;

  constructor(article: InteractiveArticle) {
    this.#article = article;
    this.#quotes = new QuotesController(article);
    // The update that has shown the article is over.
    this.#quotes.hostUpdated();
    new HeadingTarget(article.host);
    article.host.addController(this);
    this.hostUpdate();
  }

  /** Who quotes whom, once it has been fetched. */
  get quoted(): Quoted | undefined {
    return this.#quotes.shown;
  }

  /** The card beside the text: who quotes a passage, or what a footnote says. */
  get card(): View {
    return [this.#quotes.shown?.card, this.#footnotes?.card, this.#citing?.panel];
  }

  /** The button that shows how to cite the essay, once that has been fetched. */
  get cite(): View {
    return this.#article.host.cite === 'on' ? this.#citing?.button : undefined;
  }

  /** Without it the essay is not cited, and the next update tries again. */
  hostUpdate(): void {
    if (this.#article.host.cite !== 'on') return;
    this.#citingRequest ??= import('./article-citing.js').then(
      ({ ArticleCiting }) => void (this.#citing = new ArticleCiting(this.#article)),
      () => void (this.#citingRequest = undefined),
    );
  }

  hostConnected(): void {
    const { renderRoot } = this.#article.host;
    for (const name of pointing) renderRoot.addEventListener(name, this.#onPoint);
    document.addEventListener('selectionchange', this.#onSelect);
    if (getSelection()?.rangeCount) this.#onSelect();
  }

  hostDisconnected(): void {
    const { renderRoot } = this.#article.host;
    for (const name of pointing) renderRoot.removeEventListener(name, this.#onPoint);
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

  /** Loads what shows a footnote once the reader is at one. If that fails, its number still leads to it. */
  readonly #onPoint = ({ target }: Event): void => {
    if (this.#footnotes || !(target instanceof Element)) return;
    this.#pointed = target.closest<HTMLAnchorElement>('a[role="doc-noteref"]') ?? undefined;
    if (!this.#pointed) return;
    this.#footnotesRequest ??= import('./footnote-card.js').then(
      ({ FootnoteCard }) => {
        this.#footnotes = new FootnoteCard(this.#article.host);
        if (this.#pointed) this.#footnotes.show(this.#pointed);
      },
      () => void (this.#footnotesRequest = undefined),
    );
  };

  /** Loads quoting once text is selected. If that fails, the essay stays readable. */
  readonly #onSelect = (): void => {
    this.#quoting ??= import('../quoting/article-quoting.js').then(
      ({ quoteArticle }) => quoteArticle(this.#article),
      () => undefined,
    );
  };
}
