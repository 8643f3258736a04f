import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/count/define.js';
import type { ColloquyCount } from '../src/elements/count/count.js';
import { countingSource } from './fixtures/counting-source.js';
import { given } from './fixtures/given.js';
import { manifestArgTypes } from './fixtures/manifest-arg-types.js';
import { spoken } from './fixtures/surroundings.js';

type Args = Pick<ColloquyCount, 'source' | 'backend' | 'endpoint' | 'thread' | 'strings'>;

const meta = {
  title: 'Elements/Count',
  component: 'colloquy-count',
  parameters: { docs: { extractArgTypes: manifestArgTypes } },
  args: {
    source: countingSource({ '/trust/': 12, '/patience/': 1, '/silence/': 0 }),
    backend: 'local',
    endpoint: undefined,
    thread: '/trust/',
    strings: undefined,
  },
  render: (args) => html`<p>Trust takes time · <colloquy-count ${given(args)}>Replies</colloquy-count></p>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const shows = (canvasElement: HTMLElement, ...texts: readonly string[]): Promise<void> =>
  waitFor(() => {
    const counts = [...canvasElement.querySelectorAll('colloquy-count')];
    return expect(counts.map(({ shadowRoot }) => shadowRoot?.textContent.trim())).toEqual(texts);
  });

/** The number of replies to an article, as the source of its thread knows it. */
export const Default: Story = {
  play: ({ canvasElement }) => shows(canvasElement, '12 replies'),
};

/** A list of articles: one request for all of them. */
export const AList: Story = {
  render: (args) => html`
    <ul>
      <li>Trust takes time · <colloquy-count ${given(args)}>Replies</colloquy-count></li>
      <li>On patience · <colloquy-count ${given({ ...args, thread: '/patience/' })}>Replies</colloquy-count></li>
      <li>On silence · <colloquy-count ${given({ ...args, thread: '/silence/' })}>Replies</colloquy-count></li>
    </ul>
  `,
  play: ({ canvasElement }) => shows(canvasElement, '12 replies', '1 reply', '0 replies'),
};

/** The number cannot be had: what stands inside is shown. */
export const Failed: Story = {
  args: { source: countingSource({}, 'offline') },
  async play({ canvasElement }) {
    await waitFor(() => expect(canvasElement.querySelector('colloquy-count:state(failed)')).not.toBeNull());
    await expect(canvasElement.querySelector('colloquy-count')).toHaveTextContent('Replies');
  },
};

/** On a page in Arabic. */
export const RightToLeft: Story = {
  decorators: [spoken('ar', 'rtl')],
  play: ({ canvasElement }) =>
    waitFor(() => expect(canvasElement.querySelector('colloquy-count')?.shadowRoot?.textContent).toMatch(/رد/)),
};
