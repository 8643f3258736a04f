import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/article/define.js';
import type { ColloquyArticle } from '../src/elements/article/article.js';
import { secondDiscussion } from '../test/fixtures/second-discussion.js';
import { everyBlock, specialEssay } from './fixtures/every-block.js';
import { embedEssay } from './fixtures/embed-essay.js';
import { given } from './fixtures/given.js';
import { formulaEssay } from './fixtures/formula-essay.js';
import { codeEssay, highlightCode } from './fixtures/highlighted-code.js';
import { longWordedArticle, longWordedPeople } from './fixtures/long-words.js';
import { manifestArgTypes } from './fixtures/manifest-arg-types.js';
import { people } from './fixtures/people.js';
import { inside } from './fixtures/shadow.js';
import { column, spoken } from './fixtures/surroundings.js';
import { theEssay } from './fixtures/the-essay.js';

type Args = Pick<ColloquyArticle, 'article' | 'people' | 'headingLevel' | 'strings'> &
  Partial<Pick<ColloquyArticle, 'highlightCode' | 'contents' | 'embeds' | 'cite'>>;

const meta = {
  title: 'Elements/Article',
  component: 'colloquy-article',
  parameters: { docs: { extractArgTypes: manifestArgTypes } },
  args: { article: theEssay.article, people: theEssay.people, headingLevel: 2, strings: undefined },
  render: (args) => html`<colloquy-article ${given(args)}></colloquy-article>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** The essay as its data has it: no byline, no date and no source, and nothing in their place. */
export const Default: Story = {
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await expect(article.getByRole('heading', { level: 2 })).toHaveTextContent('Trust-based Selling Between Cultures');
    await expect(article.root.querySelector('[part="byline"]')).toBeNull();
    await expect(article.getByText('Jim Peterson')).toBeVisible();
  },
};

/** Who wrote it, when, and where it first stood: each shows where the data has it. */
export const WithByline: Story = {
  args: { article: everyBlock, people },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await expect(article.getByText('By Inês Carvalho')).toBeVisible();
    await expect(article.getByText('March 1, 2024')).toHaveAttribute('datetime', '2024-03-01');
    await expect(article.getByRole('link', { name: 'First published at example.org' })).toBeVisible();
  },
};

/** Every block and every inline of the model. */
export const EveryBlock: Story = { args: { article: everyBlock, people } };

/** What only some essays have: a second headline, several authors, tables, captions, terms and footnotes. */
export const SpecialBlocks: Story = {
  args: { article: specialEssay, people },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await waitFor(() => expect(article.root.querySelector('.notes')).not.toBeNull(), { timeout: 20_000 });
    await expect(article.getByText('By Inês Carvalho and Tomáš Dvořák')).toBeVisible();
    await expect(article.getByRole('link', { name: 'Français' })).toHaveAttribute('hreflang', 'fr');
    await expect(article.getByRole('columnheader', { name: 'Minutes' })).toBeVisible();
  },
};

/** What a footnote says, while the pointer or the focus is at its number. */
export const FootnoteCard: Story = {
  args: { article: specialEssay, people },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    const number = await waitFor(() => article.getAllByRole('doc-noteref')[0]!, { timeout: 20_000 });
    await waitFor(
      async () => {
        await userEvent.hover(number);
        await expect(article.root.querySelector('.card.footnote')).not.toBeNull();
      },
      { timeout: 20_000 },
    );
  },
};

/** The same on a page in Arabic. */
export const SpecialBlocksRightToLeft: Story = {
  args: { article: specialEssay, people },
  decorators: [spoken('ar', 'rtl')],
};

/** Formulas as MathML, drawn from TeX when the essay is built. Long ones scroll by themselves. */
export const Formulas: Story = {
  args: { article: formulaEssay, people },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await waitFor(() => expect(article.root.querySelectorAll('math')).toHaveLength(8), { timeout: 20_000 });
  },
};

/** How long the essay takes to read, and its headings as links. */
export const Contents: Story = {
  args: { article: everyBlock, people, contents: 'on' },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    const list = await waitFor(() => article.getByRole('navigation', { name: 'Contents' }), { timeout: 20_000 });
    await expect(list.querySelectorAll('a').length).toBeGreaterThan(1);
    await expect(article.getByText(/Reading time: \d+ minutes?/)).toBeVisible();
  },
};

/** A button below the text opens how to cite it, in five styles, each to be copied. */
export const Cite: Story = {
  args: { article: everyBlock, people, cite: 'on' },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await userEvent.click(await article.findByRole('button', { name: /^Cite, / }, { timeout: 20_000 }));
    await expect(await article.findByRole('dialog')).toHaveTextContent('Carvalho, I.');
  },
};

/** Links that stand alone, to a video, a sound and a pen. Their sites are asked for nothing. */
export const Embeds: Story = {
  args: { article: embedEssay, people: [], embeds: undefined },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await waitFor(() => expect(article.root.querySelectorAll('.embed')).toHaveLength(3), { timeout: 20_000 });
    await expect(article.root.querySelector('iframe')).toBeNull();
  },
};

/** The same with a button to each, which plays it on the page. */
export const EmbedsOnClick: Story = {
  args: { article: embedEssay, people: [], embeds: 'click' },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await waitFor(() => expect(article.getAllByRole('button', { name: /^Show here, from / })).toHaveLength(3), {
      timeout: 20_000,
    });
    await expect(article.root.querySelector('iframe')).toBeNull();
  },
};

/** The same on a page in Arabic. */
export const EmbedsRightToLeft: Story = {
  args: { article: embedEssay, people: [], embeds: 'click' },
  decorators: [spoken('ar', 'rtl')],
};

/** Code in the colours of a highlighter that the page brings: it says what each piece is, and the text stays as it was. */
export const HighlightedCode: Story = {
  args: { article: codeEssay, people: [], highlightCode },
  async play() {
    await waitFor(() => expect([...CSS.highlights.keys()].filter((name) => name.includes('code'))).toHaveLength(10), {
      timeout: 20_000,
    });
  },
};

/** The headline is an `h3`; the headings in the text follow below it. */
export const HeadingLevel: Story = {
  args: { article: everyBlock, people, headingLevel: 3 },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await expect(article.getByRole('heading', { level: 3 })).toHaveTextContent('Everything a Body can say');
    await expect(article.getByRole('heading', { level: 4, name: 'Blocks' })).toBeVisible();
    await expect(article.getByRole('heading', { level: 5, name: 'Lists' })).toBeVisible();
  },
};

/** An essay in Arabic, on a page in Arabic. The code in it still reads from the left. */
export const RightToLeft: Story = {
  args: { article: secondDiscussion.article, people: secondDiscussion.people },
  decorators: [spoken('ar', 'rtl')],
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await expect(article.root.querySelector('article')!).toHaveAttribute('lang', 'ar');
    await waitFor(() => expect(article.getByText(/ليلى حدّاد/)).toBeVisible());
    await expect(getComputedStyle(article.getByRole('heading', { level: 2 })).direction).toBe('rtl');
  },
};

/** An essay in Arabic on a page in English: what surrounds the text is in the language of the page. */
export const ForeignEssay: Story = {
  args: { article: secondDiscussion.article, people: secondDiscussion.people },
  async play({ canvasElement }) {
    const article = await inside(canvasElement, 'colloquy-article');
    await expect(article.getByText(/^By \u2068?ليلى حدّاد/)).toBeVisible();
    await expect(article.getByRole('button', { name: 'Copy link' })).toBeVisible();
  },
};

/** Words longer than the column break where they must, and code scrolls in its own box. */
export const LongWords: Story = {
  args: { article: longWordedArticle, people: longWordedPeople },
  decorators: [column(320)],
  async play({ canvasElement }) {
    const { element } = await inside(canvasElement, 'colloquy-article');
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** A side column of 320 pixels: type and spacing follow the width of the column, not that of the screen. */
export const NarrowColumn: Story = { decorators: [column(320)] };
