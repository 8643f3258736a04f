// The controls in Storybook's manager, moved by hand, change the story: every attribute and every token of every element.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser, serve } from '../consumers/browser.mjs';
import { controlsOf, lookOf } from './look.mjs';
import { moveControl, openStory } from './manager.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { modules } = JSON.parse(readFileSync(path.join(root, 'custom-elements.json'), 'utf8'));
const declarations = modules.flatMap(({ declarations: found = [] }) => found).filter(({ tagName }) => tagName);

/** By tag: stories whose controls are moved. A control is moved in the first of them in which it changes what is drawn. */
const stories = {
  'colloquy-discussion': ['elements-discussion--right-to-left'],
  'colloquy-article': ['elements-article--every-block'],
  'colloquy-thread': ['elements-thread--nested'],
  'colloquy-reply-form': ['elements-reply-form--default'],
  'colloquy-map': ['elements-map--default'],
  'colloquy-count': ['elements-count--default'],
};

/** What other stories draw: the card of a quotation stands only where one is open, the button of a form where one is. */
const elsewhere = {
  '--colloquy-color-card': ['elements-quotations--peek', 'colloquy-discussion'],
  '--colloquy-color-card-text': ['elements-quotations--peek', 'colloquy-discussion'],
  '--colloquy-color-on-accent': ['elements-reply-form--default', 'colloquy-reply-form'],
};

/** The colours of code are seen where a page highlights it. */
const isOfCode = ({ name }) => name.startsWith('--colloquy-code-');
const highlighted = 'elements-article--highlighted-code';

/** Attributes that change what another story draws: in the first ones no one writes meanwhile. */
const otherStories = {
  live: ['elements-thread-states--live', 'colloquy-thread'],
  toolbar: ['elements-reply-form--default', 'colloquy-reply-form'],
  embeds: ['elements-article--embeds', 'colloquy-article'],
};

/** Attributes of which the default is the first word, or `off`. */
const changed = {
  density: 'compact',
  contents: 'on',
  embeds: 'click',
  pictures: 'on',
  cite: 'on',
  fold: 'read',
  live: 'off',
  toolbar: 'on',
};

/**
 * Attributes that change where data or words come from, which tree holds the words, what is a heading, what a key does,
 * what a form does once somebody goes into it, or outside a thread, or pictures and players, which these stories do not have, or what
 * readers who come back find folded, and not how they are drawn.
 */
const sameLook = new Set(
  'src backend endpoint thread load live embeds words strings commentHeadings shortcuts open pictures toolbar fold'.split(
    ' ',
  ),
);

const tokenValues = [
  [/color|code/, 'rgb(10, 120, 30)'],
  [/family/, 'monospace'],
  [/weight/, '300'],
  [/line-height/, '2.5'],
  [/radius/, '1.5em'],
  [/map-size/, '9em'],
  [/thread-measure/, '21em'],
  [/measure/, '19em'],
  [/font-size/, '25px'],
  [/avatar/, '5em'],
  [/scroll/, '7em'],
  [/indent/, '4em'],
  [/gap/, '5em'],
  [/space/, '2.5em'],
];
const valueFor = ({ name, type, options, isToken, initial }) => {
  if (isToken) return tokenValues.find(([pattern]) => pattern.test(name))[1];
  if (name in changed) return changed[name];
  if (type === 'boolean') return 'true';
  if (options) return options.find((option) => option !== initial && option !== 'on');
  if (type === 'number') return name === 'commentCount' ? '99' : initial === 1 ? '2' : '1';
  return (
    { articleAuthor: 'kofi', src: '/other.json', endpoint: 'https://other.example', thread: 'another' }[name] ?? 'other'
  );
};

let server;
let browser;

describe('the controls of Storybook', () => {
  before(async () => {
    server = await serve(root);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const { tagName: tag, attributes = [], cssProperties = [] } of declarations) {
    describe(`<${tag}>`, () => {
      const [id] = stories[tag];
      let opened;
      let controls;
      before(async () => {
        opened = await openStory(browser, server.origin, id);
        controls = await opened.story.evaluate(controlsOf, id);
      });
      after(() => opened?.page.close());

      it('has a control for every attribute and every token', () => {
        const names = controls.map(({ name }) => name);
        for (const { fieldName } of attributes) assert.ok(names.includes(fieldName), fieldName);
        for (const { name } of cssProperties) assert.ok(names.includes(name), name);
      });

      it('changes the story with every control', async (test) => {
        // What brings other data, or takes pictures of people away, comes last: there is something to look at until then.
        const isLast = ({ name }) => Number(sameLook.has(name) || name === 'avatars' || name === 'density');
        const inOrder = [...controls].sort((a, b) => isLast(a) - isLast(b));
        for (const control of inOrder.filter((one) => !(one.name in elsewhere) && !isOfCode(one))) {
          await test.test(control.name, () => changes(opened, tag, control));
        }
      });
    });
  }

  it('changes highlighted code with its tokens', async (test) => {
    const opened = await openStory(browser, server.origin, highlighted);
    const controls = (await opened.story.evaluate(controlsOf, highlighted)).filter(isOfCode);
    assert.equal(controls.length, 10);
    for (const control of controls) {
      await test.test(control.name, () => changes(opened, 'colloquy-article', control));
    }
    await opened.page.close();
  });

  it('changes with its attributes what other stories draw', async (test) => {
    for (const [name, [id, tag]] of Object.entries(otherStories)) {
      await test.test(name, async () => {
        const opened = await openStory(browser, server.origin, id);
        const controls = await opened.story.evaluate(controlsOf, id);
        await changes(
          opened,
          tag,
          controls.find((control) => control.name === name),
          new Set(),
        );
        await opened.page.close();
      });
    }
  });

  it('changes with its tokens what other stories draw', async (test) => {
    for (const [name, [id, tag]] of Object.entries(elsewhere)) {
      await test.test(name, async () => {
        const opened = await openStory(browser, server.origin, id);
        await changes(opened, tag, { name, type: 'color', isToken: true });
        await opened.page.close();
      });
    }
  });
});

/** Moves a control, and waits until the story shows it. */
async function changes(opened, tag, control, same = sameLook) {
  const { story } = opened;
  const { name, isToken } = control;
  const value = valueFor(control);
  const look = await story.evaluate(lookOf, tag);
  await moveControl(opened, { ...control, value });
  await story.waitForFunction(
    (selector, key, wanted) => {
      const element = document.querySelector(selector);
      const is = key.startsWith('--') ? element.style.getPropertyValue(key) : element[key];
      return String(is).replaceAll(' ', '') === wanted.replaceAll(' ', '');
    },
    { timeout: 20_000, polling: 50 },
    tag,
    name,
    value,
  );
  if (!isToken && same.has(name)) return;
  const end = Date.now() + 20_000;
  while ((await story.evaluate(lookOf, tag)) === look) {
    assert.ok(Date.now() < end, `Expected ${name} to change what is drawn`);
  }
}
