import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Words } from '../../locales/strings.js';
import type { Article } from '../../model/article.js';
import type { Person } from '../../model/person.js';
import type { ColloquyReplyForm } from '../reply-form/reply-form.js';
import { SelectToQuote } from './select-to-quote.js';

type ArticleHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The article, as far as it is to be quoted. */
export interface QuotableArticle {
  readonly host: ArticleHost;
  strings(): Words;
  article(): Article | undefined;
  people(): ReadonlyMap<string, Person>;
}

/** Lets readers quote the article. The reply to it is written at the end of the thread, wherever that stands. */
export function quoteArticle({ host, strings, article, people }: QuotableArticle): SelectToQuote {
  return new SelectToQuote({
    host,
    strings,
    textOf: () => {
      const shown = article();
      return shown && { id: shown.id, name: people().get(shown.author ?? '')?.name, body: shown.body };
    },
    quote: () => {
      const form = nearestForm(host);
      return form?.canQuote ? (quotation) => void form.quote(quotation) : undefined;
    },
  });
}

/** The form of the same discussion, or of the same part of the page. */
function nearestForm(host: Element): ColloquyReplyForm | null {
  const root = host.getRootNode() as Document | ShadowRoot;
  return (host.closest('colloquy-discussion') ?? root).querySelector('colloquy-reply-form');
}
