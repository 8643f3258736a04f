import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { createHtmlReader, htmlReader } from '../../../src/formats/html/index.js';
import { plainText } from '../../../src/model/plain-text.js';

/** A parser that keeps what it was given, and makes a document of it with a single text. */
class TextParser {
  given = '';

  parseFromString(html: string): Document {
    this.given = html;
    const text = { data: html.replace('<!doctype html><body>', ''), previousSibling: null };
    return { body: { lastChild: text } } as unknown as Document;
  }
}

describe('a reader of HTML', () => {
  it('is given an ordinary length to read, and says with an ellipsis where the rest was cut', () => {
    const parser = new TextParser();
    const reader = createHtmlReader(parser);
    const whole = 'a'.repeat(1_000_000);
    assert.equal(plainText(reader.body(whole)), whole);
    assert.equal(plainText(reader.body(`${whole}b`)), `${whole} …`);
    assert.equal(parser.given, `<!doctype html><body>${whole}`);
  });

  it('names the parser that makes a document without a body', () => {
    class OddParser {
      parseFromString = (): Document => ({ body: null }) as unknown as Document;
    }
    assert.throws(() => createHtmlReader(new OddParser()).body('a'), {
      message: 'Expected the HTML parser OddParser to make a document with a body, got one without',
    });
  });
});

describe('the reader of a page', () => {
  const page = globalThis as unknown as Record<PropertyKey, unknown>;
  const shared = Symbol.for('colloquy.html-reader');
  afterEach(() => {
    delete page['DOMParser'];
    delete page[shared];
  });

  it('is one for all copies of the package, and reads by the parser of the browser', () => {
    page['DOMParser'] = new JSDOM('').window.DOMParser;
    assert.equal(htmlReader().text('<b>a</b>'), 'a');
    assert.equal(htmlReader(), htmlReader());
    assert.equal(page[shared], htmlReader());
  });

  it('says what is missing where the page lets no HTML through, with the cause', () => {
    const refusal = new TypeError('This document requires TrustedHTML');
    page['DOMParser'] = class {
      parseFromString(): never {
        throw refusal;
      }
    };
    assert.throws(() => htmlReader().text('a'), {
      message: 'Expected the CSP to allow the trusted-types `colloquy`, got a refusal',
      cause: refusal,
      kind: 'misconfigured',
      isFinal: true,
    });
  });
});
