import type { CSSResult } from '@lit/reactive-element';

/** Gives a shadow root one style sheet more, behind those it has; once. */
export function adoptSheet({ adoptedStyleSheets }: ShadowRoot, { styleSheet }: CSSResult): void {
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
