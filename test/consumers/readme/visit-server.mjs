import assert from 'node:assert/strict';
import { openBlockPage } from './block-page.mjs';
import { everyElementShows } from './elements-show.mjs';

const words = 'Words that must not get lost.';

/**
 * Visits a server as its readers would: with scripts every element shows something and the console stays empty; without
 * them the page reads, and its form, if it has one, takes words that the server then shows.
 */
export async function visitServer(workshop, address, code) {
  const { page, complaints } = await openBlockPage(workshop, address, { code });
  try {
    const count = await everyElementShows(page, { comments: false });
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.ok(count > 0, 'Expected an element on the page of the server, got none');
    assert.deepEqual(complaints, [], 'Expected an empty console');
  } finally {
    await page.close();
  }

  const { page: plain, complaints: other } = await openBlockPage(workshop, address, { code, scripts: false });
  try {
    assert.notEqual((await plain.$$('>>> p')).length, 0, 'Expected a text without scripts');
    const form = await plain.$('>>> form[method="post" i]');
    if (form) await postWords(plain, form, address);
    assert.deepEqual(other, []);
  } finally {
    await plain.close();
  }
}

async function postWords(page, form, address) {
  for (const field of await form.$$('textarea, input:not([type="hidden"], [type="submit"], [type="checkbox"], [type="radio"])')) {
    const { isText, type, isVisible } = await field.evaluate((element) => {
      return { isText: element.localName === 'textarea', type: element.type, isVisible: element.checkVisibility() };
    });
    if (isVisible) await field.type(isText ? words : type === 'email' ? 'ada@example.org' : type === 'url' ? 'https://example.org' : 'Ada');
  }
  const [button] = await form.$$('button[type="submit"], button:not([type]), input[type="submit"]');
  await Promise.all([page.waitForNavigation(), button.click()]);
  const shown = [await page.content()];
  await page.goto(address);
  const texts = await page.$$('>>> p');
  shown.push(...(await Promise.all(texts.map((each) => each.evaluate(({ textContent }) => textContent)))));
  assert.ok(shown.some((text) => text.includes(words)), 'Expected the words that were posted to be shown again, got nothing of them');
}
