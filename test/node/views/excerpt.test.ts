import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt, wordsAfter } from '../../../src/views/quotes/excerpt.js';

const text = 'Before it.\n\nThe work was waiting, and the work was long.\n\nAfter it.';
const range = (words: string): { start: number; end: number } => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const shown = (parts: ReturnType<typeof excerpt>): string =>
  parts.map((part) => (part.isPassage ? `[${part.text}]` : part.text)).join('');

describe('an excerpt', () => {
  it('shows a passage in its paragraph, and no other paragraph', () => {
    assert.equal(shown(excerpt(text, [range('waiting')])), 'The work was [waiting], and the work was long.');
  });

  it('shows every piece, with what stands between them', () => {
    assert.equal(
      shown(excerpt(text, [range('work'), range('waiting')])),
      'The [work] was [waiting], and the work was long.',
    );
  });

  it('leaves out what is far from the passage, and says so', () => {
    const long = `${'word '.repeat(60)}here${' word'.repeat(60)}`;
    const parts = shown(excerpt(long, [{ start: 300, end: 304 }]));
    assert.match(parts, /^… (word )+\[here\]( word)+ …$/);
    assert.ok(parts.length < 240, parts);
  });

  it('shows the end of the paragraph before, and the beginning of the next, where the passage is a whole one', () => {
    assert.equal(
      shown(excerpt(text, [range('The work was waiting, and the work was long')])),
      'Before it.\n[The work was waiting, and the work was long].\nAfter it.',
    );
    assert.equal(
      shown(excerpt(text, [range('Before it')])),
      '[Before it].\nThe work was waiting, and the work was long.',
    );
    assert.equal(shown(excerpt('Alone.', [{ start: 0, end: 6 }])), '[Alone.]');
  });

  it('shows the ends of a long passage, which the reader has before the eyes', () => {
    const long = `First ${'word '.repeat(100)}last.`;
    assert.match(shown(excerpt(long, [{ start: 0, end: long.length }])), /^\[First (word )+… (word )+last\.\]$/);
  });

  it('is empty where there is no passage', () => assert.deepEqual(excerpt(text, []), []));
});

describe('what is said of a quotation', () => {
  it('is what follows it, without the marks that close it', () => {
    assert.equal(
      wordsAfter('“Quoted words.”\n\n“Why” is the question.', { start: 1, end: 13 }),
      '“Why” is the question.',
    );
  });

  it('is what stands before it where nothing follows', () => {
    assert.equal(wordsAfter('I keep saying: “quoted words”.', { start: 16, end: 28 }), 'I keep saying:');
  });
});
