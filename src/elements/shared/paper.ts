/** The element around another, through slots and shadow roots. */
const around = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** As browsers write a computed colour that something shows through. */
const isSeeThrough = (color: string): boolean => /^rgba|\/|transparent/.test(color);

/** Whether a colour, as browsers compute it, is that of a dark ground. */
function isDark(color: string): boolean {
  const [first = 0, ...others] = (color.replace(/^.*?\((?:[a-z][\w-]* )?/, '').match(/[\d.]+/g) ?? []).map(Number);
  if (color.startsWith('ok')) return first < 0.45;
  if (color.startsWith('l')) return first < 45;
  return Math.max(first, ...others) < (color.startsWith('rgb') ? 110 : 0.43);
}

/**
 * Gives what is laid over a text the page's own paper: the ground of the nearest element around the text that has an
 * opaque one, and the colour of the text. In the dark no shadow sets it off: it is lighter instead. Where there is no
 * such element, as with a picture, the style sheet has a ground of its own.
 */
export function layOnPaper(laid: HTMLElement, text: Element): void {
  for (let at: Element | null = text; at; at = around(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor === '' || isSeeThrough(backgroundColor)) continue;
    const { color } = getComputedStyle(text);
    const paper = isDark(backgroundColor) ? `color-mix(in oklab, ${color} 9%, ${backgroundColor})` : backgroundColor;
    laid.style.setProperty('--_paper', paper);
    laid.style.setProperty('--_ink', color);
    return;
  }
}
