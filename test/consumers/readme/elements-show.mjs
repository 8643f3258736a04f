import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until each Colloquy element on a page, also inside of others, shows something: text of its own, in a box that
 * has a size. A thread of a comment server shows at least one comment.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {{ comments: boolean }} expected whether a thread must have comments
 * @returns {Promise<number>} how many elements there are
 */
export async function everyElementShows(page, { comments }) {
  const end = Date.now() + 20_000;
  for (;;) {
    const { count, blank } = await page.evaluate(blankElements, comments);
    if (blank.length === 0) return count;
    if (Date.now() > end) assert.fail(`Expected every element to show something, got nothing from ${blank.join(', ')}`);
    await wait(100);
  }
}

/** Runs in the page. */
function blankElements(comments) {
  const found = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName.startsWith('colloquy-')) found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  const words = (root) => [...(root.localName === 'slot' ? root.assignedNodes({ flatten: true }) : root.childNodes)].map((node) => {
    if (['style', 'script', 'template'].includes(node.localName)) return '';
    return node.nodeType === 3 ? node.data : words(node.shadowRoot ?? node);
  }).join('');
  const isBlank = (element) => {
    if (!customElements.get(element.localName)) return true;
    const { width, height } = element.getBoundingClientRect();
    const isBox = getComputedStyle(element).display !== 'contents';
    if (isBox && (width === 0 || height === 0)) return true;
    if (words(element.shadowRoot ?? element).trim() === '') return true;
    return comments && element.localName === 'colloquy-thread' && ![element, element.shadowRoot].some((root) => root.querySelector('article'));
  };
  return { count: found.length, blank: found.filter(isBlank).map(({ localName }) => `<${localName}>`) };
}
