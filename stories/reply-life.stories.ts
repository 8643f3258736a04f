import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { goOffline } from './fixtures/go-offline.js';
import goOfflineCode from './fixtures/go-offline.ts?standalone';
import { memorySource } from './fixtures/memory-source.js';
import { inside } from './fixtures/shadow.js';
import { threadOf } from './fixtures/story-storage.js';
import { theEssay } from './fixtures/the-essay.js';
import { threadStory, type ThreadArgs } from './fixtures/thread-story.js';
import { readyForm, writeAndSend } from './fixtures/write-reply.js';

const meta = {
  ...threadStory,
  title: 'Elements/The life of a reply',
  parameters: { docs: { ...threadStory.parameters.docs, story: { inline: false, height: '900px' } } },
  args: { ...threadStory.args, comments: theEssay.comments.slice(0, 1), form: true },
} satisfies Meta<ThreadArgs>;

export default meta;
type Story = StoryObj<ThreadArgs>;

const offlineCode = { code: 'goOffline();', below: goOfflineCode };

const words = 'In our office the first meeting has no agenda, and that is written down as a rule.';

/** What has the focus in the shadow root of an element: the page itself sees only its host. */
const focused = (element: Element): Element | null => (element.getRootNode() as ShadowRoot).activeElement;

async function send(canvasElement: HTMLElement): Promise<Awaited<ReturnType<typeof inside<'colloquy-thread'>>>> {
  const form = await readyForm(canvasElement);
  await writeAndSend(form, words);
  return inside(canvasElement, 'colloquy-thread');
}

/** There is no connection: the reply stands in the thread, for its writer alone, and goes out by itself later. */
export const Queued: Story = {
  args: { source: memorySource() },
  parameters: { code: offlineCode },
  beforeEach: goOffline,
  async play({ canvasElement }) {
    const thread = await send(canvasElement);
    await expect(await thread.findByText(/There is no connection/)).toBeVisible();
    await expect(thread.getByRole('button', { name: 'Take it back' })).toBeVisible();
  },
};

/** The connection is back: the reply has been sent, and the thread says so. */
export const QueuedAndSent: Story = {
  args: { source: memorySource() },
  async play({ canvasElement }) {
    const online = goOffline();
    const thread = await send(canvasElement);
    await thread.findByText(/There is no connection/);
    online();
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(thread.queryByText(/There is no connection/)).toBeNull());
    await expect(thread.getByText(words)).toBeVisible();
  },
};

/** Taken back out of the queue: every word is in the form again. */
export const TakenBack: Story = {
  args: { source: memorySource() },
  parameters: { code: offlineCode },
  beforeEach: goOffline,
  async play({ canvasElement }) {
    const thread = await send(canvasElement);
    await userEvent.click(await thread.findByRole('button', { name: 'Take it back' }));
    const form = await readyForm(canvasElement);
    await waitFor(() => expect(form.element.value).toBe(words));
  },
};

/** The response was lost, and this source cannot tell a retry from a second reply: the writer is asked. */
export const Unsure: Story = {
  args: { source: memorySource({ send: 'unreadable-response', forgetful: true }) },
  async play({ canvasElement }) {
    const thread = await send(canvasElement);
    await expect(await thread.findByText(/It is not known whether your reply arrived/)).toBeVisible();
    await expect(thread.getByRole('button', { name: 'It has arrived' })).toBeVisible();
  },
};

/** Held for moderation: its writer alone sees it, also after a reload. */
export const Held: Story = {
  args: { source: memorySource({ send: 'held' }) },
  async play({ canvasElement }) {
    const thread = await send(canvasElement);
    await expect(await thread.findByText('Only you can see this: awaiting moderation.')).toBeVisible();
    await expect(await thread.findByRole('button', { name: /^Hide it here/ })).toBeVisible();
  },
};

/** Refused because of one field, in the words of the server. */
export const RefusedByField: Story = {
  args: {
    source: memorySource({
      send: 'invalid-field',
      failure: { field: 'name', said: 'Names have three letters or more.' },
    }),
  },
  async play({ canvasElement }) {
    await send(canvasElement);
    const form = await readyForm(canvasElement);
    await expect(await form.findByText('Names have three letters or more.')).toBeVisible();
    await expect(form.element.value).toBe(words);
  },
};

/** Only people who have signed in may reply: the words go along to the site’s own form. */
export const SignInFirst: Story = {
  args: {
    source: memorySource({
      send: 'authentication-needed',
      failure: {
        said: 'Sorry, you must be logged in to comment.',
        wayOut: { url: 'https://example.org/wp-comments-post.php', fields: { comment: words } },
      },
    }),
  },
  async play({ canvasElement }) {
    await send(canvasElement);
    const form = await readyForm(canvasElement);
    const alert = await form.findByRole('alert');
    await expect(alert).toHaveTextContent('The site says: “Sorry, you must be logged in to comment.”');
    await expect(form.getByRole('button', { name: 'Post it on the site instead' })).toBeVisible();
  },
};

/** The site wants proof that a person is writing. */
export const Challenged: Story = {
  args: { source: memorySource({ send: 'challenge', failure: { wayOut: { url: 'https://example.org/essay' } } }) },
  async play({ canvasElement }) {
    await send(canvasElement);
    const form = await readyForm(canvasElement);
    await expect(await form.findByRole('alert')).toHaveTextContent('The site wants to see that you are a person.');
    await expect(form.getByRole('button', { name: 'Go to the site' })).toBeVisible();
  },
};

