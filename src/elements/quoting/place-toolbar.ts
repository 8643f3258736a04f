import { layOnPaper } from '../shared/paper.js';

/** The room between the words and the buttons, in pixels. */
const gap = 8;

const isTouched = (): boolean => globalThis.matchMedia?.('(pointer: coarse)').matches === true;

/**
 * Lays the buttons over the words that are selected, or under them where there is no room above, and on a touch
 * screen, where the browser has its own menu above. Both stand in `around`, whose edges they do not cross.
 */
export function placeToolbar(toolbar: HTMLElement, range: AbstractRange, around: Element): void {
  layOnPaper(toolbar, around);
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const lines = [...(live.getClientRects?.() ?? [])].filter(({ width, height }) => width > 0 && height > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const box = around.getBoundingClientRect();
  const { width, height } = toolbar.getBoundingClientRect();
  const isBelow = isTouched() || first.top - height - gap < 0;
  const line = isBelow ? last : first;
  const block = isBelow ? last.bottom + gap : first.top - height - gap;
  const isRightToLeft = getComputedStyle(around).direction === 'rtl';
  const middle = (line.left + line.right) / 2;
  const inline = (isRightToLeft ? box.right - middle : middle - box.left) - width / 2;
  toolbar.style.setProperty('--_block', `${block - box.top}px`);
  toolbar.style.setProperty('--_inline', `${Math.max(0, Math.min(inline, box.width - width))}px`);
}
