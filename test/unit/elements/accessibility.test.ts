import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { SourceError } from '../../../src/model/source-error.js';
import { article, body, chain, comment, discussion, paragraph, person } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { alertWords, fill, formButton, showForm, submit, textField, write } from './fixtures/form-view.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { button } from './fixtures/thread-view.js';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly Node[];
}

function* flat(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* flat(child);
}

const controls = new Set(['button', 'link', 'textbox', 'checkbox', 'combobox', 'listbox', 'menuitem', 'option']);

async function show(): Promise<ColloquyDiscussion> {
  const data = discussion({
    people: [person('ada', { name: 'Ada Lovelace', url: 'https://ada.example/' })],
    comments: [
      comment('1', { author: 'ada', datePublished: '2008-03-31' }),
      comment('2', { inReplyTo: '1' }),
      comment('3', { status: 'deleted', body: body() }),
      comment('4', { status: 'held', inReplyTo: '3' }),
      comment('5', { inReplyTo: 'gone' }),
    ],
    commentCount: 9,
  });
  const essay = {
    ...article({ id: data.article.id, author: 'ada', datePublished: '2008-03-31', url: 'https://a.example/' }),
  };
  const element = await fixture<ColloquyDiscussion>(html`
    <colloquy-discussion
      .data=${{ ...data, article: essay }} .source=${new StandInSource({ comments: [], maxLength: 100 })}
    ></colloquy-discussion>
  `);
  await until(() => inside(element, 'colloquy-reply-form').shadowRoot?.querySelector('form'), 'the form');
  await until(() => allInside(inside(element, 'colloquy-thread'), '.reply').length > 0, 'the thread');
  return element;
}

const parts = (element: ColloquyDiscussion): { thread: ColloquyThread; form: ColloquyReplyForm } => ({
  thread: inside<ColloquyThread>(element, 'colloquy-thread'),
  form: inside<ColloquyReplyForm>(element, 'colloquy-reply-form'),
});

describe('accessibility', function () {
  this.timeout(30_000);
  useOwnStorage();

  describe('by axe', () => {
    it('is in order for a whole discussion', async () => {
      await expect(await show()).to.be.accessible();
    });

    it('is in order in the dark', async () => {
      const place = await fixture<HTMLElement>(html`
        <div style="color-scheme: dark; background: #111; color: #eee"></div>
      `);
      place.append(await show());
      await expect(place).to.be.accessible();
    });

    it('is in order with a branch collapsed and the form under a comment', async () => {
      const element = await show();
      const { thread, form } = parts(element);
      button(thread, '1', '1 reply').click();
      button(thread, '5', 'Reply').click();
      await until(() => form.assignedSlot?.closest('li'), 'the form under a comment');
      await expect(element).to.be.accessible();
    });

    it('is in order with problems in the form', async () => {
      const form = await showForm(new StandInSource());
      submit(form);
      await until(() => allInside(form, '.problem').length > 0, 'problems');
      await expect(form).to.be.accessible();
    });

    it('is in order with a preview, over the limit', async () => {
      const form = await showForm(new StandInSource({ maxLength: 5 }));
      write(textField(form), '*Well* said');
      formButton(form, 'Preview').click();
      await until(() => form.shadowRoot?.querySelector('[part="preview"]'), 'the preview');
      await expect(form).to.be.accessible();
    });

    it('is in order after a failure', async () => {
      const source = new StandInSource();
      const form = await showForm(source);
      fill(form);
      submit(form);
      await until(() => source.sends.length === 1, 'the reply');
      source.sends[0]?.fail(new SourceError('server-fault', 'The network is down'));
      await until(() => alertWords(form) !== '', 'the failure');
      await expect(form).to.be.accessible();
    });

    it('is in order while a thread is loading, when it failed, and when it is empty', async () => {
      const source = new StandInSource();
      const thread = await fixture<ColloquyThread>(html`
        <colloquy-thread .source=${source} thread="essay"></colloquy-thread>
      `);
      await expect(thread).to.be.accessible();
      (await source.loading()).fail(new Error('broken'));
      await until(() => allInside(thread, '[role="alert"]').length, 'the failure');
      await expect(thread).to.be.accessible();
      await expect(await fixture(html`<colloquy-thread .comments=${[]}></colloquy-thread>`)).to.be.accessible();
    });

    it('is in order where a file could not be loaded', async () => {
      spyOnConsole('error');
      const element = await fixture<ColloquyDiscussion>(html`
        <colloquy-discussion src="data:text/plain,nothing"></colloquy-discussion>
      `);
      await until(() => allInside(element, '[role="alert"]').length, 'the failure');
      await expect(element).to.be.accessible();
    });

    it('is in order for everything a body can hold', async () => {
      const everything = body(
        paragraph('Words ', { type: 'link', url: 'https://a.example/', children: [{ type: 'text', value: 'a link' }] }),
        { type: 'heading', depth: 2, children: paragraph('Below').children },
        { type: 'list', ordered: true, start: 3, children: [{ type: 'listItem', children: [paragraph('Item')] }] },
        { type: 'code', value: 'code' },
        { type: 'thematicBreak' },
        { type: 'blockquote', data: { attribution: 'ada' }, children: [paragraph('Quoted.')] },
      );
      await expect(
        await fixture(html`
        <colloquy-article .article=${article({ body: everything })} .people=${[person('ada')]}></colloquy-article>
      `),
      ).to.be.accessible();
    });
  });

  describe('in the accessibility tree', () => {
    let nodes: readonly Node[];

    beforeEach(async function () {
      const element = await show();
      button(parts(element).thread, '1', '1 reply').click();
      await parts(element).thread.updateComplete;
      try {
        nodes = [...flat((await a11ySnapshot({})) as unknown as Node)];
      } catch {
        this.skip(); // Chromium's driver alone gives the tree
      }
    });

    it('every control has a name', () => {
      const nameless = nodes.filter(({ role, name }) => controls.has(role) && !name?.trim());
      expect(nodes.filter(({ role }) => controls.has(role)).length).to.be.greaterThan(10);
      expect(nameless).to.deep.equal([]);
    });

    it('headings nest without a gap', () => {
      const levels = nodes.filter(({ role }) => role === 'heading').map(({ level }) => level);
      expect(levels).to.deep.equal([2, 3, 4, 4, 4]);
    });

    it('nothing of a collapsed branch is left to be tabbed to', () => {
      const collapsed = nodes.filter(({ name }) => name === 'in reply to Ada Lovelace');
      expect(collapsed).to.deep.equal([]);
    });
  });

  it('each comment is an article with a name, in a list', async () => {
    const { thread } = parts(await show());
    for (const each of allInside(thread, 'article')) {
      expect(each.getAttribute('aria-label'), each.id).to.match(/\w/);
      expect(each.parentElement?.matches('ol > li')).to.equal(true);
    }
  });

  it('what changes is said in one polite live region of the thread, which is there from the beginning', async () => {
    const thread = await fixture<ColloquyThread>(html`<colloquy-thread .comments=${chain(2)}></colloquy-thread>`);
    expect(allInside(thread, '[role="status"], [aria-live]')).to.have.length(1);
  });

  it('the formatting is said of the text field', async () => {
    const form = await showForm(new StandInSource());
    const ids = textField(form).getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => form.shadowRoot?.getElementById(id)?.textContent).join(' ')).to.contain(
      'written in Markdown',
    );
  });
});
