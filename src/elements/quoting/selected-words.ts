import { snapToWords } from '../../quotes/snap-to-words.js';
import { positionOf, shownText } from './shown-text.js';

/** Words that are selected in one body. */
export interface SelectedWords {
  /** The element that shows the body. */
  readonly body: Element;
  readonly text: string;
  /** In the canonical text, at the ends of words. */
  readonly start: number;
  readonly end: number;
}

const bodyOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('.e-content') ?? null;

/**
 * The words that a range selects, if they are the words of one body and two at least. A range that ends in what stands
 * around a body is taken as far as the body goes: three clicks select to the beginning of whatever comes next.
 */
export function selectedWords(range: AbstractRange, root: HTMLElement | ShadowRoot): SelectedWords | undefined {
  const body = touchedBody(range, root);
  if (!body) return undefined;
  const shown = shownText(body);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const words = snapToWords(shown.text, {
    start: body.contains(startContainer) ? positionOf(shown, startContainer, startOffset, 'start') : 0,
    end: body.contains(endContainer) ? positionOf(shown, endContainer, endOffset, 'end') : shown.text.length,
  });
  return words && { body, text: shown.text, ...words };
}

/** The one body that a range selects words of. */
function touchedBody(
  { startContainer, endContainer, endOffset }: AbstractRange,
  root: HTMLElement | ShadowRoot,
): Element | undefined {
  const [first, last] = [bodyOf(startContainer), bodyOf(endContainer)];
  if (first && first === last) return first;
  const bodies = [...root.querySelectorAll('.e-content')];
  // Where the range begins or ends outside, the bodies that it passes are those between.
  const from = first ? bodies.indexOf(first) : bodies.findIndex((body) => follows(body, startContainer));
  const isAtStart = last !== null && positionOf(shownText(last), endContainer, endOffset, 'end') === 0;
  const to = last
    ? bodies.indexOf(last) - (isAtStart ? 1 : 0)
    : bodies.findLastIndex((body) => follows(endContainer, body));
  return from === to ? bodies[from] : undefined;
}

const follows = (node: Node, other: Node): boolean =>
  (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
