import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define.js';
import { registerStrings } from '../src/locales/register-strings.js';
import { tables } from '../src/locales/tables.js';
import { nestedConversation } from './fixtures/nested-conversation.js';
import { people } from './fixtures/people.js';
import { pseudoLanguage } from './fixtures/pseudo-language.js';
import { inside } from './fixtures/shadow.js';
import { stayOnPage } from './fixtures/stay-on-page.js';
import { column } from './fixtures/surroundings.js';
import { theEssay } from './fixtures/the-essay.js';

interface Args {
  lang: string;
}

const { article } = theEssay;
const [author] = people;

/** Little of the essay, so that the words of the elements are what is seen. */
const data = {
  ...theEssay,
  article: {
    ...article,
    author: author!.id,
    datePublished: '2008-03-31',
    body: { ...article.body, children: article.body.children.slice(0, 1) },
  },
  people,
  comments: nestedConversation,
};
const isRtl = (tag: string): boolean => /^(ar|fa|he)\b/.test(tag);

registerStrings('en-XA', () => Promise.resolve(pseudoLanguage));

const meta: Meta<Args> = {
  title: 'Elements/Languages',
  decorators: [stayOnPage],
  parameters: { docs: { story: { inline: false, height: '700px' } } },
  argTypes: { lang: { control: 'select', options: ['en', ...Object.keys(tables), 'en-XA'].sort() } },
  args: { lang: 'de' },
  render: ({ lang }) => html`
    <div lang=${lang} dir=${isRtl(lang) ? 'rtl' : 'ltr'}>
      <colloquy-discussion heading-level="1" backend="local" thread="languages" .data=${data}></colloquy-discussion>
    </div>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** The words of a language that the page names. Its table is the only one that is fetched. */
export const OfThePage: Story = {
  async play({ canvasElement, args: { lang } }) {
    const discussion = await inside(canvasElement, 'colloquy-discussion');
    const thread = await inside(discussion.root, 'colloquy-thread');
    if (lang === 'de') await waitFor(() => expect(thread.getByText('Sortierung', { exact: false })).toBeVisible());
  },
};

/** From right to left, with the plural forms of Arabic. */
export const RightToLeft: Story = { args: { lang: 'ar' } };

/**
 * English made two fifths longer, with accents and brackets, on a phone of 320 px: nothing is cut off or runs over the edge,
 * and every word of ours is translated.
 */
export const LongWords: Story = {
  args: { lang: 'en-XA' },
  decorators: [column(320)],
  async play({ canvasElement }) {
    const discussion = await inside(canvasElement, 'colloquy-discussion');
    const thread = await inside(discussion.root, 'colloquy-thread');
    const form = await inside(thread.element, 'colloquy-reply-form');
    await waitFor(() => expect(thread.getByRole('heading', { level: 2 })).toHaveTextContent(/^\[.*~\]$/));
    // The form is one line until its text has the focus.
    await userEvent.click(await form.findByRole('textbox', { name: /^\[Répłý/ }));
    await waitFor(() => expect(form.getByRole('button', { name: /^\[Póšť řépłý~+\]$/ })).toBeVisible());
    for (const { root } of [thread, form]) {
      const controls = [...root.querySelectorAll<HTMLElement>('button:not([hidden]), option, label, [role="status"]')];
      const untranslated = controls
        .map(({ textContent }) => textContent!.trim())
        .filter((text) => /[a-z]{3}/i.test(text) && !text.includes('~'));
      await expect(untranslated).toEqual([]);
      const edge = Math.ceil(discussion.element.getBoundingClientRect().right);
      const over = [...root.querySelectorAll<HTMLElement>('section *')]
        .filter(
          (element) => element.getBoundingClientRect().right > edge && !element.closest('.visually-hidden, pre, table'),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
      await expect(over).toEqual([]);
    }
  },
};
