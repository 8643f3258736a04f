import type { CSSResultGroup, PropertyDeclarations } from '@lit/reactive-element';
import type { Strings } from '../../locales/strings.js';
import type { Article } from '../../model/article.js';
import type { Person } from '../../model/person.js';
import { articleView } from '../../views/article.js';
import { articleStyles } from '../../views/styles/article-styles.js';
import { bodyStyles } from '../../views/styles/body-styles.js';
import { controlStyles } from '../../views/styles/control-styles.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import type { View } from '../../views/view.js';
import { ConversationController } from '../shared/conversation-controller.js';
import { LocaleController } from '../shared/locale-controller.js';
import { peopleById } from '../shared/people.js';
import { QuotesController } from '../shared/quotes-controller.js';
import { sheet, ViewElement } from '../shared/view-element.js';

const styles = sheet(hostStyles, controlStyles, bodyStyles, articleStyles);

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
 * @csspart note - How many replies quote a passage.
 * @csspart back - The way back to the quotation that led here.
 * @csspart card - Who took up a passage.
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
export class ColloquyArticle extends ViewElement {
  static override styles: CSSResultGroup = styles;
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
  readonly #quotes = new QuotesController({ host: this, data: this.#around, locale: this.#locale });
  #quoting: Promise<unknown> | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.copied = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelect);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelect);
  }

  protected override get isWaiting(): boolean {
    return !this.#shown || this.#locale.isLoading;
  }

  protected override render(): View {
    const article = this.#shown;
    const { headingLevel, copied } = this;
    return article && [
      articleView({
        article,
        people: this.#people,
        strings: this.#locale.strings,
        locale: this.#locale.locale,
        headingLevel,
        copied,
        oncopy: this.#copyLink,
        quoted: this.#quotes.shown,
      }),
      this.#quotes.shown?.card,
    ];
  }

  get #shown(): Article | undefined {
    return this.article ?? this.#around.snapshot?.article;
  }

  get #people(): ReadonlyMap<string, Person> {
    return this.people ? peopleById(this.people) : (this.#around.snapshot?.people ?? new Map());
  }

  /** Somebody selects something: only now is there anything to quote. Without what that needs the essay is still read. */
  readonly #onSelect = (): void => void (this.#quoting ??= import('../quoting/article-quoting.js').then(
    ({ quoteArticle }) => quoteArticle({ host: this, data: this.#around, locale: this.#locale }),
    () => undefined,
  ));

  /** The address of the page the reader is on, not of where the essay first stood: that one has a link of its own. */
  readonly #copyLink = async (): Promise<void> => {
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
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-article': ColloquyArticle;
  }
}
