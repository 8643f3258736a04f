import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Article } from '../../model/article.js';
import type { Person } from '../../model/person.js';
import type { ColloquyReplyForm } from '../reply-form/reply-form.js';
import type { ConversationController } from '../shared/conversation-controller.js';
import type { LocaleController } from '../shared/locale-controller.js';
import { peopleById } from '../shared/people.js';
import { authorNames } from './author-names.js';
import { SelectToQuote } from './select-to-quote.js';

/** What quoting needs from the article. */
export interface QuotableArticle {
  readonly host: ReactiveControllerHost &
    HTMLElement & {
      readonly renderRoot: HTMLElement | DocumentFragment;
      readonly article: Article | undefined;
      readonly people: readonly Person[] | undefined;
    };
  readonly data: ConversationController;
  readonly locale: LocaleController;
}

/** Lets readers quote the article. The reply to it is written at the end of the thread, wherever that stands. */
export function quoteArticle({ host, data, locale }: QuotableArticle): SelectToQuote {
  void locale.needLater();
  return new SelectToQuote({
    host,
    strings: () => locale.strings,
    conversation: () => data.conversation,
    textOf: () => {
      const shown = host.article ?? data.snapshot?.article;
      const people = host.people ? peopleById(host.people) : data.snapshot?.people;
      return shown && { id: shown.id, name: authorNames(shown, people, locale.locale), body: shown.body };
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
