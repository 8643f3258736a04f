import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { longWordedComments, longWordedPeople } from './fixtures/long-words.js';
import { manyComments } from './fixtures/many-comments.js';
import { memorySource } from './fixtures/memory-source.js';
import { nestedConversation } from './fixtures/nested-conversation.js';
import { people } from './fixtures/people.js';
import { richComments } from './fixtures/rich-comments.js';
import { inside } from './fixtures/shadow.js';
import { column } from './fixtures/surroundings.js';
import { moderatedConversation, tangledConversation } from './fixtures/tangled-conversation.js';
import { theEssay } from './fixtures/the-essay.js';
import { writtenComment } from './fixtures/written-comment.js';
import { threadStory, type ThreadArgs } from './fixtures/thread-story.js';

const meta = { ...threadStory, title: 'Elements/Thread states' } satisfies Meta<ThreadArgs>;

export default meta;
type Story = StoryObj<ThreadArgs>;

/** Nobody has written yet. */
export const Empty: Story = {
  args: { comments: [] },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(thread.getByText('No replies yet.')).toBeVisible();
  },
};

/** The page’s own words for that, in the `empty` slot. */
export const EmptyWithSlot: Story = {
  args: { comments: [] },
  render: ({ comments }) => html`
    <colloquy-thread .comments=${comments}>
      <p slot="empty">It is quiet here. Say the first word?</p>
    </colloquy-thread>
  `,
  async play({ canvas }) {
    await expect(canvas.getByText('It is quiet here. Say the first word?')).toBeVisible();
  },
};

/** The request has been sent, and the source has not responded yet. */
export const Loading: Story = {
  args: { source: memorySource({ load: 'waits' }), form: true },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(thread.getByText('Loading replies…')).toBeVisible();
    await expect(thread.root.querySelector('section')!).toHaveAttribute('aria-busy', 'true');
  },
};

/** Six are at hand; the source says that there are 140. */
export const Partial: Story = {
  args: { comments: theEssay.comments, people: theEssay.people, commentCount: 140 },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(thread.getByRole('heading', { level: 2 })).toHaveTextContent('140 replies, 6 of them here');
  },
};

/** The source cannot be reached. What was at hand stays readable. */
export const Failed: Story = {
  args: { comments: nestedConversation.slice(0, 2), source: memorySource({ load: 'offline' }) },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    const alert = await thread.findByRole('alert');
    await expect(alert).toHaveTextContent('Newer replies could not be loaded.');
    await waitFor(() => expect(alert).toHaveTextContent('The site could not be reached. Are you offline?'));
    await expect(thread.getAllByRole('article')).toHaveLength(2);
  },
};

/** “Try again” asks once more, and the second time the source responds. */
export const Recovered: Story = {
  parameters: { docs: { story: { inline: false, height: '600px' } } },
  args: { source: memorySource({ comments: nestedConversation, people, load: 'server-fault', recovers: true }) },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await userEvent.click(await thread.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(thread.getAllByRole('article')).toHaveLength(nestedConversation.length));
    await expect(thread.queryByRole('alert')).toBeNull();
  },
};

/** A deleted comment keeps its place where it has replies; a held one is seen by its writer alone. */
export const DeletedAndHeld: Story = {
  args: { comments: moderatedConversation },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(thread.getByText('This reply was deleted.')).toBeVisible();
    await expect(thread.getByText('Only you can see this: awaiting moderation.')).toBeVisible();
    await expect(thread.getByRole('heading', { level: 2 })).toHaveTextContent('2 replies');
  },
};

/** Replies to what is missing, replies in a circle, to themselves, and ids that stand twice: nothing gets lost. */
export const Tangled: Story = {
  args: { comments: tangledConversation },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(thread.getByText('in reply to a reply that is not here')).toBeVisible();
    await expect(thread.getAllByText(/exported twice/)).toHaveLength(1);
    await expect(thread.getAllByRole('article')).toHaveLength(7);
  },
};

