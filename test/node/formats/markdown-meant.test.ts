import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarkdown } from '../../../src/formats/markdown/index.js';

const read = (line: string): ReturnType<typeof readMarkdown> =>
  readMarkdown(`---\ntitle: T\n${line}\n---\n\nText.\n`, { base: 'https://example.org/tea/' });

/** A line of front matter as other systems write it, the field of the article, and what it says. */
const meant: readonly (readonly [line: string, field: string, value: unknown])[] = [
  ['date: March 9, 2019', 'datePublished', '2019-03-09'],
  ['date: Sat, 9 Mar 2019', 'datePublished', '2019-03-09'],
  ['date: 2019/3/9', 'datePublished', '2019-03-09'],
  ['date: 2019-03-09 10:00:00 +0200', 'datePublished', '2019-03-09T10:00:00+02:00'],
  ['tags: code, slow water', 'keywords', ['code', 'slow water']],
  ['tags: [code, 2024]', 'keywords', ['code', '2024']],
  ['tags:\n  - code\n  -', 'keywords', ['code']],
  ['aliases: https://example.org/old/', 'sameAs', ['https://example.org/old/']],
  ['description: 5', 'description', '5'],
  ['language: en_US', 'inLanguage', 'en-US'],
  ['image:\n  src: https://example.org/a.png\n  alt: A cup', 'image', 'https://example.org/a.png'],
  ['updated: ""', 'dateModified', undefined],
];

describe('front matter as other systems write it', () => {
  for (const [line, field, value] of meant) {
    it(`is read as what was surely meant, which is told: ${line.replaceAll('\n', ' ')}`, () => {
      const { value: discussion, findings } = read(line);
      assert.deepEqual((discussion?.article as unknown as Record<string, unknown>)[field], value);
      assert.deepEqual(
        findings.map(({ severity, line: at = 0 }) => [severity, at >= 3 && at < 7]),
        [['mended', true]],
      );
    });
  }

  it('makes a person of an author who is described in place', () => {
    const { value, findings } = read('author:\n  - name: Ann\n    url: https://ann.example/');
    assert.deepEqual(value?.people, [{ url: 'https://ann.example/', id: 'ann', name: 'Ann' }]);
    assert.deepEqual(value?.article?.author, ['ann']);
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['mended'],
    );
  });

  it('keeps the day of a moment without its offset, and says that the time is not known', () => {
    const { value, findings } = read('date: 2019-03-09T23:30');
    assert.equal(value?.article?.datePublished, '2019-03-09');
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['changed'],
    );
  });

  it('refuses what may mean several things', () => {
    const { value, findings } = read('date: 03/04/2019');
    assert.equal(value?.article?.datePublished, undefined);
    assert.deepEqual(
      findings.map(({ severity, suggestion }) => [severity, suggestion]),
      [['refused', 'date: 2019-04-03 or 2019-03-04']],
    );
  });

  it('resolves the path of the essay against the address of its folder', () => {
    const { value, findings } = read('url: /posts/tea/');
    assert.deepEqual([value?.article?.url, findings], ['https://example.org/posts/tea/', []]);
  });
});
