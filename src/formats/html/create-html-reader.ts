import { plainText } from '../../model/plain-text.js';
import type { HtmlReader } from '../../model/source.js';
import { createBodyWriter, type BodyWriter, type End } from './body-writer.js';
import { boundHtml } from './bound-html.js';
import { elements } from './elements.js';
import { attribute, platform } from './platform-access.js';

/** What makes an inert document of HTML: the platform's `DOMParser`, or one of the same form. */
export interface HtmlParser {
  parseFromString(html: string, type: 'text/html'): Document;
}

/** How much HTML is read of one text, in UTF-16 code units. An ellipsis says where it was cut. */
const maxLength = 1_000_000;

const isText = (node: Node): node is Text => platform(node, 'nodeType') === 3;

const isElement = (node: Node): node is Element => platform(node, 'nodeType') === 1;

const isFormula = (element: Element | null): boolean =>
  !!element &&
  (platform(element, 'localName') === 'math' || !!platform(element, 'querySelector').call(element, 'math'));

/**
 * What is only hidden from assistive technology is read: icons have words nowhere else. It is not where a formula stands
 * beside it, which says the same: KaTeX and MathJax write each formula twice.
 */
const isHidden = (element: Element): boolean =>
  platform(element, 'hasAttribute').call(element, 'hidden') ||
  (attribute(element, 'aria-hidden') === 'true' &&
    (isFormula(platform(element, 'previousElementSibling')) || isFormula(platform(element, 'nextElementSibling'))));

/** Elements that show something and may have no words at all. */
const pictured = new Set([
  'img',
  'svg',
  'iframe',
  'video',
  'audio',
  'embed',
  'object',
  'meter',
  'progress',
  'select',
  'input',
]);

/**
 * A reader of foreign HTML that uses this parser, such as jsdom's where there is no browser.
 *
 * What comes out is what a reader would see: headings, paragraphs, quotes, lists, code, emphasis and links, and of
 * everything else the words. Scripts, styles and what is hidden are left out. Pictures are their alternative text; what
 * plays or shows another page is a link to it. HTML that shows something is never an empty body.
 *
 * @throws {Error} When the parser makes a document without a body, as some do outside of browsers.
 */
export function createHtmlReader(parser: HtmlParser): HtmlReader {
  const write = (html: string, baseUrl?: string): { writer: BodyWriter; shows: boolean } => {
    const parsed = parser.parseFromString(boundHtml(html.slice(0, maxLength)), 'text/html');
    const root = platform(parsed, 'body') as HTMLElement | null;
    if (!root) {
      throw new Error(
        `Expected the HTML parser ${parser.constructor.name} to make a document with a body, got one without`,
      );
    }
    const writer = createBodyWriter();
    let shows = false;
    // A list of what is still to be done instead of recursion: depth is in the hands of the author of the HTML.
    const steps: (Node | End)[] = [];
    const enter = (parent: Node): void => {
      for (let child = platform(parent, 'lastChild'); child; child = platform(child, 'previousSibling'))
        steps.push(child);
    };
    enter(root);
    for (let step = steps.pop(); step; step = steps.pop()) {
      if (typeof step === 'function') step();
      else if (isText(step)) writer.text(platform(step, 'data'));
      else if (isElement(step) && !isHidden(step)) {
        const name = platform(step, 'localName');
        shows ||= pictured.has(name);
        const end = elements.get(name)?.(writer, step, baseUrl);
        if (end) steps.push(end);
        if (end !== false) enter(step);
      }
    }
    if (html.length > maxLength) writer.text(' …');
    return { writer, shows };
  };

  const body: HtmlReader['body'] = (html, baseUrl) => {
    const { writer, shows } = write(html, baseUrl);
    const made = writer.body();
    if (made.children.length > 0 || !shows) return made;
    writer.text('🖼');
    return writer.body();
  };

  return { body, text: (html) => plainText(write(html).writer.body()).replace(/\s+/g, ' ').trim() };
}
