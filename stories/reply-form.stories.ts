import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/thread/define.js';
import { localSource } from '../src/sources/local/index.js';
import { known } from './code/known.js';
import { given } from './fixtures/given.js';
import { memorySource, type MemorySource } from './fixtures/memory-source.js';
import { nestedConversation } from './fixtures/nested-conversation.js';
import { people } from './fixtures/people.js';
import { replyFormStory, type ReplyFormArgs } from './fixtures/reply-form-story.js';
import { inside } from './fixtures/shadow.js';
import { storyDatabase, threadOf } from './fixtures/story-storage.js';
import { column, spoken } from './fixtures/surroundings.js';
import { fill, readyForm } from './fixtures/write-reply.js';

const meta = { ...replyFormStory, title: 'Elements/Reply form' } satisfies Meta<ReplyFormArgs>;

export default meta;
type Story = StoryObj<ReplyFormArgs>;

const inThisBrowser = known(localSource({ databaseName: storyDatabase }), {
  code: 'localSource()',
  imports: { 'colloquy/sources/local': ['localSource'] },
});

const wantsEmail = memorySource({
  capabilities: { fields: { name: 'required', email: 'required', website: 'optional' } },
});

const inThread = (args: ReplyFormArgs, { id }: { readonly id: string }): TemplateResult => html`
  <colloquy-thread .source=${args.source} .thread=${args.thread || threadOf(id)}>
    <colloquy-reply-form slot="reply" ${given({ ...args, source: undefined, thread: undefined, headingLevel: args.headingLevel + 1 })}></colloquy-reply-form>
  </colloquy-thread>
`;

/** Replies stay in this browser: it asks for a name, and says where the reply goes. */
export const Default: Story = {
  args: { source: inThisBrowser },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await expect(form.getByRole('heading', { level: 2 })).toHaveTextContent('Leave a reply');
    await expect(form.getByText(/Want to join the discussion\?/)).toHaveTextContent('Feel free to contribute!');
    await expect(form.getByText(/Your reply stays in this browser/)).toBeVisible();
    await expect(form.queryByRole('textbox', { name: /Email/ })).toBeNull();
  },
};

/** A source that wants an address, as most servers do: all the words of the page the first essay came from. */
export const WantsEmail: Story = {
  args: { source: wantsEmail },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    const terms = form.getByText(/Your email address will not be published\./);
    await expect(terms).toHaveTextContent('Required fields are marked *');
    await expect(form.getByRole('textbox', { name: /Email/ })).toHaveAttribute('autocomplete', 'email');
    await expect(
      form.getByRole('checkbox', {
        name: 'Remember these details in this browser.',
      }),
    ).toBeVisible();
  },
};

/** What is missing or wrong is said beside its field, and the first such field has the focus. */
export const Problems: Story = {
  args: { source: wantsEmail },
  async play({ args, canvasElement }) {
    const form = await readyForm(canvasElement);
    await fill(form.getByRole('textbox', { name: /Name/ }), 'Mei Tanaka');
    await fill(form.getByRole('textbox', { name: /Email/ }), 'mei@');
    await userEvent.click(form.getByRole('button', { name: 'Post reply' }));
    await waitFor(() => expect(form.getByText('Write your reply first.')).toBeVisible());
    const email = form.getByRole('textbox', { name: /Email/ });
    await expect(email).toHaveAccessibleDescription(/Write the email address in full/);
    await waitFor(() => expect(form.root.activeElement).toBe(form.getByRole('textbox', { name: /Reply/ })));
    await expect(args.onColloquyReplySend).not.toHaveBeenCalled();
  },
};

/** In a thread, “Reply” brings the form under the comment it replies to. */
export const Replying: Story = {
  args: { source: memorySource({ comments: nestedConversation.slice(0, 1), people }) },
  render: inThread,
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    const thread = await inside(canvasElement, 'colloquy-thread');
    await userEvent.click(await thread.findByRole('button', { name: /^Reply to Tomáš Dvořák/ }));
    await waitFor(() => expect(form.getByRole('heading', { level: 3 })).toHaveTextContent('Reply to Tomáš Dvořák'));
    await expect(form.getByRole('button', { name: 'Cancel reply' })).toBeVisible();
  },
};

