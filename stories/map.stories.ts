import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { discussion } from '../src/content/index.js';
import '../src/define.js';
import '../src/elements/map/define.js';
import type { ColloquyMap } from '../src/elements/map/map.js';
import { manifestArgTypes } from './fixtures/manifest-arg-types.js';
import { manyComments } from './fixtures/many-comments.js';
import { people } from './fixtures/people.js';
import { inside } from './fixtures/shadow.js';
import { column, spoken } from './fixtures/surroundings.js';

type Args = Pick<ColloquyMap, 'article' | 'comments' | 'people' | 'quoteLinks' | 'headingLevel' | 'strings'>;

const meta = {
  title: 'Elements/Map',
  component: 'colloquy-map',
  parameters: { docs: { extractArgTypes: manifestArgTypes } },
  args: { article: discussion.article, comments: discussion.comments, people: discussion.people, quoteLinks: discussion.quoteLinks, headingLevel: 2 },
  render: ({ article, comments, people: named, quoteLinks, headingLevel, strings }) => html`
    <colloquy-map
      .article=${article}
      .comments=${comments}
      .people=${named}
      .quoteLinks=${quoteLinks}
      .headingLevel=${headingLevel}
      .strings=${strings}
    ></colloquy-map>
  `,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** The essay and its six replies: two quote, two name. The list says what the drawing shows. */
export const Default: Story = {
  async play({ canvasElement }) {
    const map = await inside(canvasElement, 'colloquy-map');
    await expect(map.getAllByRole('listitem')).toHaveLength(6);
    await waitFor(() => expect(map.getByText('quotes Rich Sternhell')).toBeVisible());
  },
};

/** With the focus on a comment, or the pointer, its arcs stand out. */
export const OneComment: Story = {
  async play({ canvasElement }) {
    const map = await inside(canvasElement, 'colloquy-map');
    map.getAllByRole('link', { name: 'peter vajda' })[1]!.focus();
    await waitFor(() => expect(map.root.querySelectorAll('path[data-on]').length).toBeGreaterThan(0));
  },
};

/** In a discussion it takes its data from there, and leads to the comments of the thread. */
export const InADiscussion: Story = {
  render: () => html`
    <colloquy-discussion .data=${discussion} backend="none">
      <colloquy-map></colloquy-map>
      <colloquy-thread></colloquy-thread>
    </colloquy-discussion>
  `,
  async play({ canvasElement }) {
    const map = await inside(canvasElement, 'colloquy-map');
    const thread = await inside(canvasElement, 'colloquy-thread');
    await userEvent.click(await map.findByRole('link', { name: 'Rich Sternhell' }));
    await waitFor(() => expect(thread.root.activeElement).toBe(thread.root.getElementById('comment-4')));
  },
};

/** Where there is no room for a drawing the list stands alone. */
export const Narrow: Story = {
  decorators: [column(328)],
  async play({ canvasElement }) {
    const map = await inside(canvasElement, 'colloquy-map');
    await expect(map.root.querySelector('svg')).not.toBeVisible();
    await waitFor(() => expect(map.getByText('quotes Rich Sternhell')).toBeVisible());
  },
};

export const RightToLeft: Story = {
  decorators: [spoken('ar', 'rtl')],
  async play({ canvasElement }) {
    const map = await inside(canvasElement, 'colloquy-map');
    await waitFor(() => expect(map.getByRole('heading', { name: 'من يقتبس ممّن' })).toBeVisible());
  },
};

/** Several hundred comments are drawn one by one; the map scrolls. */
export const Many: Story = {
  args: { comments: manyComments(300), people, quoteLinks: [] },
  async play({ canvasElement }) {
    const map = await inside(canvasElement, 'colloquy-map');
    await expect(map.getAllByRole('listitem')).toHaveLength(300);
  },
};