/** Too fast: how long to wait, where the server says it. */
export const TooFast: Story = {
  args: { source: memorySource({ send: 'rate-limited', failure: { retryAfter: 15 } }) },
  async play({ canvasElement }) {
    await send(canvasElement);
    const form = await readyForm(canvasElement);
    await expect(await form.findByRole('alert')).toHaveTextContent('Wait 15 seconds.');
  },
};

/** The thread takes no further replies. */
export const Closed: Story = {
  args: { source: memorySource({ batch: { closed: true } }) },
  async play({ canvasElement }) {
    const form = await inside(canvasElement, 'colloquy-reply-form');
    await expect(await form.findByText('Replies are closed.')).toBeVisible();
  },
};

/** Replies are written elsewhere, and the source gives only some of them. */
export const Elsewhere: Story = {
  args: {
    source: memorySource({
      capabilities: { write: 'offsite' },
      title: 'Mastodon',
      replyUrl: 'https://social.example/@essay/1',
      batch: { total: 40, moreAt: 'https://social.example/@essay/1' },
      people: [{ id: 'ines', name: 'Inês Carvalho' }],
      comments: [
        {
          id: '2',
          author: 'ines',
          datePublished: '2026-04-02T09:30:00Z',
          url: 'https://social.example/@ines/2',
          contentWarning: 'Talk of money',
          body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] },
        },
      ],
    }),
  },
  async play({ canvasElement }) {
    const form = await inside(canvasElement, 'colloquy-reply-form');
    await expect(await form.findByRole('link', { name: 'Reply on Mastodon' })).toBeVisible();
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(await thread.findByText('Talk of money')).toBeVisible();
    await expect(thread.getByText(words)).not.toBeVisible();
    await expect(thread.getByRole('link', { name: 'Read the rest on social.example' })).toBeVisible();
  },
};

const changeable = (): Parameters<typeof memorySource>[0] => ({ capabilities: { editWindow: 900, deleteWindow: 900 } });

/** A reply of one’s own can be changed as long as the source lets it. */
export const Changing: Story = {
  args: { source: memorySource(changeable()) },
  async play({ canvasElement }) {
    const thread = await send(canvasElement);
    await userEvent.click(await thread.findByRole('button', { name: /^Edit/ }));
    const field = await thread.findByRole('textbox', { name: 'Reply' });
    await waitFor(() => expect(focused(field)).toBe(field));
    await expect(field).toHaveValue(words);
  },
};

/** Changed: the new words stand in the place of the old. */
export const Changed: Story = {
  args: { source: memorySource(changeable()) },
  async play({ canvasElement }) {
    const thread = await send(canvasElement);
    await userEvent.click(await thread.findByRole('button', { name: /^Edit/ }));
    const field = (await thread.findByRole('textbox', { name: 'Reply' })) as HTMLTextAreaElement;
    field.value += ' It works.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await userEvent.click(thread.getByRole('button', { name: 'Save' }));
    await expect(await thread.findByText(`${words} It works.`)).toBeVisible();
  },
};

/** Before a reply is deleted, its writer is asked once more. */
export const Deleting: Story = {
  args: { source: memorySource(changeable()) },
  async play({ canvasElement }) {
    const thread = await send(canvasElement);
    await userEvent.click(await thread.findByRole('button', { name: /^Delete,/ }));
    const button = await thread.findByRole('button', { name: 'Delete it for good' });
    await waitFor(() => expect(focused(button)).toBe(button));
    await expect(thread.getByText(words)).toBeVisible();
  },
};

/** Deleted. */
export const Deleted: Story = {
  args: { source: memorySource(changeable()) },
  async play({ canvasElement }) {
    const thread = await send(canvasElement);
    await userEvent.click(await thread.findByRole('button', { name: /^Delete,/ }));
    await userEvent.click(await thread.findByRole('button', { name: 'Delete it for good' }));
    await waitFor(() => expect(thread.queryByText(words)).toBeNull());
  },
};

/** What came since the reader was last here is marked. */
export const NewSinceLastVisit: Story = {
  args: {
    source: memorySource({
      people: [{ id: 'tomas', name: 'Tomás Ribeiro' }],
      comments: ['2026-04-01', '2026-05-01'].map((datePublished, index) => ({
        id: `${index}`,
        author: 'tomas',
        datePublished,
        body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] },
      })),
    }),
  },
  parameters: {
    code: {
      code: [
        "const { thread } = document.querySelector('colloquy-thread').attributes;",
        'localStorage.setItem(`colloquy:visit:memory:${thread.value}`, String(Date.UTC(2026, 3, 15)));',
      ].join('\n'),
    },
  },
  beforeEach({ id }) {
    localStorage.setItem(`colloquy:visit:memory:${threadOf(id)}`, String(Date.UTC(2026, 3, 15)));
  },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(await thread.findByText('New')).toBeVisible();
  },
};

/** The source is out of reach: the archive stands, with a notice and a way to ask again. */
export const OutOfReach: Story = {
  args: { source: memorySource({ load: 'offline' }) },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(await thread.findByText(/Newer replies could not be loaded/)).toBeVisible();
    await expect(thread.getByText(/Always Be Closing/)).toBeVisible();
  },
};

/** The page names a backend wrongly: plain words here, the details in the console. */
export const Misconfigured: Story = {
  args: { source: memorySource({ load: 'misconfigured' }) },
  async play({ canvasElement }) {
    const thread = await inside(canvasElement, 'colloquy-thread');
    await expect(await thread.findByText(/This page is not set up rightly/)).toBeVisible();
  },
};
