import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { Words } from '../../locales/strings.js';
import type { Branch } from '../../model/thread.js';
import { authorName } from '../../views/comment.js';
import type { ListView } from '../../views/thread-list.js';
import type { ColloquyReplyForm } from '../reply-form/reply-form.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { SelectToQuote } from './select-to-quote.js';

type ThreadHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What quoting needs from the thread. */
export interface QuotableThread {
  readonly host: ThreadHost;
  strings(): Words;
  conversation(): ElementConversation | undefined;
  branchOf(comment: Element | null): Branch | undefined;
  view(): ListView;
  form(): ColloquyReplyForm | null;
  /** Puts the form under a comment. */
  answer(branch: Branch): Promise<void>;
}

/** Lets readers quote comments. The reply is written under the comment that is quoted, if that takes replies. */
export function quoteThread({
  host,
  strings,
  conversation,
  branchOf,
  view,
  form,
  answer,
}: QuotableThread): SelectToQuote {
  let selected: Branch | undefined;
  return new SelectToQuote({
    host,
    strings,
    conversation,
    textOf: (body) => {
      selected = branchOf(body.closest('article'));
      if (!selected || /^(deleted|held|queued)$/.test(selected.comment.status ?? '')) return undefined;
      const { id, body: said } = selected.comment;
      return { id, name: authorName(view(), selected.comment), body: said };
    },
    quote: () => {
      const branch = selected;
      const reply = form();
      if (!branch || !reply?.canQuote) return undefined;
      return async (quotation) => {
        if (view().canAnswer(branch.comment)) await answer(branch);
        await reply.quote(quotation);
      };
    },
  });
}
