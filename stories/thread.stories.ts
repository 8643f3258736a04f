import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { secondDiscussion } from '../test/fixtures/second-discussion.js';
import { markedComments } from './fixtures/marked-comments.js';
import { memorySource } from './fixtures/memory-source.js';
import { deepConversation, nestedConversation } from './fixtures/nested-conversation.js';
import { letters } from './fixtures/letters.js';
import { inside } from './fixtures/shadow.js';
import { json, standInServer } from './fixtures/stand-in-server.js';
import standInServerCode from './fixtures/stand-in-server.ts?standalone';
import { spoken } from './fixtures/surroundings.js';
import { theEssay } from './fixtures/the-essay.js';
import { threadStory, type ThreadArgs } from './fixtures/thread-story.js';

const meta = { ...threadStory, title: 'Elements/Thread' } satisfies Meta<ThreadArgs>;

export default meta;
type Story = StoryObj<ThreadArgs>;

const ownFrame = { docs: { story: { inline: false, height: '700px' } } };

/** The six replies to the essay. Its page counted seven, and the heading says both numbers. */
export const Default: Story = {
  args: { comments: theEssay.comments, people: theEssay.people, commentCount: theEssay.commentCount },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(thread.getByRole('heading', { level: 2 })).toHaveTextContent('7 replies, 6 of them here');
    await expect(thread.getAllByRole('article')).toHaveLength(6);
  },
};

/** A thread that stands alone and names its backend. */
export const WithBackend: Story = {
  args: { backend: 'rest', endpoint: 'https://comments.example', thread: '/post/', people: undefined },
  parameters: {
    ...ownFrame,
    code: { code: "standInServer('/comments', json(letters));", data: { letters }, below: standInServerCode },
  },
  beforeEach: () => standInServer('/comments', json(letters)),
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await waitFor(() => expect(thread.getAllByRole('article')).toHaveLength(3));
  },
};

/** Replies to replies, from `inReplyTo`. People may have a picture and a page; the essay’s own author has a badge. */
export const Nested: Story = {
  args: { comments: nestedConversation, articleAuthor: 'ines' },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(thread.getAllByText('Author')).toHaveLength(1);
    await expect(thread.getByRole('link', { name: 'in reply to Inês Carvalho' })).toBeVisible();
    // The list in a comment is a list of words, and not one of comments.
    const item = thread.getByText('ten minutes without slides').closest('li')!;
    await expect(getComputedStyle(item).marginBlockStart).toBe('0px');
  },
};

/** What some sources say beside the words: a role, a kind, a pin, votes and reactions. */
export const RolesVotesAndReactions: Story = {
  args: { comments: markedComments },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await waitFor(() => expect(thread.getByText('Moderator')).toBeVisible(), { timeout: 20_000 });
    await expect(thread.getByText('Pinned')).toBeVisible();
    await expect(thread.getByText('12 in favour')).toBeVisible();
  },
};

/** Eight levels, of which two are indented: the deeper ones follow in the last, and say whom they reply to. */
export const BeyondMaxDepth: Story = { args: { comments: deepConversation, maxDepth: 2 } };

/** A branch closes and opens by the button that counts its replies. */
export const Collapsed: Story = {
  parameters: ownFrame,
  args: { comments: nestedConversation, articleAuthor: 'ines' },
  async play({ args, canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    const toggle = thread.getByRole('button', { name: /^3 replies/ });
    await userEvent.click(toggle);
    await waitFor(() => expect(toggle).toHaveAttribute('aria-expanded', 'false'));
    await expect(thread.getByText(/And the other half/).closest('[hidden]')).not.toBeNull();
    await expect(args.onColloquyBranchToggled).toHaveBeenCalledOnce();
  },
};

/** The newest first, chosen by the reader; replies to a comment still read oldest first. */
export const NewestFirst: Story = {
  parameters: ownFrame,
  args: { comments: nestedConversation },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await userEvent.selectOptions(thread.getByRole('combobox', { name: /Sort/ }), 'newest');
    await waitFor(() => expect(thread.getAllByRole('article')[0]).toHaveTextContent('Kofi Mensah'));
  },
};

/** A permalink opens the branches around its comment, scrolls to it, focuses and marks it. */
export const JumpedTo: Story = {
  parameters: ownFrame,
  args: { comments: nestedConversation },
  beforeEach: () => () => history.replaceState(history.state, '', location.pathname + location.search),
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await userEvent.click(thread.getByRole('link', { name: /Permalink to the reply by Kofi Mensah/ }));
    const comment = thread.getByRole('article', { name: 'Reply by Kofi Mensah' });
    await waitFor(() => expect(comment).toHaveAttribute('aria-current', 'true'));
    await expect(thread.root.activeElement).toBe(comment);
  },
};

/** J and K move from comment to comment while the focus is in the thread. */
export const ByKeyboard: Story = {
  parameters: ownFrame,
  args: { comments: nestedConversation },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    const comments = thread.getAllByRole('article');
    comments[0]!.focus();
    await userEvent.keyboard('j');
    await waitFor(() => expect(thread.root.activeElement).toBe(comments[1]));
    await userEvent.keyboard('j');
    await waitFor(() => expect(thread.root.activeElement).toBe(comments[2]));
    await userEvent.keyboard('k');
    await waitFor(() => expect(thread.root.activeElement).toBe(comments[1]));
  },
};

/** “Reply” moves the one form under the comment, with the words already in it. “Cancel reply” moves it back. */
export const Replying: Story = {
  parameters: ownFrame,
  args: { form: true, articleAuthor: 'ines', source: memorySource({ comments: [] }), comments: nestedConversation },
  async play({ args, canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    const form = await inside(canvasElement, 'colloquy-reply-form');
    await userEvent.type(await form.findByRole('textbox', { name: /Reply/ }), 'We have a rule like that, too.');
    await userEvent.click(thread.getByRole('button', { name: /^Reply to Mei Tanaka/ }));
    await waitFor(() => expect(form.getByRole('heading', { level: 3 })).toHaveTextContent('Reply to Mei Tanaka'));
    await expect(form.element.value).toBe('We have a rule like that, too.');
    await expect(form.root.activeElement).toHaveRole('textbox');
    await expect(args.onColloquyReplyStart).toHaveBeenCalledOnce();
  },
};

/** A conversation in Arabic and English on a page in Arabic: each text keeps its own direction. */
export const RightToLeft: Story = {
  args: {
    comments: secondDiscussion.comments,
    people: secondDiscussion.people,
    commentCount: secondDiscussion.commentCount,
    articleAuthor: secondDiscussion.article.author,
  },
  decorators: [spoken('ar', 'rtl')],
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    const english = thread.getByText('That clears it up, thank you both.');
    await expect(getComputedStyle(english).textAlign).toBe('start');
    await waitFor(() => expect(thread.getAllByRole('button', { expanded: true }).length).toBeGreaterThan(0));
  },
};
