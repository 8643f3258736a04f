import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Puts a folder of essays into an app. */
export function addEssays(folder, name = 'essays') {
  cpSync(fileURLToPath(new URL('essays', import.meta.url)), path.join(folder, name), { recursive: true });
}

/** What a page shows of the essay in that folder, through its shadow roots. */
export const shownOfEssay = (page) =>
  page.evaluate(() => {
    const all = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const elements = all(document);
    const texts = (selector) =>
      elements.filter((one) => one.matches(selector)).map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    const pictures = elements.filter((one) => one.matches('img'));
    return {
      headline: texts('.p-name')[0],
      comments: texts('.u-comment').length,
      quotation: elements.some((one) => one.matches('a.quote, a.colloquy-quote')),
      picture: pictures.some((one) => one.complete && one.naturalWidth === 320),
    };
  });
