import { plainText } from '../../model/plain-text.js';
import type { HtmlReader } from '../../model/source.js';
import { createBodyWriter, type End } from './body-writer.js';
import { elements } from './elements.js';
import { limitNesting } from './limit-nesting.js';
import { attribute, platform } from './platform-access.js';

/** What makes an inert document of HTML: the platform's `DOMParser`, or one of the same form. */
export interface HtmlParser {
  parseFromString(html: string, type: 'text/html'): Document;
}

/** How much HTML is read of one text, in UTF-16 code units. An ellipsis says where it was cut. */
const maxLength = 1_000_000;

const isText = (node: Node): node is Text => platform(node, 'nodeType') === 3;

const isElement = (node: Node): node is Element => platform(node, 'nodeType') === 1;

// What is only hidden from assistive technology is read: formulas and icons have words nowhere else.
const isHidden = (element: Element): boolean =>
  platform(element, 'hasAttribute').call(element, 'hidden') || /display\s*:\s*none/i.test(attribute(element, 'style'));

/**
 * A reader of foreign HTML that uses this parser, such as jsdom's where there is no browser.
 *
 * What comes out is what a reader would see: headings, paragraphs, quotes, lists, code, emphasis and links, and of
 * everything else the words. Scripts, styles, embeds, form controls and what is hidden are left out, and so are
 * pictures, whose alternative text stays.
 */
export function createHtmlReader(parser: HtmlParser): HtmlReader {
  const body: HtmlReader['body'] = (html, baseUrl) => {
    const parsed = parser.parseFromString(limitNesting(html.slice(0, maxLength)), 'text/html');
    const writer = createBodyWriter();
    // A list of what is still to be done instead of recursion: depth is in the hands of whoever wrote the HTML.
    const steps: (Node | End)[] = [];
    const enter = (parent: Node): void => {
      for (let child = platform(parent, 'lastChild'); child; child = platform(child, 'previousSibling')) steps.push(child);
    };
    enter(platform(parsed, 'body'));
    for (let step = steps.pop(); step; step = steps.pop()) {
      if (typeof step === 'function') step();
      else if (isText(step)) writer.text(platform(step, 'data'));
      else if (isElement(step) && !isHidden(step)) {
        const end = elements.get(platform(step, 'localName'))?.(writer, step, baseUrl);
        if (end) steps.push(end);
        if (end !== false) enter(step);
      }
    }
    if (html.length > maxLength) writer.text(' …');
    return writer.body();
  };

  return { body, text: (html) => plainText(body(html)).replace(/\s+/g, ' ').trim() };
}
