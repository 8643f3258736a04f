import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import '../src/define.js';
import type { DiscussionLoadedEvent } from '../src/elements/discussion/discussion-events.js';
import type { ColloquyDiscussion } from '../src/elements/discussion/discussion.js';
import { secondDiscussion } from '../test/fixtures/second-discussion.js';
import { given } from './fixtures/given.js';
import { darkCss, hostileCss, ownLayoutCss } from './fixtures/host-pages.js';
import { manifestArgTypes } from './fixtures/manifest-arg-types.js';
import { letters } from './fixtures/letters.js';
import { inside } from './fixtures/shadow.js';
import { failure, json, standInServer } from './fixtures/stand-in-server.js';
import standInServerCode from './fixtures/stand-in-server.ts?standalone';
import { stayOnPage } from './fixtures/stay-on-page.js';
import { forgetDrafts, threadOf } from './fixtures/story-storage.js';
import { column, spoken } from './fixtures/surroundings.js';
import { theEssay } from './fixtures/the-essay.js';
import { giveTurn, takeTurn } from './fixtures/turns.js';

type Fields =
  | 'data'
  | 'src'
  | 'source'
  | 'backend'
  | 'endpoint'
  | 'live'
  | 'thread'
  | 'headingLevel'
  | 'maxDepth'
  | 'contents'
  | 'embeds'
  | 'commentHeadings'
  | 'shortcuts'
  | 'toolbar'
  | 'density'
  | 'avatars'
  | 'pictures'
  | 'cite'
  | 'fold'
  | 'open'
  | 'sort'
  | 'quotes'
  | 'strings';

interface Args extends Pick<ColloquyDiscussion, Fields> {
  onColloquyDiscussionLoaded: (event: DiscussionLoadedEvent) => void;
}

