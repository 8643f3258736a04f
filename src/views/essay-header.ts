import type { Translation } from '../model/article.js';
import { authorsOf } from '../model/authors.js';
import { isBlank } from '../model/is-blank.js';
import { safeUrl, webUrl } from '../model/safe-url.js';
import type { ArticleView } from './article.js';
import { contents } from './contents.js';
import { languageName } from './language-name.js';
import { html, nothing, type View } from './template.js';
import { time, writtenDate } from './time.js';

/**
 * What stands below the headline of an essay that says more of itself than an author, a date and an address.
 *
 * @param onfollow - Leads to the heading of a link in the contents.
 */
export function essayHeader(view: ArticleView, onfollow?: (event: Event) => void): View {
  const { alternativeHeadline } = view.article;
  return [
    alternativeHeadline ? html`<p class="subtitle" part="subtitle">${`${alternativeHeadline}`}</p>` : undefined,
    byline(view),
    translations(view),
    view.contents === 'on' ? contents(view, onfollow) : undefined,
  ];
}

function byline(view: ArticleView): View {
  const { article, people, strings, locale, timeZone } = view;
  const { datePublished, dateModified } = article;
  const names = authorsOf(article)
    .map((id) => `${people.get(id)?.name ?? ''}`)
    .filter((name) => !isBlank(name));
  const href = safeUrl(article.url);
  if (names.length === 0 && !datePublished && !dateModified && !href) return undefined;
  return html`
    <p class="byline" part="byline" lang=${strings.locale} dir="auto">
      ${names.length > 0 ? html`${authors(names, view)} ` : nothing}
      ${datePublished ? html`${time(datePublished, view, 'dt-published')} ` : nothing}
      ${dateModified ? html`<time class="dt-updated" datetime=${`${dateModified}`}>${strings.updated(writtenDate(dateModified, locale, timeZone))}</time> ` : nothing}
      ${href ? html`<a class="u-url" href=${href}>${strings.firstPublishedAt(new URL(href).host)}</a>` : nothing}
    </p>
  `;
}

/** Where the same essay can be read in other languages, each named in its own. */
function translations({ article: { workTranslation }, strings, locale }: ArticleView): View {
  // Unvalidated data can hold anything.
  const given: readonly (Partial<Translation> | null)[] = Array.isArray(workTranslation) ? workTranslation : [];
  const links = new Map<string, View>();
  for (const one of given) {
    const href = webUrl(one?.url);
    const name = languageName(one?.inLanguage);
    if (!href || name === undefined) continue;
    const title = one?.headline === undefined ? nothing : `${one.headline}`;
    links.set(
      `${links.size}`,
      html`<a rel="alternate" href=${href} hreflang=${one!.inLanguage!} lang=${one!.inLanguage!} dir="auto" title=${title}>${name}</a>`,
    );
  }
  if (links.size === 0 || strings.alsoIn === undefined) return undefined;
  const list = new Intl.ListFormat(locale, { style: 'narrow' })
    .formatToParts(links.keys())
    .map(({ type, value }) => (type === 'element' ? links.get(value) : value));
  return html`<p class="translations" part="translations" lang=${locale} dir="auto">${strings.alsoIn} ${list}</p>`;
}

/** Who wrote the essay, in words. Programs read the names one by one. */
function authors(names: readonly string[], { strings, locale }: ArticleView): View {
  const cards = names.map((name) => html`<data class="p-author h-card" value=${name}></data>`);
  return html`<span>${cards}${strings.by(new Intl.ListFormat(locale).format(names))}</span>`;
}
