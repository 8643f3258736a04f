import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { chain } from './fixtures/comments.js';
import { contrast, seen } from './fixtures/contrast.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button, commentElement } from './fixtures/thread-view.js';

async function show(style = ''): Promise<ColloquyThread> {
  const place = await fixture<HTMLElement>(html`
    <div style=${style}>
      <colloquy-thread .comments=${chain(3)} .source=${new StandInSource({ comments: [] })} thread="essay">
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    </div>
  `);
  const thread = place.querySelector('colloquy-thread')!;
  await until(
    () =>
      thread.querySelector('colloquy-reply-form')?.shadowRoot?.querySelector('form') &&
      allInside(thread, '.reply').length,
    'the form',
  );
  return thread;
}

/** Emulates, or skips the test where this browser's driver cannot. */
async function emulate(context: Mocha.Context, media: Parameters<typeof emulateMedia>[0]): Promise<void> {
  try {
    await emulateMedia(media);
  } catch {
    context.skip();
  }
}

const avatarColor = (thread: ColloquyThread): string => getComputedStyle(inside(thread, '.avatar')).color;

describe('colours', () => {
  useOwnStorage();

  it('follow the text of the place, and so its color-scheme, not that of the system', async () => {
    const light = avatarColor(await show('color-scheme: light; color: CanvasText'));
    const dark = avatarColor(await show('color-scheme: dark; color: CanvasText'));
    expect(light).to.not.equal(dark);
    expect(contrast(seen('#121212'), seen(dark))).to.be.above(4.5);
    expect(contrast(seen('#fff'), seen(light))).to.be.above(4.5);
  });

  it('give way to the page’s own accent', async () => {
    expect(avatarColor(await show('--colloquy-color-accent: rgb(1, 2, 3)'))).to.equal('rgb(1, 2, 3)');
  });
});

describe('on paper', () => {
  useOwnStorage();
  afterEach(() => emulateMedia({ media: 'screen' }).catch(() => undefined));

  it('there is no form and no button, and collapsed replies are there', async function () {
    const thread = await show();
    button(thread, '1', '2 replies').click();
    await thread.updateComplete;
    await emulate(this, { media: 'print' });
    if (!matchMedia('print').matches) this.skip();
    expect(getComputedStyle(thread.querySelector('colloquy-reply-form')!).display).to.equal('none');
    expect(allInside(thread, 'article > footer, select').filter((element) => element.offsetHeight > 0)).to.deep.equal(
      [],
    );
    expect(commentElement(thread, '3').getBoundingClientRect().height).to.be.greaterThan(10);
    expect(commentElement(thread, '3').checkVisibility()).to.equal(true);
  });
});

describe('motion', () => {
  useOwnStorage();
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }).catch(() => undefined));

  const durations = (thread: ColloquyThread): string[] =>
    [...allInside(thread, '*'), ...allInside(thread.querySelector('colloquy-reply-form')!, '*')]
      .map((element) => getComputedStyle(element))
      .flatMap(({ transitionDuration, animationDuration }) => [transitionDuration, animationDuration])
      .filter((value) => !/^(?:(?:0s|auto)(?:, )?)*$/.test(value));

  it('is absent for those who asked for less', async function () {
    await emulate(this, { reducedMotion: 'reduce' });
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.skip();
    expect(durations(await show())).to.deep.equal([]);
  });
});
