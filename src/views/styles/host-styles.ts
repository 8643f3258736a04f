import { css } from './css.js';

const host: string = css`
  :host {
    display: block !important;
    box-sizing: border-box !important;
    container-type: inline-size !important;
    /* Hidden words would stretch the page where only something around the element scrolls. */
    position: relative;
    color: var(--colloquy-color-text, inherit) !important;
    font-family: var(--colloquy-font-family, inherit) !important;
    font-size: var(--colloquy-font-size, medium) !important;
    font-style: normal !important;
    font-weight: normal !important;
    line-height: var(--colloquy-line-height, 1.6);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    white-space: normal !important;
    overflow-wrap: break-word !important;
    /* Inline-size containment would let whatever shrinks to fit shrink the host to nothing. */
    flex-grow: 1;
    contain-intrinsic-inline-size: min(45em, 95vw);
    min-inline-size: 0;
    max-inline-size: 100%;
    justify-self: stretch;

    --_heading-font: var(--colloquy-font-family-heading, inherit);
    --_measure: var(--colloquy-measure, 38em);
    --_space: var(--colloquy-space, 1em);
    --_radius: var(--colloquy-radius, 0.25em);
    /*
     * The accent is the first of the page's own colours that there is. What is made of the
     * text's colour is light or dark as that is: a dark page need not say so by its color-scheme. What is softer than
     * the text is so much less soft as the text itself is.
     */
    --_own: var(
      --colloquy-color-accent,
      var(--wp--preset--color--primary, var(--bs-link-color, var(--accent-color, var(--ghost-accent-color))))
    );
    --_accent: var(--_own, oklch(from currentcolor clamp(0.44, (l - 0.6) * 1000, 0.79) 0.12 34 / 1));
    --_error: var(--colloquy-color-error, oklch(from currentcolor clamp(0.44, (l - 0.6) * 1000, 0.79) 0.17 27 / 1));
    --_muted: var(--colloquy-color-muted, oklch(from currentcolor l c h / calc(0.72 + 0.75 * l * (1 - l))));
    --_control: var(--colloquy-color-control, oklch(from currentcolor l c h / calc(0.55 + 0.75 * l * (1 - l))));
    --_rule: var(--colloquy-color-rule, color-mix(in oklab, currentcolor 18%, transparent));
    --_surface: var(--colloquy-color-surface, color-mix(in oklab, currentcolor 5%, transparent));
    --_mark: var(--colloquy-color-mark, color-mix(in oklab, var(--_accent) 10%, transparent));
  }
  :host([hidden]) {
    display: none !important;
  }
`;

/** What holds for everything inside. */
export const baseStyles: string = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  bdi {
    overflow-wrap: anywhere;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * The host, and the public tokens read once into private ones.
 *
 * A page's rule beats a plain `:host` rule, even `* { all: unset }`; an `!important` one in a shadow root beats
 * even an `!important` one of the page. So what the layout rests on is important here, and the tokens are the way
 * to change it. Spacing is not: a reader's bookmarklet or extension sets it by an important rule of the page (WCAG
 * 1.4.12), which has to reach the words. `medium` is the reader's own default size, whatever the page did to its root font size.
 */
export const hostStyles: string = host + baseStyles;
