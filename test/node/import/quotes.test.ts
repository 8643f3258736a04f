import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readMarkdown } from '../../../src/formats/markdown/index.js';
import { plainText, type Discussion } from '../../../src/model/index.js';
import { cli } from '../cli/run-cli.js';
import { folderWith } from '../collection/folder.js';
import { docx, from, p, r, to } from './documents/docx-file.js';
import { read } from './read.js';

const topic = JSON.stringify({
  ...{ id: 9, title: 'Tea', slug: 'tea', posts_count: 3 },
  post_stream: {
    stream: [100, 101, 102],
    posts: ['<p>It takes four minutes.</p>', '<p>Mine takes three.</p><p>Or two.</p>', ''].map((cooked, index) => ({
      ...{ id: 100 + index, post_number: index + 1, post_type: 1, username: `u${index}`, version: 1 },
      created_at: `2024-03-0${index + 1}T10:00:00Z`,
      cooked:
        cooked ||
        '<aside class="quote" data-username="u1" data-post="2" data-topic="9"><div class="title">u1:</div><blockquote><p>Mine takes three.</p><p>Or two.</p></blockquote></aside><p>No.</p><aside class="quote" data-post="1" data-topic="9"><blockquote><p>four minutes</p></blockquote></aside><aside class="quote" data-post="1" data-topic="8"><blockquote><p>elsewhere</p></blockquote></aside>',
    })),
  },
});

/** Each link as the words on both sides, taken from the texts by their positions. */
function linked({ article, comments = [], quoteLinks = [] }: Discussion): readonly unknown[] {
  const texts = new Map([...comments, ...(article ? [article] : [])].map(({ id, body }) => [id, plainText(body)]));
  const words = ({ source, selector }: NonNullable<Discussion['quoteLinks']>[number]['to']): string =>
    selector.map(([{ start, end }]) => texts.get(source)?.slice(start, end)).join(' … ');
  return quoteLinks.map(({ origin, from: quoting, to: quoted }) => [
    ...[origin, quoting.source, words(quoting), quoted.source, words(quoted)],
  ]);
}

const annotation = (exact: string): string =>
  JSON.stringify({
    total: 1,
    rows: [
      {
        ...{
          id: 'h1',
          user: 'acct:ann@hypothes.is',
          text: 'Why?',
          uri: 'https://blog.example/tea/',
          group: '__world__',
        },
        ...{ created: '2024-03-01T10:00:00Z', updated: '2024-03-01T10:00:00Z', tags: [], references: [] },
        target: [{ source: '', selector: [{ type: 'TextQuoteSelector', exact, prefix: 'twice ', suffix: '.' }] }],
      },
    ],
  });

describe('what comments quote by the word of their source', () => {
  it('is linked in a topic of Discourse', async () => {
    const { threads, report } = await read(topic);
    assert.deepEqual(linked(threads[0]!.discussion), [
      ['author', '102', 'Mine takes three.\n\nOr two.', '101', 'Mine takes three.\n\nOr two.'],
      ['author', '102', 'four minutes', 'tea', 'four minutes'],
    ]);
    assert.equal(report.counts['quote/missing'], undefined);
  });

  it('is told where the words are in neither text any more', async () => {
    const { threads, report } = await read(topic.replace('It takes four minutes.', 'It takes five.'));
    assert.equal(threads[0]!.discussion.quoteLinks?.length, 1);
    assert.equal(report.counts['quote/missing'], 1);
  });

  it('comes with a thread whose article is not in the input', async () => {
    const { threads } = await read(annotation('four minutes'));
    assert.deepEqual(threads[0]!.quotations, [{ exact: 'four minutes', prefix: 'twice ', suffix: '.', comment: 'h1' }]);
  });

  it('is linked to the essay that comments are brought to', () => {
    const cwd = folderWith({
      'essays/tea/index.md':
        '---\ntitle: Tea\nurl: https://blog.example/tea/\n---\n\nIt takes four minutes, twice four minutes.\n',
      'notes.json': annotation('four minutes'),
    });
    const { exitCode, stderr } = cli(cwd, 'import', 'notes.json');
    assert.equal(exitCode, 0, stderr);
    const text = (file: string): string => readFileSync(path.join(cwd, 'essays/tea', file), 'utf8');
    const essay = readMarkdown(
      { 'index.md': text('index.md'), 'conversation.md': text('conversation.md') },
      { id: 'tea' },
    );
    assert.deepEqual(linked(essay.value!), [['author', 'h1', 'four minutes', 'tea', 'four minutes']]);
    assert.equal(essay.value!.quoteLinks![0]!.to.selector[0]![0].start, 29);
    assert.equal(cli(cwd, 'check', 'essays').exitCode, 0);
    const before = text('index.md');
    cli(cwd, 'import', 'notes.json');
    assert.equal(text('index.md'), before);
  });

  it('of a document is linked in the folder of its essay', () => {
    const cwd = folderWith({});
    writeFileSync(
      path.join(cwd, 'On tea.docx'),
      docx([p('Titel', r('On tea')), p('', r('It takes '), from(0), r('four minutes'), to(0))].join(''), {
        comments: [{ author: 'Ann', text: 'Why?' }],
      }),
    );
    const { exitCode, stderr } = cli(cwd, 'import', 'On tea.docx');
    assert.equal(exitCode, 0, stderr);
    const text = (file: string): string => readFileSync(path.join(cwd, 'essays/on-tea', file), 'utf8');
    const essay = readMarkdown(
      { 'index.md': text('index.md'), 'conversation.md': text('conversation.md') },
      { id: 'on-tea' },
    );
    assert.deepEqual(linked(essay.value!), [['author', 'c0', 'four minutes', 'on-tea', 'four minutes']]);
    const check = cli(cwd, 'check', 'essays');
    assert.equal(check.exitCode, 0, check.stderr);
  });
});
