import { named } from '../../views/light.js';

/** A text node, a line break or a formula, and where it is in the canonical text. */
interface Piece {
  readonly node: Node;
  readonly start: number;
  readonly length: number;
}

/** The canonical text of a body as the page shows it, and which nodes say it. */
export interface ShownText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const block = `p, h1, h2, h3, h4, h5, h6, pre, th, td, dt, ${named('caption')}, ${named('formula')}`;

/**
 * What stands in a shown body without being part of its text: notes, their buttons, the name under a quotation. Code
 * that puts something into a shown body marks it with `data-colloquy-aside`.
 */
const aside = '[data-colloquy-aside], button, [part="attribution"]';

/**
 * Reads a shown body as `plainText` reads its data: what its text, code and line breaks say, and the source of its
 * formulas, blocks apart by an empty line. Elements that merely wrap words change nothing. A test holds the two together.
 */
export function shownText(body: Element): ShownText {
  const pieces: Piece[] = [];
  let [text, gap] = ['', ''];
  const add = (node: Node, words: string): void => {
    if (!words) return;
    text += gap;
    gap = '';
    pieces.push({ node, start: text.length, length: words.length });
    text += words;
  };
  const read = (node: Node, isInBlock: boolean): void => {
    if (node instanceof Text && isInBlock) add(node, node.data);
    if (!(node instanceof Element) || node.matches(aside)) return;
    if (node.localName === 'br') return add(node, '\n');
    const isFormula = node.localName === 'math';
    const isBlock = !isFormula && node.matches(block);
    if (isBlock) gap = text && '\n\n';
    if (isFormula) return add(node, node.getAttribute('alttext') ?? '');
    for (const child of node.childNodes) read(child, isInBlock || isBlock);
  };
  read(body, false);
  return { text, pieces };
}

/** Where a point of the page stands in the canonical text. Between two pieces it may be the end of one or the start of the next. */
export function positionOf({ text, pieces }: ShownText, node: Node, offset: number, edge: 'start' | 'end'): number {
  const point = document.createRange();
  point.setStart(node, offset);
  let before = 0;
  for (const piece of pieces) {
    if (piece.node === node && node instanceof Text) return piece.start + offset;
    // Of a formula, all is taken or nothing.
    if (piece.node !== node && piece.node.contains(node))
      return edge === 'start' ? piece.start : piece.start + piece.length;
    if (point.comparePoint(piece.node, 0) >= 0) return edge === 'start' ? piece.start : before;
    before = piece.start + piece.length;
  }
  return edge === 'start' ? text.length : before;
}
