import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isLike } from '../../../src/model/like-text.js';

describe('whether a text may be what a server made of another', () => {
  for (const [what, a, b] of [
    ['typography', `"Quite" -- he said... it's`, '“Quite” – he said… it’s'],
    ['case, widths and spaces', 'ＡＢＣ def', ' abc  DEF '],
    ['a frame around few words', 'Yes', 'Member since 2019 Yes share via all'],
    ['an end that was cut off', 'A long text about the harbour and its people', 'A long text about the har'],
    ['a smiley', ':-)', '🙂'],
    ['Chinese', '今天天气很好', '今天天气很好。'],
    ['accents that a server drops', 'Très bien réfléchi, à bientôt', 'Tres bien reflechi, a bientot'],
    ['half of the runs', 'abcde', 'abcXY'],
    ['an address that a server leaves out', 'Yes https://example.org/a/long/path?of=words', 'Yes'],
    ['an address in capitals', 'So: HTTPS://EXAMPLE.ORG/SOMEWHERE', 'So'],
    ['signs that are escaped twice', 'x < y', 'x &lt; y'],
    ['signs that are escaped by number', 'x " y', 'x &#34; y'],
    ['one letter', 'I', 'Thank you'],
    ['nothing to compare', '👍', 'Thank you'],
  ] as const) {
    it(`it may, with ${what}`, () => {
      assert.equal(isLike(a, b), true);
      assert.equal(isLike(b, a), true);
    });
  }

  for (const [what, a, b] of [
    ['a short text', 'No', 'Yes'],
    ['another text', 'My second reply says something else.', 'An earlier and quite different text.'],
    ['fewer than half of the runs', 'abcde', 'abXYZ'],
    ['another Chinese text', '今天天气很好', '我们明天见面'],
    [
      'a long text of the same language',
      'The harbour was quiet when we came back, and nobody asked where we had been all summer. '.repeat(9),
      'People forget how much of a conversation happens after the words, in what is left standing. '.repeat(9),
    ],
  ] as const) {
    it(`it may not, with ${what}`, () => {
      assert.equal(isLike(a, b), false);
      assert.equal(isLike(b, a), false);
    });
  }

  it('may not when a text is as long as an essay and the other stands nowhere in it', () => {
    const essay = readFileSync(
      new URL('../../fixtures/trust-based-selling-between-cultures.txt', import.meta.url),
      'utf8',
    ).repeat(2);
    const half = essay.length / 2;
    const sentences = readFileSync(new URL('../../../docs/faq.md', import.meta.url), 'utf8')
      .split(/(?<=[.?!])\s+/)
      .filter(({ length }) => length > 60);
    assert.ok(half > 1500 && sentences.length > 10);
    assert.deepEqual(
      sentences.filter((sentence) => isLike(sentence, essay)),
      [],
    );
    assert.equal(isLike(essay.slice(half - 100, half + 100), essay), true);
  });

  it('is told in an instant of the longest texts', () => {
    const long = Array.from({ length: 65_000 }, (_, index) => String.fromCodePoint(97 + ((index * index) % 26))).join(
      '',
    );
    assert.equal(isLike(long, `${long} more`), true);
  });
});
