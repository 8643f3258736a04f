import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define.js';
import type { Discussion } from '../src/model/index.js';
import { given } from './fixtures/given.js';
import { manifestArgTypes } from './fixtures/manifest-arg-types.js';
import { memorySource, type MemorySource } from './fixtures/memory-source.js';
import { codeDiscussion, quotingComments, quotingDiscussion, quotingPeople } from './fixtures/quoting-conversation.js';
import { inside } from './fixtures/shadow.js';
import { stayOnPage } from './fixtures/stay-on-page.js';
import { threadOf } from './fixtures/story-storage.js';
import { column, spoken } from './fixtures/surroundings.js';
import { theEssay } from './fixtures/the-essay.js';
import { giveTurn, takeTurn } from './fixtures/turns.js';

interface Args {
  data: Discussion;
  source: MemorySource | undefined;
  quotes: 'on' | 'off';
  backend: string;
  thread: string;
}

const leaveAddress = (): void => history.replaceState(history.state, '', location.pathname + location.search);

/** The root of the article or thread, once so many things with a class are in it. */
async function having(
  canvas: HTMLElement,
  tag: 'colloquy-article' | 'colloquy-thread',
  selector: string,
  count = 1,
): Promise<HTMLElement[]> {
  const around = await inside(canvas, 'colloquy-discussion');
  const { root } = await inside(around.root, tag);
  return waitFor(async () => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)];
    await expect(found.length).toBe(count);
    return found;
  });
}

const meta = {
  title: 'Elements/Quotations',
  component: 'colloquy-discussion',
  parameters: { docs: { extractArgTypes: manifestArgTypes, story: { inline: false, height: '700px' } } },
  decorators: [stayOnPage],
  args: { data: quotingDiscussion, source: undefined, quotes: 'on', backend: 'none', thread: '' },
  async beforeEach({ args, viewMode }) {
    await takeTurn({ viewMode });
    args.source?.reset();
    return () => {
      giveTurn();
      leaveAddress();
    };
  },
  afterEach: giveTurn,
  render: (args, { id }) => html`
    <colloquy-discussion ${given({ ...args, thread: args.thread || threadOf(id) })}></colloquy-discussion>
  `,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** The essay as it is shipped: two replies quote, and both quotations lead to their sources. */
export const TheEssay: Story = {
  args: { data: theEssay },
  async play({ canvasElement }) {
    const [first, second] = await having(canvasElement, 'colloquy-thread', 'a.quote', 2);
    await expect(first).toHaveTextContent(/^The point is not just that Americans are prisoners/);
    await expect(second).toHaveTextContent('many folks see a series of transactions as a relationship');
    await having(canvasElement, 'colloquy-article', '.note');
  },
};

/** Where the quotation comes from, in place: at the pointer, and at the focus. Escape closes it. */
export const Peek: Story = {
  args: { data: theEssay },
  async play({ canvasElement }) {
    const [, quotation] = await having(canvasElement, 'colloquy-thread', 'a.quote', 2);
    quotation!.scrollIntoView({ block: 'center' });
    await userEvent.hover(quotation!);
    const [card] = await having(canvasElement, 'colloquy-thread', '.card');
    await expect(card).toHaveTextContent(/^Rich Sternhell, reply 4.*I think the answer is that many folks see/);
  },
};

/** A note in the margin counts those who took up a passage. It opens to who they are and what they said. */
export const TakenUp: Story = {
  async play({ canvasElement }) {
    const [, note] = await having(canvasElement, 'colloquy-article', '.note', 2);
    note!.scrollIntoView({ block: 'center' });
    await userEvent.click(note!);
    const [card] = await having(canvasElement, 'colloquy-article', '.card');
    await expect(card).toHaveTextContent(/^3 replies quote this/);
    await expect(card!.querySelectorAll('a')).toHaveLength(3);
  },
};

/** Whoever changed the words in quoting them did quote, and it is said. */
export const Modified: Story = {
  async play({ canvasElement }) {
    const [, , quotation] = await having(canvasElement, 'colloquy-thread', 'a.quote', 5);
    quotation!.scrollIntoView({ block: 'center' });
    await userEvent.hover(quotation!);
    const [card] = await having(canvasElement, 'colloquy-thread', '.card');
    await expect(card).toHaveTextContent('quoted with changes');
  },
};

/** Words left out: the link leads to all pieces, and offers the way back. */
export const Elided: Story = {
  async play({ canvasElement }) {
    const [, , , quotation] = await having(canvasElement, 'colloquy-thread', 'a.quote', 5);
    await userEvent.click(quotation!);
    const [first, second] = await having(canvasElement, 'colloquy-article', '.passage.target', 2);
    await expect(first).toHaveTextContent(/views of culture$/);
    await expect(second).toHaveTextContent(/^The simple powerful truth/);
    const [back] = await having(canvasElement, 'colloquy-article', '.back');
    await expect(back).toHaveAccessibleName('Back to reply 8');
  },
};

/** Code stays as it is: what there is to say of it stands below. At the note, its words light up like any others. */
export const Code: Story = {
  args: { data: codeDiscussion },
  async play({ canvasElement }) {
    const [source] = await having(canvasElement, 'colloquy-thread', 'a.quote');
    await expect(source).toHaveAccessibleName('Quoted from: The article');
    const [note] = await having(canvasElement, 'colloquy-article', '.note');
    await userEvent.hover(note!);
    const [words] = await having(canvasElement, 'colloquy-article', 'pre');
    await expect(words!.innerHTML.replace(/<!--.*?-->/g, '')).toMatch(/^<code>const deals[^<]*<\/code>$/);
  },
};

/** “replies to …” is what the words say; “in reply to …” is what the server says. */
export const Addressees: Story = {
  async play({ canvasElement }) {
    const all = await having(canvasElement, 'colloquy-thread', '.addressee', 4);
    await expect(all.map(({ textContent }) => textContent)).toContain('replies to Mei Tanaka');
  },
};

/** What readers write later is looked through in the page, one comment after the other. */
export const FoundInThePage: Story = {
  args: { data: theEssay, source: memorySource({ comments: quotingComments, people: quotingPeople }) },
  async play({ canvasElement }) {
    const all = await having(canvasElement, 'colloquy-thread', 'a.quote', 5);
    await expect(all.at(-1)).toHaveTextContent('we are mistaken even about our own culture');
  },
};

/** A page in Arabic around an essay in English: notes and cards are on the page’s side, words on their own. */
export const RightToLeft: Story = {
  decorators: [spoken('ar', 'rtl')],
  async play({ canvasElement }) {
    const [, note] = await having(canvasElement, 'colloquy-article', '.note', 2);
    await waitFor(() => expect(note).toHaveAccessibleName(/ردود/));
  },
};

/** In a narrow column a note is a small figure at the end of its paragraph. */
export const Narrow: Story = {
  decorators: [column(360)],
  async play({ canvasElement }) {
    await having(canvasElement, 'colloquy-article', '.note', 2);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

/** Quotations as plain words, and nothing fetched for them. */
export const Off: Story = {
  args: { quotes: 'off' },
  async play({ canvasElement }) {
    await having(canvasElement, 'colloquy-thread', '.body', 9);
    await having(canvasElement, 'colloquy-thread', 'a.quote', 0);
  },
};
