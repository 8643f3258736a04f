import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import type { DiscussionLike } from '../../conversation/snapshot.js';
import type { Strings } from '../../locales/strings.js';
import type { Article } from '../../model/article.js';
import type { HighlightCode } from '../../model/code-token.js';
import type { Person } from '../../model/person.js';
import { articleBody, articleHeader, articleSlots, articleView, type ArticleView } from '../../views/article.js';
import { needsEssayParts } from '../../views/needs-essay-parts.js';
import { articleStyles } from '../../views/styles/article-styles.js';
import { bodyStyles } from '../../views/styles/body-styles.js';
import { controlStyles } from '../../views/styles/control-styles.js';
import { hostStyles } from '../../views/styles/host-styles.js';
import type { EssayParts } from '../../views/essay-parts.js';
import { html, nothing, type View } from '../../views/template.js';
import { afterPaint } from '../shared/after-paint.js';
import { ConversationController } from '../shared/conversation-controller.js';
import type { LightWords } from '../shared/light-words.js';
import { LocaleController } from '../shared/locale-controller.js';
import { peopleById } from '../shared/people.js';
import { SoundParts } from '../shared/sound-parts.js';
import { sheet, ViewElement } from '../shared/view-element.js';
import { warnOnce } from '../shared/warn-once.js';
import type { ArticleInteractions } from './article-interactions.js';
import type { essayIn } from './essay.js';

/** What draws tables, footnotes and the like, once an essay has needed it. */
let essay: typeof essayIn | undefined;

const styles = sheet(hostStyles, controlStyles, bodyStyles, articleStyles);

/**
 * The essay: headline, byline where the data has one, text, and a link to take along.
 *
 * Shows its own `article`, or that of the `<colloquy-discussion>` around it.
 *
 * @tag colloquy-article
 * @tagname colloquy-article
 * @summary The essay.
 * @slot header - Content between the byline and the text.
 * @slot footer - Content after the text.
 * @csspart headline - The heading.
 * @csspart subtitle - The second headline; absent where the data has none.
 * @csspart byline - Author, date and source; absent where the data has none of them.
 * @csspart translations - Other languages that the essay can be read in; absent where the data has none.
 * @csspart contents - The headings as links; only with `contents`.
 * @csspart reading-time - How long the essay takes to read; only with `contents`.
 * @csspart cite - The button that shows how to cite the essay.
 * @csspart citations - The dialog that shows it.
 * @csspart body - The text.
 * @csspart embed - A link that stands alone, to a video, a sound or a pen.
 * @csspart quotation - A block quotation in the text.
 * @csspart attribution - The name under a block quotation.
 * @csspart note - How many replies quote a passage.
 * @csspart back - The way back to the quotation that led here.
 * @csspart card - Where a quotation comes from, who took up a passage, or what a footnote says.
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
 * @cssproperty [--colloquy-code-comment] - The colour of comments in highlighted code.
 * @cssproperty [--colloquy-code-keyword] - The colour of keywords in highlighted code.
 * @cssproperty [--colloquy-code-string] - The colour of strings in highlighted code.
 * @cssproperty [--colloquy-code-number] - The colour of numbers in highlighted code.
 * @cssproperty [--colloquy-code-name] - The colour of names in highlighted code.
 * @cssproperty [--colloquy-code-function] - The colour of functions in highlighted code.
 * @cssproperty [--colloquy-code-type] - The colour of types in highlighted code.
 * @cssproperty [--colloquy-code-property] - The colour of properties in highlighted code.
 * @cssproperty [--colloquy-code-inserted] - The colour of inserted lines in highlighted code.
 * @cssproperty [--colloquy-code-deleted] - The colour of deleted lines in highlighted code.
 */
export class ColloquyArticle extends ViewElement {
  static override styles: CSSResultGroup = styles;
  protected static override later = 'article' as const;
  static override properties: PropertyDeclarations = {
    article: { attribute: false },
    people: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    strings: {},
    words: {},
    contents: {},
    cite: {},
    embeds: {},
    highlightCode: { attribute: false },
    copied: { state: true },
  };

  /** The essay. Left out, it is that of the discussion around this element. */
  declare article: Article | undefined;
  /** The people whom the essay names by id. */
  declare people: readonly Person[] | undefined;
  /** The level of the headline, 1 to 6. Headings in the text follow below it. */
  declare headingLevel: number;
  /** Words to use in place of those of the language: an object, or the address of a JSON file of phrases. */
  declare strings: Partial<Strings> | string | undefined;
  /**
   * Where headline, byline and text stand: in the shadow root, or, with `light`, among the children of this element, for
   * reader views, parsers and other tools that look into no shadow root. It is read before the first render.
   */
  declare words: 'light' | 'shadow' | undefined;
  /** `on` to show above the text how long it takes to read, and its headings as links. */
  declare contents: 'on' | 'off' | undefined;
  /** `on` for a button below the text that shows how to cite it. */
  declare cite: 'on' | 'off' | undefined;
  /**
   * `click` to let readers play on the page what a link that stands alone leads to: a video, a sound, a pen. Its site is
   * asked for nothing before.
   */
  declare embeds: 'click' | 'off' | undefined;
  /** Finds what is written in a colour of its own in a block of code; see "Highlighted code" in the documentation. */
  declare highlightCode: HighlightCode | undefined;
  /** What became of the last attempt to copy the link. */
  declare private copied: string;

