import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { detectFormat } from '../../../src/import/index.js';
import { plainText } from '../../../src/model/index.js';
import { lines, read, unaccounted } from './read.js';

const list = `post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url
101.the-tea,2019-07-26T20:48:19.814Z,TRUE,,newsletter,everyone,Tea &amp; more,&#x201C;Short&#x201D;,
102.for-some,2019-08-26T20:48:19.814Z,TRUE,,newsletter,only_paid,Paid,,
103.draft,,FALSE,,newsletter,everyone,Draft,,
104.gone,2019-09-26T20:48:19.814Z,TRUE,,podcast,everyone,Gone,,https://audio.example/1.mp3
`;
const files = {
  'posts/101.the-tea.html':
    '<h2>One</h2><p class="button-wrapper"><a href="https://x.substack.com/subscribe">Sign up now</a></p><p>It <b>boils</b>.</p>',
  'posts/102.for-some.html': '<p>Secret words.</p>',
  'posts/103.draft.html': '<p>Not yet.</p>',
};
const comments = JSON.stringify({
  comments: [{ id: 1, body: 'Yes', ancestor_path: '', post_id: 101, name: 'Ann', date: '2019-07-27T00:00:00Z' }],
});
const archive = (more: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])));

describe('an export of Substack', () => {
  it('gives its public posts with title, date and words, wherever the list stands', async () => {
    for (const all of [
      { 'posts.csv': list, ...files },
      { ...files, 'posts.csv': list },
    ]) {
      const { threads, report } = await read(archive(all), { file: 'export.zip' });
      const [tea, ...others] = threads;
      const { article } = tea?.discussion ?? {};
      assert.equal(others.length, 0);
      assert.deepEqual(
        [article?.headline, article?.alternativeHeadline, article?.datePublished, article?.id],
        ['Tea & more', '“Short”', '2019-07-26T20:48:19.814Z', 'the-tea'],
      );
      assert.equal(article && plainText(article.body), 'One\n\nIt boils.');
      assert.deepEqual(report.threads, { read: 4, written: 1, leftOut: { private: 2, 'not-an-essay': 1 } });
      assert.deepEqual(Object.keys(report.counts).sort(), ['substack/audio', 'substack/no-words']);
      assert.equal(unaccounted(report), 0);
    }
  });

  it('brings in what only some can read when that is asked for', async () => {
    const bytes = archive({ 'posts.csv': list, ...files });
    const { threads } = await read(bytes, { file: 'export.zip', include: ['private'] });
    assert.deepEqual(
      threads.map(({ title, isDraft }) => [title, isDraft ?? false]),
      [
        ['Tea & more', false],
        ['Paid', true],
        ['Draft', true],
      ],
    );
  });

  it('puts the comments of a post with it', async () => {
    const { threads } = await read(archive({ 'posts.csv': list, ...files, 'comments.json': comments }), {
      file: 'a.zip',
    });
    assert.deepEqual(threads.map(lines), [['#1 Ann 2019-07-27T00:00:00Z: Yes']]);
  });

  it('tells that the list is missing, which says whether a post is public', async () => {
    const { report } = await read(files['posts/101.the-tea.html'], { file: 'posts/101.the-tea.html' });
    assert.deepEqual([report.format, report.counts['substack/no-list']], ['substack', 1]);
    assert.equal(detectFormat(strToU8(list)), 'substack');
  });
});
