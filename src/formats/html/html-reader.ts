import type { HtmlReader } from '../../model/source.js';
import { trustedTypesPolicy } from '../../model/trusted-types.js';
import { createHtmlReader, type HtmlParser } from './create-html-reader.js';

const shared = Symbol.for('colloquy.html-reader');

function platformParser(): HtmlParser {
  const parser = new DOMParser();
  // The page's own policy may still let strings through where it does not allow this one.
  const policy = trustedTypesPolicy();
  return {
    parseFromString(html, type) {
      try {
        return parser.parseFromString(policy ? policy.createHTML(html) : html, type);
      } catch (cause) {
        const message = 'Expected the CSP to allow the trusted-types `colloquy`, got a refusal';
        throw Object.assign(new Error(message, { cause }), { kind: 'misconfigured', isFinal: true });
      }
    },
  };
}

/**
 * The reader that uses the browser's own parser, one for the page. Where Trusted Types are asked for, it reads through
 * the policy `colloquy`. Copies of this package share the reader and never the policy: it lets any HTML through.
 *
 * Its `body` and `text` throw an error of kind `misconfigured` when the page allows no such policy.
 */
export const htmlReader = (): HtmlReader =>
  ((globalThis as { [shared]?: HtmlReader })[shared] ??= createHtmlReader(platformParser()));