const meta = {
  title: 'Elements/Discussion',
  component: 'colloquy-discussion',
  subcomponents: {
    'colloquy-article': 'colloquy-article',
    'colloquy-thread': 'colloquy-thread',
    'colloquy-reply-form': 'colloquy-reply-form',
  },
  parameters: { docs: { extractArgTypes: manifestArgTypes, story: { inline: false, height: '700px' } } },
  decorators: [stayOnPage],
  args: {
    data: undefined,
    src: undefined,
    source: undefined,
    backend: undefined,
    endpoint: undefined,
    live: undefined,
    thread: undefined,
    headingLevel: 1,
    maxDepth: 4,
    contents: undefined,
    embeds: undefined,
    commentHeadings: undefined,
    shortcuts: undefined,
    toolbar: undefined,
    density: undefined,
    avatars: 'source',
    pictures: undefined,
    cite: undefined,
    fold: undefined,
    open: false,
    sort: 'oldest',
    quotes: undefined,
    strings: undefined,
    onColloquyDiscussionLoaded: fn(),
  },
  async beforeEach({ id, viewMode }) {
    await takeTurn({ viewMode });
    forgetDrafts(id);
    return () => {
      giveTurn();
      forgetDrafts(id);
    };
  },
  afterEach: giveTurn,
  render: (args, { id }) => html`
    <colloquy-discussion ${given({ ...args, thread: args.thread || threadOf(id) })}></colloquy-discussion>
  `,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** With nothing inside, it shows article, thread and form. Replies stay in this browser. */
export const Default: Story = {
  args: { data: theEssay },
  async play({ canvasElement }) {
    const { root } = await inside(canvasElement, 'colloquy-discussion');
    const article = await inside(root, 'colloquy-article');
    await expect(article.getByRole('heading', { level: 1 })).toHaveTextContent('Trust-based Selling Between Cultures');
    const thread = await inside(root, 'colloquy-thread');
    await expect(await thread.findByRole('heading', { name: '7 replies, 6 of them here', level: 2 })).toBeVisible();
    const form = await inside(root, 'colloquy-reply-form');
    await expect(await form.findByRole('heading', { name: 'Leave a reply', level: 3 })).toBeVisible();
  },
};

/** Without an article, with a backend: the comments alone, under a page that has its article already. */
export const CommentsOnly: Story = {
  args: { backend: 'rest', endpoint: 'https://comments.example', thread: '/post/', headingLevel: 2 },
  parameters: {
    code: { code: "standInServer('/comments', json(letters));", data: { letters }, below: standInServerCode },
  },
  beforeEach: () => standInServer('/comments', json(letters)),
  async play({ canvasElement }) {
    const { root } = await inside(canvasElement, 'colloquy-discussion');
    const thread = await inside(root, 'colloquy-thread');
    await waitFor(() => expect(thread.getAllByRole('article')).toHaveLength(3));
    await expect(root.querySelector('colloquy-article')).toBeNull();
    const form = await inside(root, 'colloquy-reply-form');
    await expect(await form.findByRole('textbox', { name: /Reply/ })).toBeVisible();
  },
};

/** The data is a JSON file. */
export const FromFile: Story = {
  args: { src: '/story-essay.json' },
  parameters: {
    code: {
      code: "standInServer('/story-essay.json', json(discussion));",
      imports: { 'colloquy/content': ['discussion'] },
      below: standInServerCode,
    },
  },
  beforeEach: () => standInServer('/story-essay.json', json(theEssay)),
  async play({ args, canvasElement }) {
    await waitFor(() => expect(args.onColloquyDiscussionLoaded).toHaveBeenCalledOnce());
    const { root } = await inside(canvasElement, 'colloquy-discussion');
    const article = await inside(root, 'colloquy-article');
    await expect(article.getByRole('heading', { level: 1 })).toBeVisible();
  },
};

/** The file is on its way. */
export const Loading: Story = {
  args: { src: '/story-slow.json' },
  parameters: {
    docs: { story: { inline: false, height: '300px' } },
    code: { code: "standInServer('/story-slow.json', undefined);", below: standInServerCode },
  },
  beforeEach: () => standInServer('/story-slow.json', undefined),
  async play({ canvasElement }) {
    const element = await inside(canvasElement, 'colloquy-discussion');
    await expect(await element.findByRole('status')).toHaveTextContent('Loading the article and its replies…');
  },
};

/** The file could not be had. */
export const Failed: Story = {
  args: { src: '/story-missing.json' },
  parameters: {
    docs: { story: { inline: false, height: '200px' } },
    code: { code: "standInServer('/story-missing.json', failure(503));", below: standInServerCode },
  },
  beforeEach: () => standInServer('/story-missing.json', failure(503)),
  async play({ canvasElement }) {
    const element = await inside(canvasElement, 'colloquy-discussion');
    const alert = await element.findByRole('alert');
    await expect(alert).toHaveTextContent('The article and its replies could not be loaded.');
    await expect(element.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** “Try again”, and the server responds. */
export const Recovered: Story = {
  args: { src: '/story-late.json' },
  parameters: {
    code: {
      code: "standInServer('/story-late.json', failure(503), json(discussion));",
      imports: { 'colloquy/content': ['discussion'] },
      below: standInServerCode,
    },
  },
  beforeEach: () => standInServer('/story-late.json', failure(503), json(theEssay)),
  async play({ args, canvasElement }) {
    const element = await inside(canvasElement, 'colloquy-discussion');
    await userEvent.click(await element.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(args.onColloquyDiscussionLoaded).toHaveBeenCalledOnce());
  },
};

/** With elements inside, it gives them their data and leaves the layout to the page: here a grid with a side column. */
export const OwnLayout: Story = {
  args: { data: theEssay },
  render: (args, { id }) => html`
    <style>${ownLayoutCss}</style>
    <colloquy-discussion ${given({ ...args, thread: args.thread || threadOf(id) })}>
      <main class="spread">
        <colloquy-article heading-level="1"></colloquy-article>
        <aside>
          <colloquy-thread>
            <colloquy-reply-form slot="reply"></colloquy-reply-form>
          </colloquy-thread>
        </aside>
      </main>
    </colloquy-discussion>
  `,
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await waitFor(() => expect(thread.getAllByRole('article')).toHaveLength(6));
    const form = await inside(canvasElement, 'colloquy-reply-form');
    await expect(await form.findByRole('textbox', { name: /Reply/ })).toBeVisible();
  },
};

/** Two essays on one page, each with its own replies, drafts and permalinks. */
export const TwoOnAPage: Story = {
  args: { data: theEssay },
  render: (args, { id }) => html`
    <colloquy-discussion ${given({ ...args, thread: `${args.thread || threadOf(id)}-first` })}></colloquy-discussion>
    <hr>
    <colloquy-discussion ${given({ ...args, data: secondDiscussion, strings: { leaveReply: 'Reply to this essay' }, thread: `${args.thread || threadOf(id)}-second` })}></colloquy-discussion>
  `,
  async play({ canvasElement }) {
    const threads = await waitFor(() => {
      const found = [...canvasElement.querySelectorAll('colloquy-discussion')].flatMap(
        (element) => element.renderRoot.querySelector('colloquy-thread') ?? [],
      );
      if (found.length < 2) throw new Error('Expected two threads');
      return found;
    });
    const links = threads.map((thread) => thread.renderRoot.querySelector('[part="permalink"]')?.getAttribute('href'));
    await expect(new Set(links).size).toBe(2);
  },
};

/** On a page in French: the essay stays in English, and says so to screen readers. */
export const InFrench: Story = {
  args: { data: theEssay },
  decorators: [spoken('fr')],
  async play({ canvasElement }) {
    const { root } = await inside(canvasElement, 'colloquy-discussion');
    const thread = await inside(root, 'colloquy-thread');
    await waitFor(() => expect(thread.getByRole('heading', { level: 2 })).toHaveTextContent('7 réponses, dont 6 ici'));
  },
};

/** Another essay, in Arabic, on a page in Arabic. */
export const RightToLeft: Story = {
  args: { data: secondDiscussion },
  decorators: [spoken('ar', 'rtl')],
  async play({ canvasElement }) {
    const { root } = await inside(canvasElement, 'colloquy-discussion');
    const article = await inside(root, 'colloquy-article');
    await expect(article.getByRole('heading', { level: 1 })).toHaveTextContent('صفحة تُقرأ من اليمين');
  },
};

/** It follows the `color-scheme` of the place it stands in. */
export const Dark: Story = {
  args: { data: theEssay },
  parameters: { layout: 'fullscreen' },
  decorators: [(story) => html`<style>${darkCss}</style><div class="dark-page">${story()}</div>`],
  async play({ canvasElement }) {
    const { root } = await inside(canvasElement, 'colloquy-discussion');
    const thread = await inside(root, 'colloquy-thread');
    await expect(getComputedStyle(thread.element).colorScheme).toBe('dark');
  },
};

/** On a page whose own rules say `* { all: unset; font-size: 40px !important }`. */
export const HostilePage: Story = {
  args: { data: theEssay },
  decorators: [(story) => html`<style>${hostileCss}</style><div class="hostile-page">${story()}</div>`],
  async play({ canvasElement }) {
    const { element, root } = await inside(canvasElement, 'colloquy-discussion');
    await expect(getComputedStyle(element).display).toBe('block');
    const article = await inside(root, 'colloquy-article');
    await expect(parseFloat(getComputedStyle(article.element).fontSize)).toBeLessThan(20);
  },
};

/** A column of 320 pixels on a wide screen. */
export const NarrowColumn: Story = { args: { data: theEssay }, decorators: [column(320)] };
