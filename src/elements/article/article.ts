import { LitElement, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { Article } from '../../model/article.js';
import type { Person } from '../../model/person.js';
import { safeUrl } from '../../model/safe-url.js';
import { blocks } from '../shared/body/blocks.js';
import { bodyStyles } from '../shared/body-styles.js';
import { controlStyles } from '../shared/control-styles.js';
import { ConversationController } from '../shared/conversation-controller.js';
import { heading, headingLevel } from '../shared/heading.js';
import { hostStyles } from '../shared/host-styles.js';
import { LocaleController } from '../shared/locale-controller.js';
import { peopleById } from '../shared/people.js';
import { time } from '../shared/time.js';
import { articleStyles } from './article-styles.js';

/**
 * The essay: headline, byline where the data has one, text, and a link to take along.
 *
 * Shows its own `article`, or that of the `<colloquy-discussion>` around it.
 *
 * @tag colloquy-article
 * @tagname colloquy-article
 * @summary The essay.
 * @slot header - Stands between the byline and the text.
 * @slot footer - Stands after the text.
 * @csspart headline - The heading.
 * @csspart byline - Author, date and source; absent where the data has none of them.
 * @csspart body - The text.
 * @csspart quotation - A block quotation in the text.
 * @csspart attribution - The name under a block quotation.
 * @cssproperty [--colloquy-font-family=inherit] - The family of everything.
 * @cssproperty [--colloquy-font-family-heading=inherit] - The family of headings.
 * @cssproperty [--colloquy-font-weight-heading=700] - The weight of the headline.
 * @cssproperty [--colloquy-font-size=medium] - The size that all others are measured from.
 * @cssproperty [--colloquy-line-height=1.6] - The line height of running text.
 * @cssproperty [--colloquy-measure=38em] - The longest line.
 * @cssproperty [--colloquy-space=1em] - The space between paragraphs, and what other spaces are multiples of.
 * @cssproperty [--colloquy-radius=0.25em] - The radius of corners.
 * @cssproperty [--colloquy-color-text=inherit] - The colour of text.
 * @cssproperty [--colloquy-color-muted] - The colour of what is said quietly; mixed from the text's.
 * @cssproperty [--colloquy-color-rule] - The colour of hairlines; mixed from the text's.
 * @cssproperty [--colloquy-color-surface] - The ground of code and notices; mixed from the text's.
 * @cssproperty [--colloquy-color-accent] - The colour of links, rules of quotations and focus.
 */
export class ColloquyArticle extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, bodyStyles, articleStyles];
  static override properties: PropertyDeclarations = {
    article: { attribute: false },
    people: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    strings: { attribute: false },
    copied: { state: true },
  };

  /** The essay. Left out, it is that of the discussion around this element. */
  declare article: Article | undefined;
  /** The people whom the essay names by id. */
  declare people: readonly Person[] | undefined;
  /** The level of the headline, 1 to 6. Headings in the text follow below it. */
  declare headingLevel: number;
  /** Words to use in place of those of the language. */
  declare strings: Partial<Strings> | undefined;
  /** What became of the last attempt to copy the link. */
  private declare copied: string;

  readonly #locale = new LocaleController(this);
  readonly #around = new ConversationController(this);

  constructor() {
    super();
    this.headingLevel = 2;
    this.copied = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const article = this.article ?? this.#around.snapshot?.article;
    if (!article) return nothing;
    const level = headingLevel(this.headingLevel);
    const people = this.people ? peopleById(this.people) : (this.#around.snapshot?.people ?? new Map<string, Person>());
    return html`
      <article lang=${article.inLanguage ?? nothing} aria-labelledby="headline">
        <header dir="auto">
          ${heading(level, `${article.headline}`, 'headline')}
          ${this.#byline(article, people)}
        </header>
        <slot name="header"></slot>
        <div class="body" part="body" dir="auto">
          ${blocks(article.body.children, { people, headingLevel: level })}
        </div>
        ${this.#footer()}
        <slot name="footer"></slot>
      </article>
    `;
  }

  /** In the language of the page, not of the article. */
  #footer(): TemplateResult {
    const { strings, locale } = this.#locale;
    return html`
      <footer lang=${locale} dir="auto">
        <button class="quiet" type="button" @click=${this.#copyLink}>${strings.copyLink}</button>
        <span role="status">${this.copied}</span>
      </footer>
    `;
  }

  #byline(article: Article, people: ReadonlyMap<string, Person>): TemplateResult | typeof nothing {
    const { strings, locale } = this.#locale;
    const author = article.author === undefined ? undefined : people.get(article.author);
    const url = safeUrl(article.url);
    if (!author && !article.datePublished && !url) return nothing;
    return html`
      <p class="byline" part="byline" lang=${locale} dir="auto">
        ${author ? html`<span>${strings.by(author.name)}</span>` : nothing}
        ${article.datePublished ? time(article.datePublished, locale) : nothing}
        ${url ? html`<a href=${url}>${strings.firstPublishedAt(new URL(url).host)}</a>` : nothing}
      </p>
    `;
  }

  /** The address of the page the reader is on, not of where the essay first stood: that one has a link of its own. */
  async #copyLink(): Promise<void> {
    const url = location.href.replace(/#.*$/, '');
    let copied = true;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      copied = false; // no permission, or no secure context: the reader can still take it from here
    }
    await this.#locale.needLater();
    const { strings } = this.#locale;
    this.copied = (copied ? strings.linkCopied : strings.linkNotCopied?.(url)) ?? url;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-article': ColloquyArticle;
  }
}
