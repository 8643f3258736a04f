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
  await shows(page, 'colloquy-reply-form', 'Leave a Reply');
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
