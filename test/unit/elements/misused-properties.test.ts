import { expect, fixture, html } from '@open-wc/testing';
import { registerBackend } from '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { Discussion } from '../../../src/model/discussion.js';
import type { CommentSource } from '../../../src/model/source.js';
import { comment, discussion } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { until, words } from './fixtures/inside.js';

const show = (data: unknown, source?: unknown): Promise<ColloquyDiscussion> => fixture<ColloquyDiscussion>(html`
  <colloquy-discussion .data=${data as Discussion} .source=${source as CommentSource} backend="none"></colloquy-discussion>
`);

/** Everything that a discussion says, its elements included. */
const said = (root: Element): string => [words(root.shadowRoot?.firstElementChild), ...[...(root.shadowRoot?.querySelectorAll('*') ?? [])]
  .flatMap((inner) => [inner.localName.includes('-') ? said(inner) : words(inner)])].join(' ');

const isRaw = (message: string): boolean => /TypeError|is not a function|undefined \(reading|not iterable/.test(message);

describe('a property that is not what it should be', () => {
  for (const [what, data] of Object.entries<unknown>({ 'a string': 'essay', 'an empty object': {}, 'a list': [], 'a number': 5, 'another object': { title: 'x' } })) {
    it(`is said on the page and on the console where \`data\` is ${what}`, async () => {
      const errors = spyOnConsole('error');
      const element = await show(data);
      await until(() => element.matches(':state(failed)'), 'the failed state');
      await element.updateComplete;
      expect(said(element)).to.contain('What this page holds is not an article with its replies').and.not.to.contain('0 replies').and.not.to.contain('Try again');
      expect(errors().join()).to.contain('<colloquy-discussion> cannot show what it has.').and.to.contain('DiscussionError: Expected');
      expect(errors().filter(isRaw)).to.deep.equal([]);
    });
  }

  it('keeps no other comment from being shown, frozen or not', async () => {
    const errors = spyOnConsole('error');
    const data = discussion({ comments: [comment('1'), { id: '2', body: 'Plain words' } as never, null as never, comment('4')] });
    const element = await show(Object.freeze(data));
    await until(() => said(element).includes('Plain words'), 'the comments');
    expect(said(element)).to.contain('Plain words').and.to.contain('4 replies, 3 of them here');
    expect(errors().join()).to.contain('comments[1].body').and.to.contain('comments[2]');
    expect(errors().filter(isRaw)).to.deep.equal([]);
  });

  it('is said where the list of comments cannot be read, and not that there are none', async () => {
    spyOnConsole('error');
    const element = await show({ ...discussion(), comments: 'many' });
    await until(() => said(element).includes('The replies could not be read'), 'the sentence');
    expect(said(element)).not.to.contain('0 replies').and.not.to.contain('No replies yet');
  });

  for (const [what, source] of Object.entries<unknown>({ 'an empty object': {}, 'a string': 'waline', 'a number': 3, 'a function': () => ({}) })) {
    it(`is said on the page and on the console where \`source\` is ${what}`, async () => {
      const errors = spyOnConsole('error');
      const element = await show(discussion({ comments: [] }), source);
      await until(() => said(element).includes('This page is not set up rightly'), 'the sentence');
      expect(said(element)).to.contain('The replies could not be loaded').and.not.to.contain('Newer').and.not.to.contain('0 replies').and.not.to.contain('Try again');
      expect(errors().join()).to.contain('Expected `source` to be a CommentSource');
      expect(errors().filter(isRaw)).to.deep.equal([]);
    });
  }

  it('is said where a loader of a backend returns no source', async () => {
    const errors = spyOnConsole('error');
    registerBackend('misused-loader', () => Promise.resolve({} as CommentSource));
    const element = await fixture<ColloquyDiscussion>(html`<colloquy-discussion .data=${discussion()} backend="misused-loader"></colloquy-discussion>`);
    await until(() => said(element).includes('This page is not set up rightly'), 'the sentence');
    expect(errors().join()).to.contain('Expected `source` to be a CommentSource');
  });

  it('is refused at once by registerBackend', () => {
    const load = (): Promise<CommentSource> => Promise.reject(new Error('x'));
    for (const name of ['x y', '', 'none', 5, undefined, null, {}]) expect(() => registerBackend(name as string, load)).to.throw(TypeError, 'Expected the name of a backend');
    for (const loader of ['not a function', {}, undefined]) expect(() => registerBackend('mine', loader as never)).to.throw(TypeError, 'Expected the backend "mine" to be a function');
  });
});
