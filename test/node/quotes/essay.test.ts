import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discussion } from '../../../src/content/index.js';
import { plainText, type Article, type Person } from '../../../src/model/index.js';
import { MentionIndex } from '../../../src/quotes/mentions.js';
import { QuoteIndex } from '../../../src/quotes/index.js';

const { article, comments, people } = discussion;

function detect(essay: Article, known: readonly Person[]) {
  const [quotes, names] = [new QuoteIndex(), new MentionIndex(known)];
  quotes.addArticle(essay);
  names.addArticle(essay);
  for (const comment of comments) quotes.add(comment, names.add(comment));
  return { quoteLinks: quotes.quoteLinks, mentions: names.mentions };
}
const { quoteLinks, mentions } = detect(article, people);

test('two quotations of the essay’s conversation are linked, and none of its ten other quoted spans', () => {
  assert.deepEqual(
    quoteLinks.map(({ from, to, match }) => [from.source, to.source, match]),
    [
      ['3', article.id, 'exact'],
      ['5', '4', 'exact'],
    ],
  );
});

test('each passage stands where its positions say, in the canonical text', () => {
  for (const passage of quoteLinks.flatMap(({ from, to }) => [from, to])) {
    const { body } = [article, ...comments].find(({ id }) => id === passage.source)!;
    const text = plainText(body);
    for (const [{ start, end }, { exact, prefix = '', suffix = '' }] of passage.selector) {
      assert.equal(text.slice(start - prefix.length, end + suffix.length), prefix + exact + suffix);
      assert.equal(text.slice(start, end), exact);
    }
  }
});

test('the links that are shipped are those that the detector finds', () => {
  assert.deepEqual(discussion.quoteLinks, quoteLinks, 'npm run content');
});

test('four names lead to what their bearers wrote, and Jim, who wrote nothing here, leads nowhere', () => {
  assert.deepEqual(
    mentions.map(({ from, person, wrote }) => [from.source, from.selector[0]![1].exact, person, ...wrote]),
    [
      ['4', 'Peter Vajda', 'peter-vajda', '3'],
      ['5', 'Rich Sternhell', 'rich-sternhell', '4'],
      ['5', 'Rich', 'rich-sternhell', '4'],
      ['6', 'Rich', 'rich-sternhell', '4'],
    ],
  );
});

test('six names are found once the essayist is known to be called Charlie', () => {
  const essayist = { id: 'essayist', name: 'Charles Green', aliases: ['Charlie'] };
  const found = detect({ ...article, author: essayist.id }, [...people, essayist]).mentions;
  assert.equal(found.length, 6);
  const charlie = found.filter(({ person }) => person === essayist.id);
  assert.deepEqual(
    charlie.map(({ from, wrote }) => [from.source, ...wrote]),
    [
      ['2', article.id],
      ['4', article.id],
    ],
  );
});
