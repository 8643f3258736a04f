/** How far a card keeps from what it belongs to, and from the edges of the window, in CSS pixels. */
const gap = 6;
const edge = 12;

/**
 * Puts a card below the words it belongs to, or above them where there is more room. In the top layer nothing clips
 * it; it is placed once and scrolls along with the page.
 */
export function placeCard(card: HTMLElement, words: Element, at: number): void {
  const isOnTop = typeof card.showPopover === 'function';
  if (isOnTop && !card.matches(':popover-open')) card.showPopover();
  const rects = [...words.getClientRects()];
  const line = rects.find(({ top, bottom }) => top <= at && at <= bottom) ?? rects[0];
  if (!line) return;
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRightToLeft = getComputedStyle(words).direction === 'rtl';
  const wanted = isRightToLeft ? line.right - width : line.left;
  const x = Math.max(edge, Math.min(wanted, clientWidth - width - edge));
  const fitsBelow = line.bottom + gap + height + edge <= clientHeight || line.top < clientHeight - line.bottom;
  const y = fitsBelow ? line.bottom + gap : Math.max(edge, line.top - gap - height);
  card.style.setProperty('position', isOnTop ? 'absolute' : 'fixed');
  card.style.setProperty('left', `${x + (isOnTop ? scrollX : 0)}px`);
  card.style.setProperty('top', `${y + (isOnTop ? scrollY : 0)}px`);
}
