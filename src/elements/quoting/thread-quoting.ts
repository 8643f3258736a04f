import type { Branch } from '../../model/thread.js';
import { authorName, keyOf } from '../../views/comment.js';
import type { ReplyTargetController } from '../thread/reply-target.js';
import type { ThreadContent } from '../thread/thread-content.js';
import type { ThreadTree } from '../thread/thread-tree.js';
import { SelectToQuote } from './select-to-quote.js';

/** Lets readers quote comments. The reply is written under the comment that is quoted, if that takes replies. */
export function quoteThread(
  content: ThreadContent,
  tree: ThreadTree,
  replyTarget: ReplyTargetController,
): SelectToQuote {
  void content.locale.needLater();
  let selected: Branch | undefined;
  return new SelectToQuote({
    host: content.host,
    strings: () => content.locale.strings,
    conversation: () => content.data.conversation,
    textOf: (body) => {
      const article = body.closest('.u-comment');
      selected = article ? tree.get(keyOf(article, content.view.idPrefix)) : undefined;
      if (!selected || /^(deleted|held|queued)$/.test(selected.comment.status ?? '')) return undefined;
      const { id, body: said } = selected.comment;
      return { id, name: authorName(content.view, selected.comment), body: said };
    },
    quote: () => {
      const branch = selected;
      const { form } = replyTarget;
      if (!branch || !form?.canQuote) return undefined;
      return async (quotation) => {
        if (content.view.canAnswer(branch.comment)) await replyTarget.start(branch);
        await form.quote(quotation);
      };
    },
  });
}
