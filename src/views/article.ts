import type { Words } from '../locales/strings.js';
import { isBlank } from '../model/is-blank.js';
import type { Article } from '../model/article.js';
import type { Person } from '../model/person.js';
import { safeUrl } from '../model/safe-url.js';
import { blocks } from './body/blocks.js';
import { picture } from './body/picture.js';
import type { Quoted } from './comment.js';
import type { EssayParts } from './essay-parts.js';
import { heading, headingLevel } from './heading.js';
import { time } from './time.js';
import { html, nothing, type TemplateResult, type View } from './template.js';

/** An essay, and what is needed to show it. */
export interface ArticleView {
  readonly article: Article;
  /** The people whom the essay names, by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly strings: Words;
  readonly locale: string;
  /** In which moments are written; the reader's own where it is left out. */
  readonly timeZone?: string | undefined;
  /** The level of the headline; headings in the text follow below it. */
  readonly headingLevel: number;
  /** What became of the last attempt to copy the link. */
  readonly copied?: string;
  readonly oncopy?: () => void;
  /** The button that shows how to cite it. */
  readonly cite?: View;
  readonly quoted?: Quoted | undefined;
  /** `on` for the reading time and the headings above the text. */
  readonly contents?: 'on' | 'off' | undefined;
  /** `click` to let readers play on the page what links lead to. */
  readonly embeds?: 'click' | 'off' | undefined;
  /** Draws what only some essays have, such as footnotes and a second author; see `needsEssayParts`. */
  readonly essay?: EssayParts | undefined;
}

/** The names of the slots that hand words in the light DOM on. */
export const articleSlots = { header: 'colloquy-header', body: 'colloquy-body' } as const;

/**
 * The essay. Its class names are those of https://microformats.org/wiki/h-entry.
 *
 * @param isLight - Whether its words stand in the light DOM, and slots in their places.
 */
export function articleView(view: ArticleView, isLight = false): TemplateResult {
  const { article, strings, copied, oncopy } = view;
  const label = article.headline ? `${article.headline}` : nothing;
  // The footer is in the language of the page, not of the article.
  return html`
    <article
      class="h-entry"
      lang=${isLight ? nothing : (article.inLanguage ?? nothing)}
      aria-labelledby=${isLight || label === nothing ? nothing : 'headline'}
      aria-label=${isLight ? label : nothing}
    >
      ${isLight ? html`<slot name=${articleSlots.header}></slot>` : articleHeader(view)}
      <slot name="header"></slot>
      ${isLight ? html`<slot name=${articleSlots.body}></slot>` : articleBody(view)}
      <footer lang=${strings.locale} dir="auto">
        <button class="quiet" type="button" @click=${oncopy}>${strings.copyLink}</button> ${view.cite}<span role="status">${copied}</span>
      </footer>
      <slot name="footer"></slot>
    </article>
  `;
}

/** Headline and byline. */
export function articleHeader(view: ArticleView, isLight = false): TemplateResult {
  const { headline } = view.article;
  const level = headingLevel(view.headingLevel);
  return html`<header dir="auto">${headline ? heading(level, `${headline}`, 'headline', 'p-name', isLight) : nothing}${view.essay?.header(view) ?? byline(view)}</header>`;
}

/** The text. */
export function articleBody(view: ArticleView): TemplateResult {
  const { article, people, headingLevel: level, quoted, essay } = view;
  const body = quoted?.body(article) ?? article.body;
  const bodyView = { people, headingLevel: headingLevel(level), picture };
  return html`<div class="body e-content" part="body" dir="auto">${blocks(essay?.blocks(body, bodyView, view) ?? body.children, bodyView)}</div>`;
}

function byline(view: ArticleView): View {
  const { article, people, strings } = view;
  const named = typeof article.author === 'string' ? people.get(article.author) : undefined;
  const author = named && !isBlank(`${named.name}`) ? named : undefined;
  const href = safeUrl(article.url);
  if (!author && !article.datePublished && !href) return undefined;
  // `By` belongs to the words of the page and not to the name.
  return html`
    <p class="byline" part="byline" lang=${strings.locale} dir="auto">
      ${author ? html`<span class="p-author h-card"><data class="p-name" value=${author.name}>${strings.by(author.name)}</data></span> ` : nothing}
      ${article.datePublished ? html`${time(article.datePublished, view, 'dt-published')} ` : nothing}
      ${href ? html`<a class="u-url" href=${href}>${strings.firstPublishedAt(new URL(href).host)}</a>` : nothing}
    </p>
  `;
}
