import { expect } from '@open-wc/testing';
import { channelOf, type Channel, type Finished } from './channel.js';

interface IndexEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

/** The accessibility addon has fetched axe into the frame. */
interface AxeWindow extends Window {
  readonly axe: {
    run(
      root: Element,
      options: { readonly runOnly: readonly string[] },
    ): Promise<{ violations: readonly { readonly nodes: readonly { readonly html: string }[] }[] }>;
  };
}

const base = '/storybook-static/';
const { entries } = (await (await fetch(`${base}index.json`)).json()) as { entries: Record<string, IndexEntry> };
const stories = Object.values(entries).filter((entry) => entry.type === 'story');
const pages = Object.values(entries).filter((entry) => entry.type === 'docs');

const frame = document.createElement('iframe');
let channel: Channel;
let errors: string[] = [];
let finish: (finished: Finished) => void = () => {};
let showPage: (id: string) => void = () => {};

/** Shows one story in the built Storybook and resolves when its play function and its checks are done. */
function show({ id }: IndexEntry): Promise<Finished> {
  errors = [];
  return new Promise((resolve) => {
    finish = (finished) => {
      if (finished.storyId === id) resolve(finished);
    };
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
}

/** Shows one page of documentation and resolves when it stands. */
function open({ id }: IndexEntry): Promise<void> {
  errors = [];
  return new Promise((resolve) => {
    showPage = (shown) => {
      if (shown === id) resolve();
    };
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'docs' });
  });
}

/** Stories whose last state lays a toolbar over the links of a line, until Escape. */
const covered = new Set(['elements-quoting--right-to-left']);

/** Which controls of the shown story are too small or too close in a column of 320 pixels (WCAG 2.5.8). */
async function smallTargets(): Promise<string[]> {
  const { axe, document: page } = frame.contentWindow as unknown as AxeWindow;
  const width = frame.style.width;
  frame.style.width = '320px';
  try {
    await new Promise((resolve) => frame.contentWindow!.requestAnimationFrame(resolve));
    const { violations } = await axe.run(page.getElementById('storybook-root')!, { runOnly: ['target-size'] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 200)));
  } finally {
    frame.style.width = width;
  }
}

function collectErrors(window: Window): void {
  window.addEventListener('error', ({ message }) => errors.push(`error: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(`unhandled rejection: ${String(reason)}`));
  for (const name of ['storyThrewException', 'playFunctionThrewException', 'storyErrored', 'storyMissing']) {
    channel.on(name, (payload: { message?: string }) =>
      errors.push(`${name}: ${payload?.message ?? JSON.stringify(payload)}`),
    );
  }
}

describe('Storybook', () => {
  before(async function () {
    this.timeout(30_000);
    frame.style.cssText = 'width: 800px; height: 600px; border: 0';
    frame.src = `${base}iframe.html?id=${stories[0]!.id}&viewMode=story`;
    document.body.append(frame);
    channel = await channelOf(frame);
    collectErrors(frame.contentWindow!);
    // The first story is shown once before it is tested, so that every story is tested in a preview that is warm.
    await new Promise<void>((resolve) => {
      finish = () => resolve();
      channel.on('storyFinished', (finished: Finished) => finish(finished));
      channel.on('docsRendered', (id: string) => showPage(id));
    });
  });

  for (const story of [...stories.slice(1), ...stories.slice(0, 1)]) {
    it(`renders, plays and is accessible: ${story.title} / ${story.name}`, async function () {
      this.timeout(60_000);
      const { reporters, status } = await show(story);
      expect(errors).to.deep.equal([]);
      const report = reporters.find(({ type }) => type === 'a11y');
      expect(report, 'accessibility report').to.exist;
      expect((report?.result?.violations ?? []).map(({ id, help }) => `${id}: ${help}`)).to.deep.equal([]);
      expect(status).to.equal('success');
      if (!covered.has(story.id))
        expect(await smallTargets(), 'targets that are too small at 320 pixels').to.deep.equal([]);
    });
  }

  for (const page of pages) {
    it(`shows the page: ${page.title} / ${page.name}`, async function () {
      this.timeout(60_000);
      await open(page);
      expect(errors).to.deep.equal([]);
    });
  }
});