/** Names, words and addresses longer than the column. */
export const LongWords: Story = {
  args: { comments: longWordedComments, people: longWordedPeople },
  decorators: [column(320)],
  async play({ canvasElement }) {
    const { element } = await inside(canvasElement, 'colloquy-thread');
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** A long conversation. */
export const ThreeHundredComments: Story = {
  parameters: { docs: { story: { inline: false, height: '600px' } } },
  args: { comments: manyComments(300) },
  async play({ canvasElement }) {
    const { root } = await inside(canvasElement, 'colloquy-thread');
    // Those out of sight are drawn in the background.
    await waitFor(() => expect(root.querySelectorAll('article')).toHaveLength(300));
  },
};

/** A side column of 320 pixels on a wide screen: a hairline shows the level, so that there is room left to read. */
export const NarrowColumn: Story = {
  args: { comments: nestedConversation, articleAuthor: 'ines' },
  decorators: [column(320)],
};

/** Less room between comments, and smaller pictures: for long threads beside something else. */
export const Compact: Story = {
  args: { comments: nestedConversation, articleAuthor: 'ines', density: 'compact' },
};

/** A table, and pictures, which are links unless `pictures` is on; one that stands in the data is shown. */
export const TableAndPictures: Story = {
  args: { comments: richComments },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(await thread.findByRole('columnheader', { name: 'Minutes' })).toBeVisible();
    await expect(thread.getByRole('link', { name: 'a shelf of tins' })).toBeVisible();
    await expect(thread.getAllByRole('img')).toHaveLength(1);
  },
};

/** A button with each comment opens how to cite it, in five styles, each to be copied. */
export const Cite: Story = {
  args: { comments: nestedConversation, articleAuthor: 'ines', cite: 'on' },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    const [button] = await thread.findAllByRole('button', { name: /^Cite, Reply by / }, { timeout: 20_000 });
    await userEvent.click(button!);
    const dialog = await thread.findByRole('dialog', { name: /^Cite: Reply by / });
    // It appears gradually.
    await waitFor(() => expect(dialog).toBeVisible());
  },
};

/** Neither pictures nor initials. */
export const WithoutAvatars: Story = {
  args: { comments: nestedConversation, articleAuthor: 'ines', avatars: 'off' },
  async play({ canvasElement }) {
    const { root } = await inside(canvasElement, 'colloquy-thread');
    await expect(root.querySelector('.avatar')!.getBoundingClientRect().width).toBe(0);
  },
};

/** What others write while the page is open waits behind a button, and moves nothing. `live` turns it on. */
export const Live: Story = {
  args: {
    comments: nestedConversation,
    source: memorySource({
      people,
      later: [
        writtenComment('late-1', 'ruth', 'I came back to say that it worked.', {
          inReplyTo: 'n1',
          datePublished: '2024-04-02',
        }),
        writtenComment('late-2', 'kofi', 'Three times is too often for me.', { datePublished: '2024-04-03' }),
        writtenComment('late-3', 'ines', 'Then twice.', { inReplyTo: 'memory:late-2', datePublished: '2024-04-04' }),
      ],
    }),
    live: 'stream',
    form: true,
  },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    const button = await thread.findByRole('button', { name: '3 new replies' }, { timeout: 10_000 });
    const { length } = thread.getAllByRole('article');
    await userEvent.click(button);
    await waitFor(() => expect(thread.getAllByRole('article')).toHaveLength(length + 3));
    await expect(thread.queryByRole('button', { name: '3 new replies' })).toBeNull();
  },
};

const voted = { n1: 12, n2: 3, n5: 20 } as Readonly<Record<string, number>>;

/** Readers vote where the source counts that, and threads can be read by votes. What they have voted for is marked. */
export const Votes: Story = {
  args: {
    source: memorySource({
      people,
      comments: nestedConversation.map(({ inReplyTo, ...comment }) => ({
        ...comment,
        ...(inReplyTo !== undefined && { inReplyTo: `memory:${inReplyTo}` }),
        upvoteCount: voted[comment.id] ?? 0,
      })),
      capabilities: { votes: 'up-and-down', voters: 'known' },
      batch: { votes: { n2: 1 } },
    }),
    sort: 'liked',
    form: true,
  },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await thread.findAllByRole('button', { name: /^Like 20, / }, { timeout: 10_000 });
    const [own] = thread.getAllByRole('button', { name: /^Like 3, / });
    await waitFor(() => expect(own!).toHaveAttribute('aria-pressed', 'true'), { timeout: 10_000 });
  },
};
