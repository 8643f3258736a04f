import type { CommentRow, CommentStore } from './comment-store.js';

export const moderatorWords = 'held | publish ID | refuse ID | delete ID | close THREAD | open THREAD';

/** Does what a moderator types, and says what became of it. */
export function moderate(store: CommentStore, line: string): string {
  const [, word, rest = ''] = /^\s*(\w+)\s*(.*?)\s*$/.exec(line) ?? [];
  const id = Number(rest);
  switch (word) {
    case 'held':
      return store.held().map(heldLine).join('\n') || 'none';
    case 'publish':
      return store.decide(id, 'published') ? 'published' : `no held reply ${rest}`;
    case 'refuse':
      return store.decide(id, 'refused') ? 'refused' : `no held reply ${rest}`;
    case 'delete':
      if (!store.get(id)) return `no reply ${rest}`;
      store.remove(id);
      return 'deleted';
    case 'close':
    case 'open':
      if (rest === '') return `Expected the name of a thread after ${word}`;
      store.setClosed(rest, word === 'close');
      return word === 'close' ? 'closed' : 'open';
    default:
      return moderatorWords;
  }
}

/** Written by strangers, for a terminal: what would steer it is shown as an escape. */
const heldLine = ({ id, thread, name, text }: CommentRow): string => JSON.stringify({ id, thread, name, text });
