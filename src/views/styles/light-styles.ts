import { lightSelectors, nestStyles } from '../light.js';
import { articleStyles } from './article-styles.js';
import { bodyStyles } from './body-styles.js';
import { controlStyles } from './control-styles.js';
import { css } from './css.js';
import { essayStyles } from './essay-styles.js';
import { richStyles } from './rich-styles.js';
import { baseStyles } from './host-styles.js';
import { laterStyles } from './later-styles.js';
import { threadStyles } from './thread-styles.js';

/**
 * Rules for the words that an element has in the light DOM, and for nothing else on the page. They weigh as much as an
 * id, whether there is one or not, so that the rules of a usual page do not reach what they set.
 */
export const inScope = (hosts: string, styles: string): string =>
  nestStyles(
    styles,
    (rest) => `:is(:is(${hosts})>.colloquy-words,#_){${lightSelectors(rest).replaceAll(':host', '&')}}`,
  );

const all = 'colloquy-article,colloquy-thread';

/** Takes away what a page says of its paragraphs, links and lists. A picture keeps its own width and height, and a formula all that its attributes say; a form that stands among the comments is left alone. */
const reset: string = css`
  :host,
  :host::before,
  :host::after,
  :where(:not(img, math, math *, [hidden], [slot='reply'], [slot='reply'] *)),
  :where(:not([slot='reply'], [slot='reply'] *))::before,
  :where(:not([slot='reply'], [slot='reply'] *))::after {
    all: revert;
  }
  /* Browsers have these attributes among the rules of the page, which the reset would take away. */
  [hidden] {
    display: none;
  }
  [hidden='until-found'] {
    display: block;
    content-visibility: hidden;
  }
  img {
    float: none;
    margin: 0;
    padding: 0;
    border: 0;
  }
`;

/** What printed words say of controls that need a script, until their element takes them over. */
const printed: string = css`
  :host[data-colloquy-printed] :is(button[type='button'], .by-script) {
    visibility: hidden;
  }
`;

/** All that words in the light DOM look like, of whichever element. */
export const lightStyles: string = [
  inScope(all, reset + baseStyles + controlStyles + bodyStyles),
  inScope('colloquy-article', articleStyles + richStyles + essayStyles),
  inScope('colloquy-thread', threadStyles),
  inScope(all, laterStyles.common + printed),
  inScope('colloquy-article', laterStyles.article),
  inScope('colloquy-thread', laterStyles.thread),
].join('');

/** The styles of something that comes later: for words in the light DOM of any element. */
export const inLightScope = (styles: string): string => inScope(all, styles);
