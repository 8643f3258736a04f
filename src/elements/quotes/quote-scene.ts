import type { ConversationSnapshot } from '../../conversation/snapshot.js';
import { formatNumber } from '../../locales/format-number.js';
import type { Words } from '../../locales/strings.js';
import type { Comment } from '../../model/comment.js';
import type { Passage, QuoteLink } from '../../model/quote-link.js';
import { passageLink } from '../../quotes/passage-link.js';
import { onThisPage } from '../shared/on-this-page.js';
import type { QuotesHost } from './quotes-host.js';
import type { Target } from './quote-journey.js';
import { modelOf, type QuoteModel } from './quote-model.js';
import type { QuoteSearch } from './quote-search.js';

const empty = { people: new Map(), comments: [], commentCount: 0, loading: false, thread: '' } as ConversationSnapshot;

/** Who quotes whom at this moment, as one element tells it: in which words, and with which addresses. */
export class QuoteScene {
  readonly #to: QuotesHost;
  readonly #search: QuoteSearch;
  /** The passage that the reader has been taken to. */
  readonly target: () => Target | undefined;

  constructor(to: QuotesHost, search: QuoteSearch, target: () => Target | undefined) {
    this.#to = to;
    this.#search = search;
    this.target = target;
  }

  get snapshot(): ConversationSnapshot {
    return this.#to.data.snapshot ?? empty;
  }

  get strings(): Words {
    return this.#to.locale.strings;
  }

  get model(): QuoteModel {
    return modelOf(this.snapshot);
  }

  /** The quotation that led the reader to a passage. */
  get followed(): QuoteLink | undefined {
    return this.#search.followed;
  }

  /** Whether the element shows this text: the thread shows comments, the article itself. */
  shows(id: string): boolean {
    return this.#to.reveal ? this.model.comment(id) !== undefined : this.snapshot.article?.id === id;
  }

  /** Whether anything in a text is different because of others. */
  differs(id: string): boolean {
    return this.model.ids.has(id) || this.target()?.source === id;
  }

  number(number: number): string {
    return formatNumber(this.#to.locale.locale, number);
  }

  nameOf(id: string): string {
    const found = this.model.comment(id);
    if (!found) return this.strings.theEssay ?? '';
    return this.strings.replyNumber?.(this.#authorOf(found.comment), this.number(found.number)) ?? '';
  }

  linkTo(id: string): string {
    const isComment = this.model.comment(id) !== undefined;
    return (isComment && this.#to.permalink?.(id)) || this.passageLink({ source: id, selector: [] });
  }

  passageLink(passage: Passage): string {
    return onThisPage(passageLink(passage, this.#search.prefix));
  }

  #authorOf({ author }: Comment): string {
    return (author !== undefined && this.snapshot.people.get(author)?.name) || this.strings.anonymous;
  }
}
