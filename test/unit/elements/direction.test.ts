import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { ColloquyArticle } from '../../../src/elements/article/article.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import type { Article } from '../../../src/model/article.js';
import type { Comment } from '../../../src/model/comment.js';
import { article, body, comment, paragraph } from './fixtures/comments.js';
import { inside } from './fixtures/inside.js';
import { commentElement } from './fixtures/thread-view.js';

const arabic = 'تبدأ الثقة بالإصغاء.';
const english = 'Trust begins with listening.';

async function showComment(dir: string, text: string, width = 800): Promise<HTMLElement> {
  const comments: Comment[] = [
    comment('1', { author: 'a', body: body(paragraph(text)) }),
    comment('2', { inReplyTo: '1' }),
    comment('3', { inReplyTo: '1', status: 'deleted' }),
  ];
  const place = await fixture<HTMLElement>(html`
    <div dir=${dir} style="width: ${width}px"><colloquy-thread .comments=${comments}></colloquy-thread></div>
  `);
  return commentElement(place.querySelector('colloquy-thread') as ColloquyThread, '1');
}

const box = (element: Element, selector: string): DOMRect => element.querySelector(selector)!.getBoundingClientRect();

describe('the text of a comment', () => {
  for (const text of [english, arabic]) {
    it(`starts beside the avatar, on the right of a page that reads from the right ("${text}")`, async () => {
      const element = await showComment('rtl', text);
      const whole = element.getBoundingClientRect();
      expect(box(element, '.avatar').right).to.be.closeTo(whole.right, 0.5);
      expect(box(element, '.body').right).to.be.closeTo(box(element, '.who').right, 0.5);
      expect(box(element, '.body').right).to.be.lessThan(box(element, '.avatar').left);
      expect(box(element, '.body').left).to.be.closeTo(whole.left, 0.5);
      expect(box(element, 'footer').right).to.be.closeTo(box(element, '.body').right, 0.5);
    });

    it(`starts beside the avatar, on the left of a page that reads from the left ("${text}")`, async () => {
      const element = await showComment('ltr', text);
      const whole = element.getBoundingClientRect();
      expect(box(element, '.avatar').left).to.be.closeTo(whole.left, 0.5);
      expect(box(element, '.body').left).to.be.closeTo(box(element, '.who').left, 0.5);
      expect(box(element, '.body').right).to.be.closeTo(whole.right, 0.5);
    });

    it(`has the whole width of a narrow column ("${text}")`, async () => {
      const element = await showComment('rtl', text, 320);
      const whole = element.getBoundingClientRect();
      for (const selector of ['header', '.body', 'footer']) {
        expect(box(element, selector).left, selector).to.be.closeTo(whole.left, 0.5);
        expect(box(element, selector).right, selector).to.be.closeTo(whole.right, 0.5);
      }
    });
  }

  it('is in line with what is said of a deleted one', async () => {
    const root = (await showComment('rtl', english)).getRootNode() as ShadowRoot;
    const tombstone = root.querySelector('.tombstone')!.getBoundingClientRect();
    expect(tombstone.right).to.be.closeTo(box(root.getElementById('comment-2')!, '.body').right, 0.5);
  });
});

describe('the direction of an article', () => {
  const show = async (dir: string, more: Partial<Article>): Promise<ColloquyArticle> => {
    const place = await fixture<HTMLElement>(html`
      <div dir=${dir}><colloquy-article .article=${article(more)}></colloquy-article></div>
    `);
    return place.querySelector('colloquy-article')!;
  };
  const quotation = (text: string): Article['body'] =>
    body(paragraph(text), { type: 'blockquote', children: [paragraph(text)] });
  const ruleOf = (element: ColloquyArticle): string[] => {
    const { borderLeftWidth, borderRightWidth } = getComputedStyle(inside(element, 'blockquote'));
    return [borderLeftWidth, borderRightWidth];
  };
  const headline = (element: ColloquyArticle): CSSStyleDeclaration => getComputedStyle(inside(element, '#headline'));
  const latinFirst = { headline: 'iPhone في العالم العربي', body: quotation(arabic) };

  for (const dir of ['ltr', 'rtl']) {
    it(`is that of its text, whatever letters its headline begins with (on a page from ${dir})`, async () => {
      const element = await show(dir, latinFirst);
      expect(inside(element, '.body').matches(':dir(rtl)')).to.equal(true);
      expect(ruleOf(element)).to.deep.equal(['0px', '2px']);
    });

    it(`puts the rule of a quotation on the left of English text (on a page from ${dir})`, async () => {
      const element = await show(dir, { headline: arabic, body: quotation(english) });
      expect(ruleOf(element)).to.deep.equal(['2px', '0px']);
    });

    it(`gives an Arabic headline letters that join (on a page from ${dir})`, async () => {
      const element = await show(dir, { headline: arabic });
      expect(headline(element).letterSpacing).to.be.oneOf(['normal', '0px']);
      expect(headline(element).direction).to.equal('rtl');
    });

    it(`leaves an English headline its own direction (on a page from ${dir})`, async () => {
      const element = await show(dir, { headline: english, inLanguage: 'en' });
      expect(headline(element).direction).to.equal('ltr');
      expect(headline(element).letterSpacing).not.to.be.oneOf(['normal', '0px']);
    });

    it(`makes a headline that begins in Latin letters Arabic where the article is (on a page from ${dir})`, async () => {
      const { direction, letterSpacing, unicodeBidi } = headline(
        await show(dir, { ...latinFirst, inLanguage: 'ar-EG' }),
      );
      expect([direction, unicodeBidi]).to.deep.equal(['rtl', 'isolate']);
      expect(letterSpacing).to.be.oneOf(['normal', '0px']);
    });
  }
});
