import { layOnPaper } from '../shared/paper.js';

/** How far a card keeps from what it belongs to, and from the edges of the window, in CSS pixels. */
const gap = 6;
const edge = 12;

/** A pointer on its way across does not open a card, and one on its way to the card does not close it. In milliseconds. */
export const delay = 160;
export const grace = 260;

/**
 * Puts a card below the words it belongs to, or above them where there is more room. In the top layer nothing clips
 * it; it is placed once and scrolls along with the page.
 */
export function placeCard(card: HTMLElement, words: Element, at: number): void {
  layOnPaper(card, (card.getRootNode() as ShadowRoot).host);
  const isOnTop = typeof card.showPopover === 'function';
  if (isOnTop && !card.matches(':popover-open')) card.showPopover();
  const rects = [...words.getClientRects()];
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return;
  const line = rects.find(({ top, bottom }) => top <= at && at <= bottom) ?? first;
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRightToLeft = getComputedStyle(words).direction === 'rtl';
  const wanted = isRightToLeft ? line.right - width : line.left;
  const x = Math.max(edge, Math.min(wanted, clientWidth - width - edge));
  // A note may stand above its line, or be raised in one, and the card is to stand below that.
  const around = (words.closest('sup') ?? words).parentElement ?? words;
  const lineHeight = parseFloat(getComputedStyle(around).lineHeight) || 0;
  // Below all lines of the words, so that they stay readable; of very many, below the one that is pointed at.
  const { top, bottom } = last.bottom - first.top < clientHeight / 3 ? { top: first.top, bottom: last.bottom } : line;
  const under = Math.max(bottom, top + lineHeight * 0.85) + gap;
  const fitsBelow = under + height + edge <= clientHeight || top < clientHeight - bottom;
  const y = fitsBelow ? under : Math.max(edge, top - gap - height);
  card.style.setProperty('position', isOnTop ? 'absolute' : 'fixed');
  card.style.setProperty('left', `${x + (isOnTop ? scrollX : 0)}px`);
  card.style.setProperty('top', `${y + (isOnTop ? scrollY : 0)}px`);
}
