import { expect } from '@open-wc/testing';
import type { Body } from '../../../src/model/body.js';
import { leaveAddress } from './fixtures/address.js';
import { article, body, comment, discussion, paragraph } from './fixtures/comments.js';
import { allInside, focused, inside, until, words, markupIn } from './fixtures/inside.js';
import { hover, linked, show, type Shown } from './fixtures/quoting.js';

const line = 'const trust = visits.filter((visit) => visit.lasted > hours);';
/** A passage begins and ends with a word. */
const passage = line.slice(0, -2);
const code = (value: string): Body['children'][number] => ({ type: 'code', value });
const quote = (...children: Body['children'][number][]): Body => body({ type: 'blockquote', children });

const essay = article({
  body: body(
    paragraph('Trust can be counted.'),
    code(`// How to\n${line}\nreturn trust;`),
    paragraph('Or it cannot.'),
    code('let unquoted = 1;'),
  ),
});

/** The words that are lit up, of all elements on the page. */
const lit = (): string[] =>
  [...((CSS as unknown as { highlights?: Map<string, Set<Range>> }).highlights?.get('colloquy-passage') ?? [])].map(
    String,
  );

async function shownWith(...comments: Body[]): Promise<Shown> {
  return show(
    discussion({
      article: { ...essay, id: `code-${Date.now()}` },
      comments: comments.map((one, i) => comment(`${i + 1}`, { body: one })),
    }),
  );
}

describe('code that is quoted', () => {
  afterEach(leaveAddress);

  it('stays as it is, and leads to its source from below', async () => {
    const shown = await shownWith(quote(code(line)));
    const [link] = await linked(shown, 1);
    expect(link!.getAttribute('aria-label')).to.equal('Quoted from: The article');
    expect(link!.closest('p')!.previousElementSibling).to.equal(inside(shown.thread, 'pre'));
    expect(markupIn(inside(shown.thread, 'pre'))).to.equal(`<code>${line.replaceAll('>', '&gt;')}</code>`);
    expect(inside(shown.thread, '.body').textContent).to.equal(line);
    hover(link!);
    await until(() => words(shown.thread.shadowRoot!.querySelector('.card mark')) === passage, 'the card');
  });

  it('has its note below, which lights up its words', async () => {
    const shown = await shownWith(quote(code(line)), body(paragraph('Hm.')));
    await until(() => allInside(shown.article, '.note').length === 1, 'the note');
    const note = inside(shown.article, '.note');
    expect(note.closest('p')!.previousElementSibling).to.equal(inside(shown.article, 'pre'));
    hover(note);
    await until(() => ('highlights' in CSS ? lit().join() === passage : true), 'the light');
    hover(inside(shown.article, 'p'));
    await until(() => lit().length === 0, 'no light');
  });

  it('has the focus and the light when a reader comes to it', async () => {
    const shown = await shownWith(quote(code(line)));
    const [link] = await linked(shown, 1);
    link!.click();
    await until(() => focused() === inside(shown.article, 'pre'), 'the focus on the code');
    await until(() => ('highlights' in CSS ? lit().join() === passage : true), 'the light');
    expect(inside(shown.article, '.back').closest('p')!.previousElementSibling).to.equal(inside(shown.article, 'pre'));
  });

  it('is lit up together with the words around it, and is no link of its own beside them', async () => {
    const shown = await shownWith(quote(paragraph('Trust can be counted.'), code(`// How to\n${line}`)));
    const links = await linked(shown, 1);
    expect(links.map(words)).to.deep.equal(['Trust can be counted.']);
    await until(() => allInside(shown.article, '.note').length === 1, 'the note');
    hover(inside(shown.article, '.note'));
    await until(() => ('highlights' in CSS ? lit().length === 2 : true), 'the light');
    if ('highlights' in CSS) expect(lit()).to.deep.equal(['Trust can be counted.', `// How to\n${passage}`]);
  });

  it('is untouched where it neither quotes nor is quoted', async () => {
    const shown = await shownWith(quote(paragraph('Trust can be counted.'), code(line)), body(code('let other = 2;')));
    await linked(shown, 1);
    const [, unquoted] = allInside(shown.article, 'pre');
    expect(unquoted!.getAttributeNames()).to.deep.equal(['tabindex', 'dir']);
    expect(markupIn(unquoted!)).to.equal('<code>let unquoted = 1;</code>');
    expect(unquoted!.nextElementSibling).to.equal(null);
    expect(inside(shown.thread, '#comment-2 .body').children).to.have.length(1);
  });
});
