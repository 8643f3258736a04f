import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../../../src/elements/thread/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { lightStyles } from '../../../src/views/styles/light-styles.js';
import { goTo, leaveAddress } from './fixtures/address.js';
import { chain, comment } from './fixtures/comments.js';
import { inside, until } from './fixtures/inside.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement } from './fixtures/thread-view.js';

/** Whether the late styles have come. */
const isDressed = (thread: ColloquyThread): boolean =>
  getComputedStyle(inside(thread, 'section > .colloquy-list li')).position === 'relative';

async function show(more: Partial<ColloquyThread> = {}): Promise<ColloquyThread> {
  const thread = await fixture<ColloquyThread>(html`
    <colloquy-thread .comments=${[...chain(5), comment('6')]}></colloquy-thread>
  `);
  Object.assign(thread, more);
  await thread.updateComplete;
  await until(() => isDressed(thread), 'the styles that come later');
  return thread;
}

const box = (element: Element): DOMRect => element.getBoundingClientRect();

describe('the look of a thread', () => {
  afterEach(async () => {
    leaveAddress();
    await setViewport({ width: 800, height: 600 });
  });

  it('a line runs from the picture along the replies, and a press on it folds them', async () => {
    await setViewport({ width: 900, height: 900 });
    const thread = await show();
    const first = commentElement(thread, '1');
    const avatar = box(first.querySelector('.avatar')!);
    const reply = box(commentElement(thread, '2'));
    const x = Math.round(avatar.left + avatar.width / 2);
    const y = Math.round(reply.top + reply.height / 2);
    const pressed = thread.shadowRoot!.elementFromPoint(x, y) as HTMLElement;
    expect(pressed === button(thread, '1', '4 replies'), 'the line is of the button').to.equal(true);
    pressed.click();
    await until(() => commentElement(thread, '2').closest('[hidden]'), 'the folded branch');
    expect(getComputedStyle(first, '::before').content, 'no line beside nothing').to.equal('none');
  });

  it('four levels of replies cost less than half of the room of four pictures with their gaps', async () => {
    await setViewport({ width: 900, height: 900 });
    const thread = await show();
    const start = (id: string): number => box(commentElement(thread, id).querySelector('.body')!).left;
    expect(start('2')).to.be.greaterThan(start('1'));
    expect(start('5') - start('1')).to.be.lessThan(110);
  });

  it('at 360 pixels the deepest level keeps four fifths of the column', async () => {
    await setViewport({ width: 360, height: 800 });
    const thread = await show({ maxDepth: 4 });
    const text = box(commentElement(thread, '5').querySelector('.body')!);
    expect(text.width).to.be.greaterThan(box(thread).width * 0.8);
  });

  it('what an address leads to has a bar and a ground that fades, and moves nothing', async () => {
    const thread = await show();
    const second = commentElement(thread, '2');
    const before = box(second.querySelector('.body')!).left;
    goTo('#comment-2');
    await until(() => second.ariaCurrent === 'true', 'the target');
    const { borderInlineStartWidth, animationName } = getComputedStyle(second);
    expect([borderInlineStartWidth, animationName]).to.deep.equal(['3px', 'colloquy-arrival']);
    expect(box(second.querySelector('.body')!).left).to.be.closeTo(before, 0.5);
  });

  it('the ground stays as it is where motion is not wanted', async function () {
    try {
      await emulateMedia({ reducedMotion: 'reduce' });
    } catch {
      this.skip(); // Chromium's driver alone can ask for that
    }
    const thread = await show();
    goTo('#comment-2');
    await until(() => commentElement(thread, '2').ariaCurrent === 'true', 'the target');
    const { animationName, backgroundColor } = getComputedStyle(commentElement(thread, '2'));
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(animationName).to.equal('none');
    expect(backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
  });

  it('the name of that animation stands outside of the rule around the styles for words in the light DOM', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(lightStyles);
    const names = [...sheet.cssRules].filter((rule) => rule instanceof CSSKeyframesRule).map(({ name }) => name);
    expect(names).to.include('colloquy-arrival');
  });

  it('is denser with density="compact", and without pictures with avatars="off"', async () => {
    const thread = await show();
    const height = box(thread).height;
    thread.density = 'compact';
    await thread.updateComplete;
    expect(box(thread).height).to.be.lessThan(height * 0.9);
    thread.avatars = 'off';
    await thread.updateComplete;
    expect(box(commentElement(thread, '1').querySelector('.avatar')!).width).to.equal(0);
    expect(box(commentElement(thread, '1').querySelector('.body')!).left).to.equal(box(inside(thread, 'section')).left);
  });

  it('a thread that is loading keeps room for comments', async () => {
    const source = new StandInSource();
    const thread = await fixture<ColloquyThread>(
      html`<colloquy-thread .source=${source} thread="x"></colloquy-thread>`,
    );
    await source.loading();
    expect(box(inside(thread, '.skeleton')).height).to.be.greaterThan(200);
    expect(inside(thread, '.skeleton').textContent).to.equal('');
  });
});
