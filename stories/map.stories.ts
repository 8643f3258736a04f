import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define.js';
import '../src/elements/map/define.js';
import type { ColloquyMap } from '../src/elements/map/map.js';
import { given } from './fixtures/given.js';
import { manifestArgTypes } from './fixtures/manifest-arg-types.js';
import { manyComments } from './fixtures/many-comments.js';
import { people } from './fixtures/people.js';
import { inside } from './fixtures/shadow.js';
import { column, spoken } from './fixtures/surroundings.js';
import { theEssay } from './fixtures/the-essay.js';

type Args = Pick<ColloquyMap, 'article' | 'comments' | 'people' | 'quoteLinks' | 'headingLevel' | 'strings'>;

const meta = {
  title: 'Elements/Map',
  component: 'colloquy-map',
  parameters: { docs: { extractArgTypes: manifestArgTypes } },
  args: {
    article: theEssay.article,
    comments: theEssay.comments,
    people: theEssay.people,
    quoteLinks: theEssay.quoteLinks,
    headingLevel: 2,
  },
  render: (args) => html`<colloquy-map ${given(args)}></colloquy-map>`,
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
  // What the story itself gives to a map, the discussion gives to this one.
  args: { article: undefined, comments: undefined, people: undefined, quoteLinks: undefined },
  render: (args) => html`
    <colloquy-discussion .data=${theEssay} backend="none">
      <colloquy-map ${given(args)}></colloquy-map>
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
