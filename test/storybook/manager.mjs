/**
 * Opens a story in Storybook's manager, with its controls. axe is not run at each change: it takes seconds for a discussion,
 * and the tests of stories run it.
 */
export async function openStory(browser, origin, id) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1500, height: 1400 });
  await page.goto(`${origin}/storybook-static/index.html?path=/story/${id}&globals=a11y.manual:!true`);
  const handle = await page.waitForSelector('#storybook-preview-iframe', { timeout: 60_000 });
  const story = await handle.contentFrame();
  await story.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished', {
    timeout: 60_000,
  });
  await page.waitForSelector('[id^="control-"]', { timeout: 60_000 });
  return { page, story };
}

/** Moves a control by hand: presses "Set …" where there is no value yet, and types or chooses one. */
export async function moveControl({ page }, { name, type, value }) {
  if (type === 'inline-radio') {
    const radio = await page.waitForSelector(`input[name="control-${name}"][value="${value}"]`, { timeout: 20_000 });
    return radio.evaluate((input) => input.click());
  }
  const setter = await page.$(`#set-${name}`);
  await setter?.evaluate((button) => button.click());
  const control = await page.waitForSelector(`#control-${name}`, { timeout: 20_000 });
  if (type === 'select') return control.select(value);
  if (type === 'boolean') return control.evaluate((input) => input.click());
  // As by pasting: typed letter by letter, the story would be drawn for each of them.
  await control.evaluate((input, text) => {
    input.scrollIntoView({ block: 'center' });
    input.focus();
    input.select();
    document.execCommand('insertText', false, text);
  }, value);
  if (type === 'color') await page.keyboard.press('Tab');
}
