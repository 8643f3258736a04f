import type { Body } from '../../model/body.js';
import type { HtmlReader } from '../../model/source.js';
import { createBodyWriter, type End } from './body-writer.js';
import { boundHtml } from './bound-html.js';
import { attribute, elements } from './elements.js';

/** What makes an inert document of HTML: the platform's `DOMParser`, or one of the same form. */
export interface HtmlParser {
  parseFromString(html: string, type: 'text/html'): Document;
}

/** How much HTML is read of one text, in UTF-16 code units. An ellipsis says where it was cut. */
const maxLength = 1_000_000;

/**
 * What is only hidden from assistive technology is read: icons have words nowhere else. It is not where a formula stands
 * beside it, which says the same: KaTeX and MathJax write each formula twice.
 */
const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  (attribute(element, 'aria-hidden') === 'true' &&
    [element.previousElementSibling, element.nextElementSibling].some(
      (beside) => beside?.localName === 'math' || beside?.querySelector('math'),
    ));

/** Elements that show something and may have no words at all. */
const pictured = /^(?:img|svg|iframe|video|audio|embed|object|meter|progress|select|input)$/;

interface TextNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly TextNode[];
}

/** The words of a body, blocks apart by a space. What is read nests no deeper than `boundHtml` lets it. */
const wordsOf = ({ type, value = ' ', children }: TextNode): string =>
  children ? children.map(wordsOf).join(/^(?:root|blockquote|list)/.test(type) ? ' ' : '') : value;

/**
 * A reader of foreign HTML that uses this parser, such as jsdom's where there is no browser.
 *
 * What comes out is what a reader would see: headings, paragraphs, quotes, lists, code, emphasis and links, and of
 * everything else the words. Tables and pictures are kept; signs that are pictures, such as emoji, are their alternative
 * text. Scripts, styles and what is hidden are left out. What plays or shows another page is a link to it. HTML that
 * shows something is never an empty body.
 *
 * @throws {Error} When the parser makes a document without a body, as some do outside of browsers.
 */
export function createHtmlReader(parser: HtmlParser): HtmlReader {
  /** The body of HTML, with this sign in it where there would be nothing but something is shown. */
  const read = (html: string, baseUrl?: string, sign = '', wordsOnly = false): Body => {
    const parsed = parser.parseFromString(boundHtml(html.slice(0, maxLength)), 'text/html');
    const root = parsed.body as HTMLElement | null;
    if (!root) {
      throw new Error(
        `Expected the HTML parser ${parser.constructor.name} to make a document with a body, got one without`,
      );
    }
    const writer = createBodyWriter(wordsOnly);
    let shows = false;
    // A list of what is still to be done instead of recursion: depth is in the hands of the author of the HTML.
    const steps: (Element | Text | End)[] = [];
    const enter = (parent: Node): void => {
      for (let child = parent.lastChild; child; child = child.previousSibling) steps.push(child as Element | Text);
    };
    enter(root);
    for (let step = steps.pop(); step; step = steps.pop()) {
      if (typeof step === 'function') step();
      else if (!('localName' in step)) writer.text(step.data);
      else if (!isHidden(step)) {
        const name = step.localName;
        shows ||= pictured.test(name);
        const end = elements.get(name)?.(writer, step, baseUrl);
        if (end) steps.push(end);
        if (end !== false) enter(step);
      }
    }
    if (html.length > maxLength) writer.text(' …');
    const body = writer.body();
    if (body.children[0] || !shows) return body;
    writer.text(sign);
    return writer.body();
  };

  return {
    body: (html, baseUrl) => read(html, baseUrl, '🖼'),
    text: (html) =>
      wordsOf(read(html, undefined, '', true))
        .replace(/\s+/g, ' ')
        .trim(),
  };
}
