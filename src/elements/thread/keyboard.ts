import { focusedIn } from '../shared/focused-in.js';

// Capital letters are those of Caps Lock. A table, because the keydown of an autofill has no key to change the case of.
const steps: Readonly<Record<string, 1 | -1>> = { j: 1, J: 1, k: -1, K: -1 };

/**
 * Moves the focus from comment to comment: J to the next, K to the one before. Only while it is in the thread and
 * not in a field: elsewhere the keys are the page's, or those of a reader who is typing.
 *
 * @param from - Where the key was pressed.
 */
export function moveByKey(event: KeyboardEvent, from: HTMLElement, root: HTMLElement | ShadowRoot): void {
  const step = steps[event.key];
  if (!step || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (from.isContentEditable || from.matches('input, textarea, select')) return;
  const comments = [...root.querySelectorAll<HTMLElement>('.u-comment')].filter(
    (comment) => !comment.closest('[hidden]'),
  );
  // Where the focus is by now: the first key may have waited for this module while the second was pressed.
  const current = comments.findIndex((comment) => comment.contains(focusedIn(root)));
  const next = current < 0 ? comments.at(step > 0 ? 0 : -1) : comments[current + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView?.({ block: 'nearest' });
}
