import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** Polls until the condition holds; a tab in the background would not call back. */
export async function until(ask, what, { within = 30_000 } = {}) {
  const end = Date.now() + within;
  while (!(await ask())) {
    if (Date.now() > end) assert.fail(`Expected ${what} within ${within} ms`);
    await wait(50);
  }
}

/** The text that elements of one tag show, in their shadow roots and in the light DOM, without what stands in elements inside them. */
function textOf(page, tag) {
  return page.evaluate((wanted) => {
    const texts = [];
    const visit = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (!element.shadowRoot) continue;
        const { children } = element.shadowRoot;
        const shown = [...children].filter(({ localName }) => localName !== 'style');
        if (element.localName === wanted) {
          shown.push(...element.querySelectorAll(':scope > .colloquy-words'));
          texts.push(...shown.map(({ textContent }) => textContent));
        }
        visit(element.shadowRoot);
      }
    };
    visit(document);
    return texts.join('\n').replace(/\s+/g, ' ');
  }, tag);
}

/** Waits until an element of a tag shows some words. */
export function shows(page, tag, words) {
  return until(async () => (await textOf(page, tag)).includes(words), `<${tag}> to show “${words}”`);
}

/** The id of what has the focus, however many shadow roots it is in. */
function focusedId(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || element?.getAttribute('part') || '';
  });
}

async function tabTo(page, id) {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    if ((await focusedId(page)) === id) return;
  }
  assert.fail(`Expected the Tab key to reach “${id}”`);
}

/** Checks that article, thread and form stand there. */
export async function showsEssay(page) {
  await shows(page, 'colloquy-article', 'Trust-based Selling Between Cultures');
  // Seven replies, of which one is elsewhere, and those that were sent here before.
  await until(async () => {
    const [, total, here] = /(\d+) replies, (\d+) of them here/.exec(await textOf(page, 'colloquy-thread')) ?? [];
    return here >= 6 && total - here === 1;
  }, '<colloquy-thread> to show at least “7 replies, 6 of them here”');
  await shows(page, 'colloquy-reply-form', 'Leave a reply');
}

/** Writes and sends a reply by the keyboard alone, with an e-mail address for servers that require one. */
export async function reply(page, text, name, email) {
  await page.bringToFront();
  // Before that, the browser posts a form that was printed to its server.
  await page.evaluate(() => customElements.whenDefined('colloquy-reply-form').then(() => undefined));
  await tabTo(page, 'text');
  await page.keyboard.type(text);
  await tabTo(page, 'name');
  await page.keyboard.type(name);
  if (email !== undefined) {
    await tabTo(page, 'email');
    await page.keyboard.type(email);
  }
  await tabTo(page, 'send');
  await page.keyboard.press('Enter');
  await shows(page, 'colloquy-thread', text);
  await shows(page, 'colloquy-thread', name);
}

/** Remembers the words that a server has printed into the light DOM of each page that a tab goes to from now on. */
export function rememberWords(page) {
  return page.evaluateOnNewDocument(() =>
    // Before any module runs: the parser has read the page by then.
    document.addEventListener('readystatechange', () => {
      window.printed ??= [...document.querySelectorAll('.colloquy-words :is(h1, h2, h3, p, article)')];
    }),
  );
}

/** Checks that the essay and its six comments were printed into the light DOM, and that the same elements are still there. */
export async function keepsWords(page) {
  const { title, comments, gone } = await page.evaluate(() => ({
    title: window.printed.find(({ localName }) => localName === 'h1')?.textContent,
    comments: window.printed.filter(({ localName }) => localName === 'article').length,
    gone: window.printed.filter((node) => !node.isConnected).map(({ outerHTML }) => outerHTML),
  }));
  assert.match(String(title), /Trust-based Selling Between Cultures/);
  assert.equal(comments, 6);
  assert.deepEqual(gone, []);
}
