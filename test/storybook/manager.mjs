import { setTimeout as wait } from 'node:timers/promises';

/** Opens a story in Storybook's manager, with its controls. */
export async function openStory(browser, origin, id) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1500, height: 1400 });
  await page.goto(`${origin}/storybook-static/index.html?path=/story/${id}`);
  const handle = await page.waitForSelector('#storybook-preview-iframe', { timeout: 60_000 });
  const story = await handle.contentFrame();
  await story.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished', { timeout: 60_000 });
  await page.waitForSelector('#panel-tab-content [id^="set-"], #panel-tab-content [id^="control-"]', { timeout: 60_000 });
  return { page, story, id };
}

const idsOf = (kind, storyId, name) => [`${kind}-${name}`, `${kind}-${storyId}-${name}`];

async function find({ page, id }, kind, name) {
  const found = await page.evaluateHandle((ids) => ids.map((each) => document.getElementById(each)).find(Boolean), idsOf(kind, id, name));
  return found.asElement();
}

async function waitFor(opened, kind, name) {
  for (let tries = 0; tries < 200; tries += 1) {
    const element = await find(opened, kind, name);
    if (element) return element;
    await wait(50);
  }
  throw new Error(`Expected the manager to have a control for ${name}, got none`);
}

/** Moves a control by hand: presses "Set …" where there is no value yet, and types or chooses one. */
export async function moveControl(opened, { name, type, value }) {
  const { page } = opened;
  if (type === 'inline-radio') {
    const radios = await page.$$(`input[type="radio"][value="${value}"]`);
    for (const radio of radios) {
      if ((await radio.evaluate((input) => input.name)).endsWith(name)) return radio.evaluate((input) => input.click());
    }
    throw new Error(`Expected ${name} to have the choice ${value}, got none`);
  }
  const setter = await find(opened, 'set', name);
  if (setter) await setter.evaluate((button) => button.click());
  const control = await waitFor(opened, 'control', name);
  if (type === 'select') return control.select(value);
  if (type === 'boolean') return control.evaluate((input) => input.click());
  await control.evaluate((input) => {
    input.scrollIntoView({ block: 'center' });
    input.focus();
    input.select?.();
  });
  await page.keyboard.type(value);
  if (type === 'color') await page.keyboard.press('Tab');
}
