import { expect, fixture, html } from '@open-wc/testing';
import { registerBackend } from '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { ColloquyReplyForm } from '../../../src/elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Article } from '../../../src/model/article.js';
import type { Comment } from '../../../src/model/comment.js';
import type { Discussion } from '../../../src/model/discussion.js';
import type { CommentSource } from '../../../src/model/source.js';
import { comment, discussion } from './fixtures/comments.js';
import { spyOnConsole } from './fixtures/console.js';
import { until, words } from './fixtures/inside.js';

const show = (data: unknown, source?: unknown): Promise<ColloquyDiscussion> =>
  fixture<ColloquyDiscussion>(html`
  <colloquy-discussion .data=${data as Discussion} .source=${source as CommentSource} backend="none"></colloquy-discussion>
`);

/** Everything that a discussion says, its elements included. */
const said = (root: Element): string =>
  [
    words(root.shadowRoot?.firstElementChild),
    ...[...(root.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((inner) => [
      inner.localName.includes('-') ? said(inner) : words(inner),
    ]),
  ].join(' ');

/** A source without comments that cannot send, but for what is given. */
const stub = (parts: Partial<CommentSource>): CommentSource => ({
  name: 'misused',
  capabilities: { write: 'guest', reach: 'public', fields: { name: 'optional', email: 'absent', website: 'absent' } },
  load: () => Promise.resolve({ comments: [], people: [] }),
  ...parts,
});

const isRaw = (message: string): boolean =>
  /TypeError|is not a function|undefined \(reading|not iterable/.test(message);

describe('a property that is not what it should be', () => {
  for (const [what, data] of Object.entries<unknown>({
    'a string': 'essay',
    'an empty object': {},
    'a list': [],
    'a number': 5,
    'another object': { title: 'x' },
  })) {
    it(`is said on the page and on the console where \`data\` is ${what}`, async () => {
      const errors = spyOnConsole('error');
      const element = await show(data);
      await until(() => element.matches(':state(failed)'), 'the failed state');
      await element.updateComplete;
      expect(said(element))
        .to.contain('What this page holds is not an article with its replies')
        .and.not.to.contain('0 replies')
        .and.not.to.contain('Try again');
      expect(errors().join())
        .to.contain('<colloquy-discussion> cannot show what it has.')
        .and.to.contain('DiscussionError: Expected');
      expect(errors().filter(isRaw)).to.deep.equal([]);
    });
  }

  it('keeps no other comment from being shown, frozen or not', async () => {
    const errors = spyOnConsole('error');
    const data = discussion({
      comments: [comment('1'), { id: '2', body: 'Plain words' } as never, null as never, comment('4')],
    });
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

  for (const [what, source] of Object.entries<unknown>({
    'an empty object': {},
    'a string': 'waline',
    'a number': 3,
    'a function': () => ({}),
    'a source whose `vote` is no function': stub({ vote: 'up' } as never),
    'a source whose `stream` is no function': stub({ stream: true } as never),
  })) {
    it(`is said on the page and on the console where \`source\` is ${what}`, async () => {
      const errors = spyOnConsole('error');
      const element = await show(discussion({ comments: [] }), source);
      await until(() => said(element).includes('This page is not set up rightly'), 'the sentence');
      expect(said(element))
        .to.contain('The replies could not be loaded')
        .and.not.to.contain('Newer')
        .and.not.to.contain('0 replies')
        .and.not.to.contain('Try again');
      await until(
        () => errors().join().includes('Expected `source` to be a CommentSource'),
        'the console to say Expected `source` to be a CommentSource',
      );
      expect(errors().filter(isRaw)).to.deep.equal([]);
    });
  }

  it('is said where a loader of a backend returns no source', async () => {
    const errors = spyOnConsole('error');
    registerBackend('misused-loader', () => Promise.resolve({} as CommentSource));
    const element = await fixture<ColloquyDiscussion>(
      html`<colloquy-discussion .data=${discussion()} backend="misused-loader"></colloquy-discussion>`,
    );
    await until(() => said(element).includes('This page is not set up rightly'), 'the sentence');
    await until(
      () => errors().join().includes('Expected `source` to be a CommentSource'),
      'the console to say Expected `source` to be a CommentSource',
    );
  });

  it('is said in the place of an article that has neither headline nor text', async () => {
    for (const article of [{}, 'x', [], 7, { id: 'a', headline: '', body: { type: 'root', children: [] } }]) {
      const errors = spyOnConsole('error');
      const element = await fixture<ColloquyArticle>(
        html`<colloquy-article .article=${article as unknown as Article}></colloquy-article>`,
      );
      await until(() => said(element).includes('What this page holds'), 'the sentence');
      expect(element.shadowRoot?.querySelector('[role="alert"]'), JSON.stringify(article)).not.to.equal(null);
      await until(() => errors().join().includes('Expected `article'), 'the console to say Expected `article');
      element.article = discussion().article;
      await until(
        () => element.shadowRoot?.querySelector('article') && !element.shadowRoot.querySelector('[role="alert"]'),
        'the article',
      );
    }
  });

  it('leaves out what an article lacks, and shows the rest, without an empty heading', async () => {
    spyOnConsole('error');
    const { headline, ...rest } = discussion().article!;
    const element = await fixture<ColloquyArticle>(
      html`<colloquy-article .article=${rest as Article}></colloquy-article>`,
    );
    await until(() => element.shadowRoot?.querySelector('.body p'), 'the text');
    expect(headline).not.to.equal('');
    expect(element.shadowRoot?.querySelector('h1, h2')).to.equal(null);
  });

  for (const [what, comments] of Object.entries<unknown>({
    'a string': 'x',
    'an object': {},
    'a list of nothing': [null, 5],
  })) {
    it(`is said by a thread alone whose \`comments\` are ${what}, and not that there are none`, async () => {
      const errors = spyOnConsole('error');
      const element = await fixture(html`<colloquy-thread .comments=${comments as Comment[]}></colloquy-thread>`);
      await until(() => /could not be read|0 of them here/.test(said(element)), 'the sentence');
      expect(said(element))
        .not.to.contain('No replies yet')
        .and.not.to.match(/(?<!\d)0 replies/);
      await until(() => errors().join().includes('comments'), 'the console to say comments');
      expect(errors().filter(isRaw)).to.deep.equal([]);
    });
  }

  it('is said once of a number that is none', async () => {
    const errors = spyOnConsole('error');
    const element = await fixture<ColloquyThread>(
      html`<colloquy-thread .comments=${[comment('1')]} .commentCount=${NaN}></colloquy-thread>`,
    );
    await until(() => said(element).includes('1 reply'), 'the reply');
    await element.updateComplete;
    expect(errors().filter((words) => words.includes('commentCount'))).to.have.length(1);
  });

  for (const [what, beside, named] of [
    ['a string', 'mastodon', '`beside`'],
    ['a list of something else', [{ source: {}, thread: 'x' }], '`beside[0]`'],
    ['an object', {}, '`beside`'],
  ] as const) {
    it(`keeps the source from nothing where \`beside\` is ${what}`, async () => {
      const errors = spyOnConsole('error');
      const element = await fixture(html`
        <colloquy-discussion thread="x" .source=${stub({ load: () => Promise.resolve({ comments: [comment('1')], people: [] }) })} .beside=${beside as never}></colloquy-discussion>
      `);
      await until(
        () => said(element).includes('This page is not set up rightly') && said(element).includes('1 reply'),
        'the sentence, and the reply',
      );
      expect(errors().join()).to.contain(`Expected ${named} to be`);
      expect(errors().filter(isRaw)).to.deep.equal([]);
    });
  }

  it('is named once where it is a word, and the right words stand in its place', async () => {
    const warnings = spyOnConsole('warn');
    const strings = {
      replies: 'x',
      anonymous: () => 'y',
      commentBy: () => {
        throw new Error('no luck');
      },
      held: undefined,
      reply: 'Answer',
    };
    const element = await fixture<ColloquyThread>(
      html`<colloquy-thread .comments=${[comment('1')]} .strings=${strings as never}></colloquy-thread>`,
    );
    await until(() => warnings().length >= 3, 'the warnings');
    expect(said(element)).to.contain('1 reply');
    for (const name of ['replies', 'anonymous', 'commentBy'])
      expect(
        warnings().filter((words) => words.includes(`strings.${name}\``)),
        name,
      ).to.have.length(1);
    expect(warnings().join()).not.to.contain('strings.held');
    element.strings = { replies: (count) => `${count} answers` };
    await until(() => said(element).includes('1 answers'), 'other words');
  });

  it('is no address where a source fails to give one, and keeps no reply from being read', async () => {
    const warnings = spyOnConsole('warn');
    const element = await fixture(
      html`<colloquy-thread thread="x" .source=${stub({
        capabilities: {
          write: 'offsite',
          reach: 'public',
          fields: { name: 'absent', email: 'absent', website: 'absent' },
        },
        load: () => Promise.resolve({ comments: [comment('1')], people: [] }),
        replyUrl: () => {
          throw new TypeError('x is undefined');
        },
      })}></colloquy-thread>`,
    );
    await until(() => said(element).includes('1 reply'), 'the reply');
    expect(warnings().filter((words) => words.includes('`replyUrl` of `misused` failed'))).to.have.length(1);
  });

  it('offers no form for a source that cannot send', async () => {
    const element = await fixture<ColloquyReplyForm>(
      html`<colloquy-reply-form thread="x" .source=${stub({})}></colloquy-reply-form>`,
    );
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    element.source = stub({ send: () => Promise.resolve({ comments: [], people: [] }) });
    await until(() => element.shadowRoot?.querySelector('form'), 'the form');
  });

  it('is refused at once by registerBackend', () => {
    const load = (): Promise<CommentSource> => Promise.reject(new Error('x'));
    for (const name of ['x y', '', 'none', 5, undefined, null, {}])
      expect(() => registerBackend(name as string, load)).to.throw(TypeError, 'Expected the name of a backend');
    for (const loader of ['not a function', {}, undefined])
      expect(() => registerBackend('mine', loader as never)).to.throw(
        TypeError,
        'Expected the backend "mine" to be a function',
      );
  });

  it('is said once where a source says odd things of itself, and the thread is shown', async () => {
    const warnings = spyOnConsole('warn');
    const { capabilities } = stub({});
    const odd = { ...capabilities, write: 'everyone', minLength: '3' } as unknown as CommentSource['capabilities'];
    await show(discussion(), stub({ name: 'odd', capabilities: odd }));
    await until(() => warnings().length >= 2, 'the warnings');
    expect(warnings().join())
      .to.contain('Expected `capabilities.write` of the source "odd" to be')
      .and.to.contain('Expected `capabilities.minLength` of the source "odd" to be');
  });

  it('is said once where comments that differ carry one id, and all are shown', async () => {
    const warnings = spyOnConsole('warn');
    const element = await show(discussion({ comments: [comment('same'), comment('same', { author: 'ada' })] }));
    await until(() => warnings().join().includes('got several comments with the id "same"'), 'the warning');
    expect(element.matches(':state(failed)')).to.equal(false);
  });
});