  readonly #locale = new LocaleController(this);
  readonly #around = new ConversationController(this);
  readonly #parts = new SoundParts(this);
  #interactions: ArticleInteractions | undefined;
  #fetching: Promise<void> | undefined;
  #essayRequest: Promise<void> | undefined;
  #highlighting: Promise<unknown> | undefined;
  /** Whether all that could be fetched for this essay is here. */
  #isEssayHere = false;

  constructor() {
    super();
    this.headingLevel = 2;
    this.copied = '';
  }

  protected override get isWaiting(): boolean {
    return !this.#shown || this.#locale.isLoading || this.#isEssayComing;
  }

  protected override updated(): void {
    if (!this.#fetching && this.#shown && !this.isPrinted) void afterPaint().then(() => this.#fetchInteractions());
    // Plain code is read as well.
    if (this.highlightCode && this.#shown && !this.isPrinted)
      this.#highlighting ??= import('./code-highlights.js').then(
        ({ CodeHighlights }) => new CodeHighlights(this, () => this.#shown),
        () => undefined,
      );
  }

  protected override render(): View {
    const article = this.#shown;
    if (this.#isEssayComing) return nothing;
    if (!article) {
      if (!this.#parts.isUnfit) return nothing;
      void this.#locale.needLater();
      const { dataUnfit } = this.#locale.strings;
      return dataUnfit ? html`<p class="notice error" role="alert">${dataUnfit}</p>` : nothing;
    }
    return html`${articleView(this.#view(article), this.light !== undefined)}${this.#interactions?.card}`;
  }

  /** @internal */
  renderWords(light: LightWords): void {
    if (this.#isEssayComing) return;
    const article = this.#shown;
    if (!article) return Object.values(articleSlots).forEach((slot) => light.remove(slot));
    const view = this.#view(article);
    light.render(articleSlots.header, articleHeader(view, true), article.inLanguage);
    light.render(articleSlots.body, articleBody(view), article.inLanguage);
  }

  #view(article: Article): ArticleView {
    return {
      article,
      people: this.#people,
      strings: this.#locale.strings,
      locale: this.#locale.locale,
      headingLevel: this.headingLevel,
      copied: this.copied,
      oncopy: this.#onCopy,
      cite: this.#interactions?.cite,
      quoted: this.#interactions?.quoted,
      contents: this.contents,
      embeds: this.embeds,
      essay: this.#essay(article),
    };
  }

  get #given(): DiscussionLike {
    return this.#parts.take({ article: this.article, people: this.people });
  }

  get #shown(): Article | undefined {
    return this.#given.article ?? this.#around.snapshot?.article;
  }

  get #people(): ReadonlyMap<string, Person> {
    const { people } = this.#given;
    return people ? peopleById(people) : (this.#around.snapshot?.people ?? new Map());
  }

  /** What draws parts of this essay that others do not have. */
  #essay(article: Article): EssayParts | undefined {
    if (this.#needsWords(article)) void this.#locale.needLater();
    return essay && needsEssayParts(article, this.contents) ? essay(this.renderRoot as ShadowRoot) : undefined;
  }

  /** Whether any of the parts is told by words that come later. */
  #needsWords({ workTranslation }: Article): boolean {
    return !!workTranslation || this.contents === 'on' || this.embeds === 'click';
  }

  /** Whether what draws parts of this essay is on its way. Without it the rest is still read. */
  get #isEssayComing(): boolean {
    const article = this.#shown;
    if (this.#isEssayHere || !article || !needsEssayParts(article, this.contents)) return false;
    const needsWords = this.#needsWords(article);
    if (essay && !needsWords) return false;
    this.#essayRequest ??= Promise.all([import('./essay.js'), needsWords && this.#locale.needLater()])
      .then(
        ([{ essayIn }]) => void (essay = essayIn),
        (error: unknown) => warnOnce('<colloquy-article> could not fetch what it needs.', error),
      )
      .then(() => {
        this.#isEssayHere = true;
        this.requestUpdate();
      });
    return true;
  }

  /** Fetches what there is beyond reading. Without it the essay is still read. */
  #fetchInteractions(): Promise<void> {
    this.#fetching ??= import('./article-interactions.js').then(
      ({ ArticleInteractions }) => {
        this.#interactions = new ArticleInteractions({
          host: this,
          locale: this.#locale,
          data: this.#around,
          shown: () => this.#shown,
          people: () => this.#people,
          say: (words) => (this.copied = words),
        });
      },
      (error: unknown) => {
        this.#fetching = undefined;
        warnOnce('<colloquy-article> could not fetch what it needs.', error);
      },
    );
    return this.#fetching;
  }

  readonly #onCopy = async (): Promise<void> => {
    await this.#fetchInteractions();
    await this.#interactions?.copyLink();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-article': ColloquyArticle;
  }
}
