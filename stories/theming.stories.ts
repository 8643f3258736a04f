import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../src/define.js';
import nightCss from '../src/themes/night.css?raw';
import paperCss from '../src/themes/paper.css?raw';
import plainCss from '../src/themes/plain.css?raw';
import { everyBlock } from './fixtures/every-block.js';
import { memorySource } from './fixtures/memory-source.js';
import { nestedConversation } from './fixtures/nested-conversation.js';
import { people } from './fixtures/people.js';
import { inside } from './fixtures/shadow.js';
import { stayOnPage } from './fixtures/stay-on-page.js';
import { notebook, weekly } from './fixtures/themes.js';

const data = { article: everyBlock, comments: nestedConversation, people };

const page = (name: string, css: string, thread: string): TemplateResult => html`
  <style>${css}</style>
  <main class=${name}>
    <colloquy-discussion .data=${data} .source=${memorySource()} thread=${thread}>
      <colloquy-article heading-level="1"></colloquy-article>
      <colloquy-thread>
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    </colloquy-discussion>
  </main>
`;

const meta = {
  title: 'Theming',
  tags: ['!autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    docs: { story: { inline: false, height: '680px' } },
  },
  decorators: [stayOnPage],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Weekly: Story = {
  render: () => page('weekly', weekly, 'story-weekly'),
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await expect(getComputedStyle(article.getByRole('heading', { level: 1 })).fontStyle).toBe('italic');
  },
};

export const Notebook: Story = { render: () => page('notebook', notebook, 'story-notebook') };

/** The theme `colloquy/themes/paper.css`. */
export const Paper: Story = { render: () => page('paper', paperCss, 'story-paper') };

/** The theme `colloquy/themes/plain.css`. */
export const Plain: Story = { render: () => page('plain', plainCss, 'story-plain') };

/** The theme `colloquy/themes/night.css`. */
export const Night: Story = { render: () => page('night', nightCss, 'story-night') };
