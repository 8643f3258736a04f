import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { memorySource } from './fixtures/memory-source.js';
import { refuseDrafts } from './fixtures/refuse-drafts.js';
import refuseDraftsCode from './fixtures/refuse-drafts.ts?standalone';
import { replyFormStory, type ReplyFormArgs } from './fixtures/reply-form-story.js';
import { draftsCode, leaveDrafts } from './fixtures/story-storage.js';
import { fill, readyForm, writeAndSend } from './fixtures/write-reply.js';

const meta = { ...replyFormStory, title: 'Elements/Reply form states' } satisfies Meta<ReplyFormArgs>;

export default meta;
type Story = StoryObj<ReplyFormArgs>;

const words = 'In our office the first meeting has no agenda, and that is written down as a rule.';
const shortReplies = memorySource({ capabilities: { maxLength: 240 } });

/** From 200 characters before the limit on, the form counts them. */
export const NearTheLimit: Story = {
  args: { source: shortReplies },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await fill(form.getByRole('textbox', { name: /Reply/ }), words);
    await waitFor(() => expect(form.getByText(`${240 - words.length} characters left`)).toBeVisible());
  },
};

/** Nothing is cut off. The form says by how much the reply is too long, and does not send it. */
export const OverTheLimit: Story = {
  args: { source: shortReplies },
  async play({ args, canvasElement }) {
    const form = await readyForm(canvasElement);
    const tooLong = `${words} ${words} ${words}`;
    await writeAndSend(form, tooLong);
    await waitFor(() => expect(form.getAllByText(`${tooLong.length - 240} characters too many`)[0]).toBeVisible());
    await expect(form.element.value).toBe(tooLong);
    await expect(args.onColloquyReplySend).not.toHaveBeenCalled();
  },
};

/** A reply that was begun on an earlier visit. */
export const DraftRestored: Story = {
  args: { source: memorySource() },
  parameters: { code: draftsCode(words) },
  beforeEach: ({ id }) => leaveDrafts(id, words),
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await expect(await form.findByText('Your draft was restored.', { selector: '.notice p' })).toBeVisible();
    await expect(form.element.value).toBe(words);
  },
};

/** The draft was discarded, and “Undo” brings it back. */
export const DraftDiscarded: Story = {
  args: { source: memorySource() },
  parameters: { code: draftsCode(words) },
  beforeEach: ({ id }) => leaveDrafts(id, words),
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await userEvent.click(await form.findByRole('button', { name: 'Discard it' }));
    await expect(await form.findByText('The draft was discarded.', { selector: '.notice p' })).toBeVisible();
    await expect(form.element.value).toBe('');
    await expect(form.getByRole('button', { name: 'Undo' })).toBeVisible();
  },
};

/** “Undo” was pressed: every word is back. */
export const DraftBroughtBack: Story = {
  args: { source: memorySource() },
  parameters: { code: draftsCode(words) },
  beforeEach: ({ id }) => leaveDrafts(id, words),
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await userEvent.click(await form.findByRole('button', { name: 'Discard it' }));
    await userEvent.click(await form.findByRole('button', { name: 'Undo' }));
    await expect(form.element.value).toBe(words);
  },
};

/** Two tabs, two drafts: the newer one is shown, and the other is not lost. */
export const OtherDraft: Story = {
  args: { source: memorySource() },
  parameters: { code: draftsCode(words, 'Does it still work over a video call?') },
  beforeEach: ({ id }) => leaveDrafts(id, words, 'Does it still work over a video call?'),
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await expect(
      await form.findByText('Another draft of yours is kept here.', { selector: '.notice p' }),
    ).toBeVisible();
    await expect(form.element.value).toBe(words);
    await expect(form.getByRole('button', { name: 'Show it' })).toBeVisible();
  },
};

/** The browser keeps nothing. The form says so while there is still time, and the page asks before it is left. */
export const DraftNotStored: Story = {
  args: { source: memorySource() },
  parameters: { code: { code: 'refuseDrafts();', below: refuseDraftsCode } },
  beforeEach: refuseDrafts,
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await fill(form.getByRole('textbox', { name: /Reply/ }), words);
    await expect(await form.findByText(/This browser cannot keep your draft/, { selector: '.notice p' })).toBeVisible();
  },
};

/** On its way. Sending it twice is impossible. */
export const Sending: Story = {
  args: { source: memorySource({ send: 'waits' }) },
  async play({ args, canvasElement }) {
    const form = await readyForm(canvasElement);
    await writeAndSend(form, words);
    const button = await form.findByRole('button', { name: 'Posting…' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    await expect(args.onColloquyReplySend).toHaveBeenCalledOnce();
  },
};

/** Stored. The field is empty again, and only now is the draft gone. */
export const Sent: Story = {
  args: { source: memorySource() },
  async play({ args, canvasElement }) {
    const form = await readyForm(canvasElement);
    await writeAndSend(form, words);
    await waitFor(() => expect(form.getByRole('status')).toHaveTextContent('Your reply was posted.'));
    await expect(form.element.value).toBe('');
    await expect(args.onColloquyReplySent).toHaveBeenCalledOnce();
  },
};

/** Stored, and waiting for a moderator. */
export const Held: Story = {
  args: { source: memorySource({ send: 'held' }) },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await writeAndSend(form, words);
    const status = form.getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent('Your reply was sent and awaits moderation.'));
  },
};

/** No room in the browser: every word is kept, and the form says what to do. */
export const FailedStorageFull: Story = {
  args: { source: memorySource({ send: 'storage-full' }) },
  async play({ args, canvasElement }) {
    const form = await readyForm(canvasElement);
    await writeAndSend(form, words);
    const alert = await form.findByRole('alert');
    await expect(alert).toHaveTextContent('Your reply was not posted.');
    await expect(alert).toHaveTextContent('This browser’s storage is full. Free some space, then try again.');
    await expect(alert).toHaveTextContent('Every word of it is still here.');
    await expect(form.element.value).toBe(words);
    await expect(args.onColloquyReplyFailed).toHaveBeenCalledOnce();
  },
};

/** A browser that lets pages keep nothing, as in private browsing. */
export const FailedStorageUnavailable: Story = {
  args: { source: memorySource({ send: 'storage-unavailable' }) },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await writeAndSend(form, words);
    await expect(await form.findByRole('alert')).toHaveTextContent(/does not let the page keep anything/);
    await expect(form.element.value).toBe(words);
  },
};

/** The server has a fault. */
export const FailedServer: Story = {
  args: { source: memorySource({ send: 'server-fault', recovers: true }) },
  async play({ canvasElement }) {
    const form = await readyForm(canvasElement);
    await writeAndSend(form, words);
    await expect(await form.findByRole('alert')).toHaveTextContent(/The site had a fault/);
    await expect(form.element.value).toBe(words);
  },
};

/** The second try succeeds, with the words of the first. */
export const SentAgain: Story = {
  args: { source: memorySource({ send: 'server-fault', recovers: true }) },
  async play({ args, canvasElement }) {
    const form = await readyForm(canvasElement);
    await writeAndSend(form, words);
    await userEvent.click(await form.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(args.onColloquyReplySent).toHaveBeenCalledOnce());
    await expect(form.queryByRole('alert')).toBeNull();
  },
};
