import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define.js';
import type { Discussion } from '../src/model/index.js';
import { selectWords } from '../test/unit/elements/fixtures/selecting.js';
import { given } from './fixtures/given.js';
import { manifestArgTypes } from './fixtures/manifest-arg-types.js';
import { memorySource, type MemorySource } from './fixtures/memory-source.js';
import { inside } from './fixtures/shadow.js';
import { forgetDrafts, threadOf } from './fixtures/story-storage.js';
import { spoken } from './fixtures/surroundings.js';
import { theEssay } from './fixtures/the-essay.js';

interface Args {
  data: Discussion;
  source: MemorySource;
  thread: string;
}

const meta = {
  title: 'Elements/Quoting',
  component: 'colloquy-discussion',
  parameters: {
    docs: {
      extractArgTypes: manifestArgTypes,
      description: {
        component:
          'Whoever selects words of the article or of a comment is offered to quote them. The reply takes the words, with who said them, and knows where they come from.',
      },
    },
  },
  args: { data: theEssay, source: memorySource(), thread: '' },
  beforeEach({ args, id }) {
    args.source.reset();
    forgetDrafts(id);
    return () => forgetDrafts(id);
  },
  render: (args, { id }) => html`
    <colloquy-discussion ${given({ ...args, thread: args.thread || threadOf(id) })}></colloquy-discussion>
  `,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const patience = { timeout: 5000 };

async function parts(canvasElement: HTMLElement) {
  const around = await inside(canvasElement, 'colloquy-discussion');
  const thread = await inside(around.root, 'colloquy-thread');
  const article = await inside(around.root, 'colloquy-article');
  const form = await inside(around.root, 'colloquy-reply-form');
  await waitFor(() => expect(form.element.canQuote).toBe(true));
  // Who quotes whom has been shown by then: rendering words again drops a selection in them.
  await waitFor(
    () =>
      expect([article.root.querySelector('.note'), thread.root.querySelector('#comment-4 .note')]).not.toContain(null),
    patience,
  );
  return { thread, article, form };
}

/** Words of a comment are selected. The buttons follow them in the order of the Tab key; Escape takes them away. */
export const SelectedWords: Story = {
  async play({ canvasElement }) {
    const { thread } = await parts(canvasElement);
    const body = await waitFor(() => thread.root.querySelector('#comment-4 .body')!);
    selectWords(body, 'many folks see a series of transactions');
    await waitFor(() => expect(thread.getByRole('button', { name: 'Quote' })).toBeVisible(), patience);
  },
};

/** The form has moved under the comment, and the caret stands below the quotation. */
export const Quoted: Story = {
  async play({ canvasElement }) {
    const { thread, form } = await parts(canvasElement);
    const body = await waitFor(() => thread.root.querySelector('#comment-4 .body')!);
    selectWords(body, 'many folks see a series of transactions');
    await userEvent.click(await waitFor(() => thread.getByRole('button', { name: 'Quote' }), patience));
    await waitFor(() =>
      expect(form.element.value).toBe('Rich Sternhell wrote:\n> many folks see a series of transactions\n\n'),
    );
    await expect(form.getByRole('heading', { name: 'Reply to Rich Sternhell' })).toBeVisible();
  },
};

/** What is quoted of the article goes into the form at the end. */
export const FromTheArticle: Story = {
  async play({ canvasElement }) {
    const { article, form } = await parts(canvasElement);
    selectWords(article.root.querySelector('.body')!, 'The point is not just that Americans are prisoners');
    await userEvent.click(await waitFor(() => article.getByRole('button', { name: 'Quote' }), patience));
    await waitFor(() => expect(form.element.value).toContain('> The point is not just that Americans are prisoners'));
  },
};

/** Without selecting: the form lists the paragraphs of what is replied to. */
export const AParagraph: Story = {
  async play({ canvasElement }) {
    const { form } = await parts(canvasElement);
    form.element.focus();
    await userEvent.click(await form.findByText('Quote a paragraph'));
    const buttons = await waitFor(() => {
      const found = form.root.querySelectorAll<HTMLElement>('.paragraph');
      if (found.length === 0) throw new Error('Expected the paragraphs to be there');
      return found;
    });
    await expect(buttons[0]!).toBeVisible();
  },
};

export const RightToLeft: Story = {
  decorators: [spoken('ar', 'rtl')],
  // The buttons lie over the line above the selected words, until Escape, and hide a part of the link that stands there.
  parameters: { a11y: { config: { rules: [{ id: 'target-size', enabled: false }] } } },
  async play({ canvasElement }) {
    const { thread } = await parts(canvasElement);
    const body = await waitFor(() => thread.root.querySelector('#comment-4 .body')!);
    selectWords(body, 'many folks see a series of transactions');
    await waitFor(() => expect(thread.getByRole('button', { name: 'اقتباس' })).toBeVisible(), patience);
  },
};
