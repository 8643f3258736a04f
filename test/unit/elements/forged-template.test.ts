import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyDiscussion } from '../../../src/elements/discussion/discussion.js';
import { html as template } from '../../../src/views/template.js';
import { article, body, comment, discussion, person } from './fixtures/comments.js';
import { allInside, inside, until, words } from './fixtures/inside.js';

/** As data would have it: unlike what it stands for, it has been through JSON. */
const forge = (value: object): string => JSON.parse(JSON.stringify(value)) as string;

const forgeries = {
  'a template that our own tag made': forge(template`<img alt="" src="x" onerror="window.forgedTemplateRan = true">`),
  'a template of Lit': forge({
    _$litType$: 1,
    strings: Object.assign(['<img src="x" onerror="window.forgedTemplateRan = true">'], { raw: ['x'] }),
    values: [],
  }),
};

async function show(more: Parameters<typeof discussion>[0]): Promise<ColloquyDiscussion> {
  const element = await fixture<ColloquyDiscussion>(html`
    <colloquy-discussion .data=${discussion(more)} backend="none"></colloquy-discussion>
  `);
  await until(
    () => element.shadowRoot?.querySelector('colloquy-article')?.shadowRoot?.querySelector('article'),
    'the article',
  );
  return element;
}

const essay = (element: ColloquyDiscussion): HTMLElement => inside(element, 'colloquy-article');
const thread = (element: ColloquyDiscussion): HTMLElement => inside(element, 'colloquy-thread');

/** Every place in which the data holds words. */
const placesOf = (forged: string): Readonly<Record<string, Parameters<typeof discussion>[0]>> => ({
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
  'the name of the author': { article: article({ author: 'a' }), people: [person('a', { name: forged })] },
  'the date': { article: article({ datePublished: forged }) },
  'the name of a commenter': {
    comments: [comment('1', { author: 'a' }), comment('2', { author: 'a', inReplyTo: '1' })],
    people: [person('a', { name: forged })],
  },
  'the date of a comment': { comments: [comment('1', { datePublished: forged })] },
  'what a comment is hidden for': { comments: [comment('1', { contentWarning: forged })] },
  'the text of a comment': {
    comments: [comment('1', { body: body({ type: 'paragraph', children: [{ type: 'text', value: forged }] }) })],
  },
});

for (const [what, forged] of Object.entries(forgeries)) {
  describe(`an object in the data that is shaped like ${what}`, () => {
    for (const [place, more] of Object.entries(placesOf(forged))) {
      it(`is no markup as ${place}, and spoils nothing else`, async () => {
        const element = await show(more);
        if (more?.comments) await until(() => allInside(thread(element), 'article').length > 0, 'the comments');
        const hosts = [essay(element), thread(element)];
        expect(hosts.flatMap((host) => allInside(host, 'img'))).to.deep.equal([]);
        expect(allInside(essay(element), 'article')).to.have.length(1);
        expect(words(thread(element).shadowRoot?.querySelector('section'))).to.contain('repl');
        expect('forgedTemplateRan' in window).to.equal(false);
      });
    }
  });
}
