import type { HtmlReader } from '../../model/source.js';
import { trustedTypesPolicy } from '../../model/trusted-types.js';
import { createHtmlReader, type HtmlParser } from './create-html-reader.js';

const shared = Symbol.for('colloquy.html-reader');
const page = globalThis as { [shared]?: HtmlReader };

/** Says that HTML is for the parser, where the page asks for that; its documents run nothing and load nothing. */
function trust(): (html: string) => string {
  try {
    const policy = trustedTypesPolicy();
    if (policy) return (html) => policy.createHTML(html);
  } catch {
    // The page's policy may still let strings through, by a default policy or because it only limits names.
  }
  return (html) => html;
}

function platformParser(): HtmlParser {
  const parser = new DOMParser();
  const trusted = trust();
  return {
    parseFromString(html, type) {
      try {
        return parser.parseFromString(trusted(html), type);
      } catch (cause) {
        const message = 'Expected the Content-Security-Policy to allow the trusted-types `colloquy`, got a refusal';
        throw Object.assign(new Error(message, { cause }), { kind: 'misconfigured' });
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
export const htmlReader = (): HtmlReader => (page[shared] ??= createHtmlReader(platformParser()));
