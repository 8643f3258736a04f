import { focusedIn } from '../shared/focused-in.js';

// Capital letters are those of Caps Lock. A table, because the keydown of an autofill has no key to change the case of.
const steps: Readonly<Record<string, 1 | -1>> = { j: 1, J: 1, k: -1, K: -1 };
/** By the place of a key, for layouts that have no such letters: Cyrillic, Greek, Hebrew, Arabic and others. */
const stepsOfPlaces: Readonly<Record<string, 1 | -1>> = { KeyJ: 1, KeyK: -1 };
const isOtherScript = /^[^\p{Script=Latin}\p{Script=Common}]+$/u;

/** What a reader types letters into, or chooses from by them. */
const takesLetters =
  'input, textarea, select, video, audio, iframe, object, embed, [role~="textbox"], [role~="searchbox"], [role~="combobox"], [role~="listbox"], [role~="spinbutton"], [role^="menu"], [role~="tree"], [role~="grid"], [role~="application"]';

/** Whether letters that are typed into an element, or into one around it, are its own. */
const isTypedInto = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  // An element whose shadow root is closed may hold anything.
  (target.isContentEditable || target.matches(takesLetters) || target.localName.includes('-'));

/**
 * Moves the focus from comment to comment: J to the next, K to the one before. Only while it is in the thread and
 * not in something that takes letters: elsewhere the keys are the page's, or those of a reader who is typing.
 *
 * @param path - Where the key was pressed, and what is around it up to the thread.
 */
export function moveByKey(event: KeyboardEvent, path: readonly EventTarget[], root: HTMLElement | ShadowRoot): void {
  const step = steps[event.key] ?? (isOtherScript.test(event.key) ? stepsOfPlaces[event.code] : undefined);
  if (!step || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (path.some(isTypedInto)) return;
  const comments = [...root.querySelectorAll<HTMLElement>('.u-comment')].filter(
    (comment) => !comment.closest('[hidden]'),
  );
  // Where the focus is by now: the first key may have waited for this module while the second was pressed.
  const current = comments.findIndex((comment) => comment.contains(focusedIn(root)));
  const next = current < 0 ? comments.at(step > 0 ? 0 : -1) : comments[current + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView?.({ block: 'nearest' });
}
