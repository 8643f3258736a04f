import type { CommentRow, CommentStore } from './comment-store.js';
import type { Action } from './moderation/decide.js';
import { Problem } from './problem.js';

export const moderatorWords =
  'held | publish ID | refuse ID | delete ID | pin ID | unpin ID | close THREAD | open THREAD | undo';

const actions: Readonly<Record<string, readonly [Action, string]>> = {
  publish: ['approve', 'published'],
  refuse: ['reject', 'refused'],
  pin: ['pin', 'pinned'],
  unpin: ['unpin', 'no longer pinned'],
  close: ['close', 'closed'],
  open: ['open', 'open'],
};

/** Does what a moderator types, and says what became of it. */
export function moderate(store: CommentStore, line: string): string {
  const [, word = '', rest = ''] = /^\s*(\w+)\s*(.*?)\s*$/.exec(line) ?? [];
  try {
    return act(store, word, rest);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.message;
    throw thrown;
  }
}

function act(store: CommentStore, word: string, rest: string): string {
  const { moderation } = store;
  const by = { moderator: 'terminal', now: Date.now() };
  const id = Number(rest);
  const [action, done] = (Object.hasOwn(actions, word) && actions[word]) || [];
  if (action === 'close' || action === 'open') {
    if (rest === '') return `Expected the name of a thread after ${word}`;
    moderation.decide({ ...by, action, thread: rest });
    return done!;
  }
  if (action) {
    moderation.decide({ ...by, action, comment: id });
    return done!;
  }
  switch (word) {
    case 'held':
      return store.held().map(heldLine).join('\n') || 'none';
    case 'undo': {
      const last = moderation
        .log(Number.MAX_SAFE_INTEGER, 100)
        .find((one) => one.undone === null && one.action !== 'erase');
      if (!last) return 'nothing to undo';
      moderation.undo(last.id, by.moderator, by.now);
      return `no longer: ${last.action} ${last.comment ?? last.thread}`;
    }
    case 'delete':
      if (!store.get(id)) return `no reply ${rest}`;
      store.remove(id);
      return 'deleted';
    default:
      return moderatorWords;
  }
}

/** Written by strangers, for a terminal: what would steer it is shown as an escape. */
const heldLine = ({ id, thread, name, text }: CommentRow): string => JSON.stringify({ id, thread, name, text });
