const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** The element that has the focus, through open shadow roots; undefined if it is the page as a whole. */
export function focusOnPage(): Element | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element && element !== document.body && element !== document.documentElement ? element : undefined;
}

export const isField = (element: Element | undefined): boolean => element?.matches(fields) === true;

/** Where a reader was at a moment: what has changed since then, they have done. */
export class ReaderPlace {
  readonly #top: number;
  readonly #focus: Element | undefined;

  constructor(top = scrollY, focus: Element | null | undefined = focusOnPage()) {
    this.#top = top;
    this.#focus = focus ?? undefined;
  }

  get hasScrolled(): boolean {
    return Math.abs(scrollY - this.#top) > 1;
  }

  /** Whether the reader has focused something, or has typed into the field that had the focus already. */
  get hasFocused(): boolean {
    const focus = focusOnPage();
    if (!focus) return false;
    const { value = '', defaultValue = value } = focus as Partial<HTMLInputElement>;
    return (
      (focus !== this.#focus && !focus.contains(this.#focus ?? null)) || (isField(focus) && value !== defaultValue)
    );
  }
}
