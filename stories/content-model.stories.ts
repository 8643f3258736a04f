import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/define.js';
import { parseDiscussion } from '../src/model/index.js';
import essay from './fixtures/another-essay.json' with { type: 'json' };
import { inside } from './fixtures/shadow.js';
import { stayOnPage } from './fixtures/stay-on-page.js';

const meta = {
  title: 'Content model',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  decorators: [stayOnPage],
} satisfies Meta;

export default meta;

export const AnotherEssay: StoryObj = {
  render: () => html`
    <colloquy-discussion .data=${parseDiscussion(essay)} backend="none"></colloquy-discussion>
  `,
  async play({ canvasElement }) {
    const { root } = await inside(canvasElement, 'colloquy-discussion');
    const article = await inside(root, 'colloquy-article');
    await expect(article.getByRole('heading', { level: 2 })).toHaveTextContent('Waiting for the Kettle');
    const thread = await inside(root, 'colloquy-thread');
    await waitFor(() => expect(thread.getByText('Author')).toBeVisible());
  },
};
