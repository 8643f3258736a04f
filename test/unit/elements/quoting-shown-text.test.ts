import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import { positionOf, shownText } from '../../../src/elements/quoting/shown-text.js';
import type { Block, Body, ListItem } from '../../../src/model/body.js';
import { plainText } from '../../../src/model/plain-text.js';
import { article, body, paragraph, person } from './fixtures/comments.js';
import { inside, until } from './fixtures/inside.js';

async function show(shown: Body): Promise<Element> {
  const element = await fixture<ColloquyArticle>(
    html`<colloquy-article .article=${article({ body: shown })} .people=${[person('ada')]}></colloquy-article>`,
  );
  // What draws pictures is fetched first.
  await until(() => element.shadowRoot?.querySelector('.body'), 'the text');
  return inside(element, '.body');
}

describe('the text that is shown', () => {
  it('is the canonical text, whatever the blocks', async () => {
    const item = (...children: Block[]): ListItem => ({ type: 'listItem', children });
    const every = body(
      paragraph(
        'One, ',
        { type: 'emphasis', children: [{ type: 'text', value: 'two' }] },
        { type: 'break' },
        { type: 'inlineCode', value: ' x  y ' },
      ),
      { type: 'heading', depth: 2, children: [{ type: 'text', value: 'A heading' }] },
      { type: 'thematicBreak' },
      {
        type: 'blockquote',
        children: [paragraph('Quoted.'), { type: 'blockquote', children: [paragraph('Deeper.')] }],
      },
      {
        type: 'list',
        children: [
          item(paragraph('a'), { type: 'list', ordered: true, children: [item(paragraph('b'))] }),
          item(paragraph('c')),
        ],
      },
      { type: 'code', value: 'let x = 1;\n\n  x += 1;' },
      { type: 'image', url: 'https://example.org/a.png', alt: 'A hill' },
      paragraph(),
      paragraph(
        { type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'a link' }] },
        { type: 'link', url: 'javascript:1', children: [{ type: 'text', value: ' no link' }] },
      ),
    );
    expect(shownText(await show(every)).text).to.equal(plainText(every));
  });

  it('has no part in whose words a quotation is', async () => {
    const quotation: Body = body(
      { type: 'blockquote', data: { attribution: 'ada' }, children: [paragraph('Hers.')] },
      paragraph('Mine.'),
    );
    expect(shownText(await show(quotation)).text).to.equal('Hers.\n\nMine.');
  });

  it('is the same when notes and wrappers have been put into it', async () => {
    const shown = body(paragraph('It begins with listening.'), paragraph('And ends so.'));
    const element = await show(shown);
    const [first, second] = element.querySelectorAll('p');
    const words = [...first!.childNodes].find((node) => node instanceof Text)!;
    words.splitText(3).splitText(6);
    const link = Object.assign(document.createElement('a'), { className: 'quote', href: '#quote=1' });
    words.nextSibling!.replaceWith(link);
    link.append('begins');
    first!.append(Object.assign(document.createElement('button'), { textContent: '2' }));
    const note = document.createElement('span');
    note.dataset.colloquyAside = '';
    note.textContent = 'Two quoted this.';
    second!.prepend(note);
    expect(shownText(element).text).to.equal(plainText(shown));
  });

  it('says where a point stands, in text, between elements and inside what is no text', async () => {
    const element = await show(
      body(
        paragraph(
          'One ',
          { type: 'strong', children: [{ type: 'text', value: 'two' }] },
          ' three',
          { type: 'break' },
          'four',
        ),
        paragraph('five'),
      ),
    );
    const shown = shownText(element);
    expect(shown.text).to.equal('One two three\nfour\n\nfive');
    const [first, second] = element.querySelectorAll('p');
    const at = (node: Node, offset: number, edge: 'start' | 'end' = 'start'): string =>
      shown.text.slice(positionOf(shown, node, offset, edge));
    expect(at(first!.querySelector('strong')!.lastChild!, 1)).to.equal('wo three\nfour\n\nfive');
    // Lit has markers between them.
    const before = (selector: string): number => [...first!.childNodes].indexOf(first!.querySelector(selector)!);
    expect(at(first!, before('strong'))).to.equal('two three\nfour\n\nfive');
    expect(at(first!, before('br'))).to.equal('\nfour\n\nfive');
    expect(at(first!, before('br') + 1)).to.equal('four\n\nfive');
    expect(at(second!, 0)).to.equal('five');
    expect(at(second!, 0, 'end')).to.equal('\n\nfive');
    expect(at(element, element.childNodes.length)).to.equal('');
  });
});
