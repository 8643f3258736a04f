import { focusedIn } from '../shared/focused-in.js';

/** The next comment or the one before, of all or of the new ones. */
export interface Step {
  readonly by: 1 | -1;
  readonly isNew?: true;
}

// Capital letters are those of Caps Lock. A table, because the keydown of an autofill has no key to change the case of.
const steps: Readonly<Record<string, Step>> = {
  j: { by: 1 },
  J: { by: 1 },
  k: { by: -1 },
  K: { by: -1 },
  n: { by: 1, isNew: true },
  N: { by: 1, isNew: true },
  p: { by: -1, isNew: true },
  P: { by: -1, isNew: true },
};
/** By the place of a key, for layouts that have no such letters: Cyrillic, Greek, Hebrew, Arabic and others. */
const stepsOfPlaces: Readonly<Record<string, Step>> = {
  KeyJ: { by: 1 },
  KeyK: { by: -1 },
  KeyN: { by: 1, isNew: true },
  KeyP: { by: -1, isNew: true },
};
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
 * Which way a key leads: J and K to the next comment and the one before, N and P among the new ones. Only while the focus is in
 * the thread and not in something that takes letters: elsewhere the keys are the page's, or those of a reader who is
 * typing.
 *
 * @param path - Where the key was pressed, and what is around it up to the thread.
 */
export function stepOf(event: KeyboardEvent, path: readonly EventTarget[]): Step | undefined {
  const step = steps[event.key] ?? (isOtherScript.test(event.key) ? stepsOfPlaces[event.code] : undefined);
  if (!step || event.defaultPrevented || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  return path.some(isTypedInto) ? undefined : step;
}

/** Moves the focus to the next comment, or the one before. */
export function moveBy(step: 1 | -1, root: HTMLElement | ShadowRoot): void {
  const comments = [...root.querySelectorAll<HTMLElement>('.u-comment')].filter(
    (comment) => !comment.closest('[hidden]'),
  );
  // Where the focus is by now: the first key may have waited for this module while the second was pressed.
  const current = comments.findIndex((comment) => comment.contains(focusedIn(root)));
  const next = current < 0 ? comments.at(step > 0 ? 0 : -1) : comments[current + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView?.({ block: 'nearest' });
}
