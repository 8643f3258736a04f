import { elementId } from '../../views/comment.js';
import { focusedIn } from '../shared/focused-in.js';

/** What had the focus before the thread changed, and in which comment. */
export interface Focused {
  readonly element: Element;
  /** The key of the comment. */
  readonly key: string;
}

/**
 * An element that is moved loses the focus, and one that is drawn anew never had it: the focus goes where its comment
 * went, to the same control in it.
 */
export function followFocus({ element, key }: Focused, root: ShadowRoot): void {
  if (element === focusedIn(root)) return;
  if (element.isConnected) return (element as HTMLElement).focus({ preventScroll: true });
  const comment = root.getElementById(elementId(key));
  const same = element.className && comment?.getElementsByClassName(element.className)[0];
  ((same || comment) as HTMLElement | null)?.focus({ preventScroll: true });
}
