import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/thread/define.js';
import type { Body } from '../../../src/model/body.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { spyOnConsole } from './fixtures/console.js';
import { until } from './fixtures/inside.js';
import { flat, numbers, showLong } from './fixtures/long-threads.js';
import { announced, drawn, shownIds } from './fixtures/thread-view.js';

const at = (path: string): string => new URL(path, import.meta.url).href.replace(/\?.*/, '');

describe('a comment that cannot be drawn as it is', () => {
  it('is drawn as far as it goes in a long thread and said to be wrong, and takes no other with it', async () => {
    const errors = spyOnConsole('error');
    const body = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'emphasis' }] }],
    } as unknown as Body;
    const thread = await showLong(flat(1000).map((comment) => (comment.id === '500' ? { ...comment, body } : comment)));
    await drawn(thread, 1000);
    expect(shownIds(thread)).to.deep.equal(numbers(1000));
    expect(errors()).to.have.length(1);
    expect(errors()[0]).to.contain(
      'ParseError: Expected `comments[499].body.children[0].children[0].children` to be a list, got nothing',
    );
  });
});

describe('a thread that cannot fetch what brings it to life', () => {
  it('stays readable as far as it was drawn, and says that the reader can try again', async () => {
    // A page of its own, for which the module is not there.
    const map = JSON.stringify({
      imports: { [at('../../../src/elements/thread/interactions.ts')]: at('./nothing-here.js') },
    });
    const page = `<script type="importmap">${map}</script><script type="module" src="${at('../../../src/elements/thread/define.ts')}"></script>`;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page of its own" .srcdoc=${page}></iframe>`);
    const view = frame.contentWindow as Window & typeof globalThis;
    await until(() => view.customElements?.get('colloquy-thread'), 'the element');
    const warnings: string[] = [];
    view.console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
    const thread = Object.assign(view.document.createElement('colloquy-thread') as ColloquyThread, {
      comments: flat(1000),
    });
    view.document.body.append(thread);
    await until(() => warnings.length > 0, 'a warning');
    expect(warnings[0]).to.contain('could not fetch');
    expect(shownIds(thread)).to.deep.equal(numbers(shownIds(thread).length));
    expect(shownIds(thread).length).to.be.at.least(8);
    thread.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'j', composed: true }));
    await until(() => announced(thread) === 'Try again', 'what the reader can do');
  });
});