/** The comment that is being replied to disappears: the form goes back to the end, says why, and keeps the text. */
export const ParentGone: Story = {
  args: { source: memorySource({ comments: nestedConversation.slice(0, 3), people }) },
  render: inThread,
  async play({ args, canvasElement }) {
    const form = await readyForm(canvasElement);
    const thread = await inside(canvasElement, 'colloquy-thread');
    await userEvent.click((await thread.findAllByRole('button', { name: /^Reply to Tomáš Dvořák/ }))[1]!);
    await waitFor(() => expect(form.getByRole('heading', { name: 'Reply to Tomáš Dvořák' })).toBeVisible());
    await fill(form.getByRole('textbox', { name: /Reply/ }), 'A landlord! Tell us more.');
    (args.source as MemorySource).take('n3');
    await waitFor(() =>
      expect(
        form.getByText(/The reply you were replying to is no longer here/, { selector: '.notice p' }),
      ).toBeVisible(),
    );
    await expect(form.element.value).toBe('A landlord! Tell us more.');
  },
};

/** The reply as the thread will draw it, by the same reading of the same text. */
export const Preview: Story = {
  args: { source: memorySource() },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    const words =
      '> People do not care what you know.\n\nI would put it *the other way round*: [this page](https://example.org).';
    await fill(form.getByRole('textbox', { name: /Reply/ }), words);
    await userEvent.click(form.getByRole('button', { name: 'Preview' }));
    await waitFor(() => expect(form.getByRole('region', { name: 'Preview' })).toBeVisible());
    await expect(form.getByRole('link', { name: 'this page' })).toHaveAttribute('href', 'https://example.org/');
    await expect(form.getByText('the other way round').localName).toBe('em');
    // A source that names no limit: nothing is counted.
    await expect(form.root.querySelector('#count')).toBeNull();
  },
};

/** Buttons that write Markdown stand under the text once somebody is in it; Ctrl+B and its like do the same. */
export const Toolbar: Story = {
  args: { source: memorySource(), toolbar: 'on' },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    const text = form.getByRole('textbox', { name: /Reply/ }) as HTMLTextAreaElement;
    await fill(text, 'People do not care what you know');
    text.setSelectionRange(7, 18);
    await userEvent.click(await form.findByRole('button', { name: /^Bold/ }));
    await waitFor(() => expect(text.value).toBe('People **do not care** what you know'));
    await expect(form.getByRole('button', { name: /^Bold/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(form.root.activeElement).toBe(text);
  },
};

/** The same from right to left. */
export const ToolbarRightToLeft: Story = {
  args: { source: memorySource(), toolbar: 'on' },
  decorators: [spoken('ar', 'rtl')],
  async play({ canvasElement }) {
    const form = await inside(canvasElement, 'colloquy-reply-form');
    await expect(await form.findByRole('toolbar', { name: 'أدوات النص' })).toBeVisible();
  },
};

/** Ctrl+Enter, or Cmd+Enter, sends. */
export const ByKeyboard: Story = {
  args: { source: memorySource() },
  async play({ args, canvasElement }) {
    const form = await readyForm(canvasElement);
    await fill(form.getByRole('textbox', { name: /Name/ }), 'Mei Tanaka');
    await fill(form.getByRole('textbox', { name: /Reply/ }), 'Sent without touching the mouse.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(args.onColloquyReplySent).toHaveBeenCalledOnce());
  },
};

/** Words to use in place of those of the language. */
export const OwnWords: Story = {
  args: {
    source: memorySource(),
    strings: { leaveReply: 'Write to us', joinDiscussion: 'We read every letter.', send: 'Send' },
  },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await expect(form.getByRole('button', { name: 'Send' })).toBeVisible();
    await expect(form.getByText(/Feel free to contribute!/)).toBeVisible();
  },
};

/** In French, by the `lang` of what is around it. */
export const InFrench: Story = {
  args: { source: wantsEmail },
  decorators: [spoken('fr')],
  async play({ canvasElement }) {
    const form = await inside(canvasElement, 'colloquy-reply-form');
    await expect(await form.findByRole('heading', { name: 'Laisser une réponse' })).toBeVisible();
  },
};

/** In Arabic, from right to left; addresses are still written from the left. */
export const RightToLeft: Story = {
  args: { source: wantsEmail },
  decorators: [spoken('ar', 'rtl')],
  async play({ canvasElement }) {
    const form = await inside(canvasElement, 'colloquy-reply-form');
    await waitFor(() => expect(form.queryByText('Leave a reply')).toBeNull());
    await expect(getComputedStyle(form.root.querySelector('[name="email"]')!).direction).toBe('ltr');
  },
};

/** In a side column, the fields stand one below the other. */
export const NarrowColumn: Story = { args: { source: wantsEmail }, decorators: [column(320)] };
