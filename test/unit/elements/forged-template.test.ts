import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { article, body, comment, discussion, person } from './fixtures/comments.js';
import { allInside, inside, until, words } from './fixtures/inside.js';

/** What Lit takes for a template of its own. Unlike a real one, it survives `JSON.parse` and structured clone. */
const forged = structuredClone({
  _$litType$: 1,
  strings: Object.assign(['<img src="x" onerror="window.forgedTemplateRan = true">'], { raw: ['x'] }),
  values: [],
}) as unknown as string;

const drawn = '[object Object]';

async function show(more: Parameters<typeof discussion>[0]): Promise<ColloquyDiscussion> {
  const element = await fixture<ColloquyDiscussion>(html`
    <colloquy-discussion .data=${discussion(more)} backend="none"></colloquy-discussion>
  `);
  await until(() => inside(element, 'colloquy-article').shadowRoot?.querySelector('article'), 'the article');
  return element;
}

const essay = (element: ColloquyDiscussion): HTMLElement => inside(element, 'colloquy-article');
const thread = (element: ColloquyDiscussion): HTMLElement => inside(element, 'colloquy-thread');

describe('an object in the data that is shaped like a template', () => {
  const places = {
    'a text': { article: article({ body: body({ type: 'paragraph', children: [{ type: 'text', value: forged }] }) }) },
    'code in a line': {
      article: article({ body: body({ type: 'paragraph', children: [{ type: 'inlineCode', value: forged }] }) }),
    },
    'a block of code': { article: article({ body: body({ type: 'code', value: forged }) }) },
    'the name under a quotation': {
      article: article({ body: body({ type: 'blockquote', data: { attribution: 'a' }, children: [] }) }),
      people: [person('a', { name: forged })],
    },
    'the headline': { article: article({ headline: forged }) },
    'the name of the author': {
      article: article({ author: 'a' }),
      people: [person('a', { name: forged })],
    },
    'the date': { article: article({ datePublished: forged }) },
    'the name of a commenter': {
      comments: [comment('1', { author: 'a' }), comment('2', { author: 'a', inReplyTo: '1' })],
      people: [person('a', { name: forged })],
    },
    'the date of a comment': { comments: [comment('1', { datePublished: forged })] },
    'the text of a comment': {
      comments: [comment('1', { body: body({ type: 'paragraph', children: [{ type: 'text', value: forged }] }) })],
    },
  };

  for (const [place, more] of Object.entries(places)) {
    it(`is words and no markup as ${place}`, async () => {
      const element = await show(more);
      if ('comments' in more) await until(() => allInside(thread(element), 'article').length > 0, 'the comments');
      const hosts = [essay(element), thread(element)];
      expect(hosts.flatMap((host) => allInside(host, 'img'))).to.deep.equal([]);
      expect(hosts.map((host) => words(host.shadowRoot?.querySelector('article, section'))).join(' ')).to.contain(drawn);
      expect('forgedTemplateRan' in window).to.equal(false);
    });
  }
});
