import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { detectFormat } from '../../../src/import/index.js';
import { plainText } from '../../../src/model/index.js';
import { tablesAndMails } from './exports/tables-and-mails.js';
import { lines, read } from './read.js';

const textOf = (format: string): string => tablesAndMails.find((one) => one.format === format)!.text;
const post = `<!DOCTYPE html><html><head><title>Tea</title></head><body><article class="h-entry">
<header><h1 class="p-name">Tea</h1></header>
<section data-field="subtitle" class="p-summary">On kettles</section>
<section data-field="body" class="e-content"><section class="section"><div class="section-divider"><hr class="section-divider"></div>
<h3 class="graf graf--h3 graf--title">Tea</h3><h4 class="graf graf--h4 graf--subtitle">On kettles</h4>
<p class="graf graf--p">It takes <strong>four</strong>.</p>
<figure class="graf graf--figure"><img class="graf-image" src="https://cdn-images-1.medium.com/a.png"><figcaption>A cup</figcaption></figure></section></section>
<footer><p>By <a href="https://medium.com/@jim" class="p-author h-card">Jim</a> on <a href="https://medium.com/p/a1b2c3d4e5f6"><time class="dt-published" datetime="2024-06-03T09:41:57.629Z">June 3</time></a>.</p>
<p><a href="https://medium.com/@jim/tea-a1b2c3d4e5f6" class="p-canonical">Canonical link</a></p></footer></article></body></html>`;

describe('a post of Medium', () => {
  it('gives its text without the title that stands in it again', async () => {
    assert.equal(detectFormat(new TextEncoder().encode(post)), 'medium');
    const { threads } = await read(post, { file: 'posts/2024-06-03_Tea-a1b2c3d4e5f6.html' });
    const { article, people } = threads[0]!.discussion;
    assert.equal(threads[0]!.key, 'medium:a1b2c3d4e5f6');
    assert.deepEqual(
      [article!.headline, article!.alternativeHeadline, article!.datePublished, article!.url, people?.[0]?.name],
      ['Tea', 'On kettles', '2024-06-03T09:41:57.629Z', 'https://medium.com/@jim/tea-a1b2c3d4e5f6', 'Jim'],
    );
    assert.equal(plainText(article!.body), 'It takes four.\n\nA cup');
    assert.deepEqual(
      article!.body.children.map(({ type }) => type),
      ['paragraph', 'figure'],
    );
  });

  it('that is a draft is kept back until it is asked for', async () => {
    const draft = post.replace(/<footer>[\s\S]*<\/footer>/, '');
    const { report } = await read(draft, { file: 'draft_Tea.html' });
    assert.deepEqual(report.threads.leftOut, { private: 1 });
    const { threads } = await read(draft, { file: 'draft_Tea.html', include: ['private'] });
    assert.equal(threads[0]!.isDraft, true);
  });

  const samples = new URL('../../../../shared/samples/', import.meta.url);
  it('is read in real exports', { skip: !existsSync(samples) && 'the samples are not here' }, async () => {
    for (const [file, title] of [
      ['medium-advanced-post.html', undefined],
      ['medium-comment.html', 'This is a comment'],
    ] as const) {
      const { threads, report } = await read(readFileSync(new URL(file, samples)), { file });
      assert.equal(report.format, 'medium');
      if (title) assert.equal(threads[0]!.title, title);
      assert.ok(threads[0]!.discussion.article!.body.children.length > 0);
      assert.equal(report.counts['text/differs'], undefined);
    }
  });
});

describe('an export of Movable Type', () => {
  it('gives entries with both parts of their text, and drafts when they are asked for', async () => {
    const { threads } = await read(textOf('mtif'), { include: ['private'], timeZone: 'America/New_York' });
    assert.deepEqual(
      threads.map(({ key, isDraft }) => [key, isDraft]),
      [
        ['movable-type:tea', undefined],
        ['movable-type:Draft', true],
      ],
    );
    const { article } = threads[0]!.discussion;
    assert.equal(article!.datePublished, '2004-03-01T21:05:00-05:00');
    assert.equal(plainText(article!.body), 'It takes\nfour minutes.\n\nTruly.\n\nMore.');
  });

  it('keeps five hyphens that stand in a text, and tells them', async () => {
    const { threads, report } = await read(textOf('mtif').replace('two\n', 'two\n-----\nfour\n'));
    assert.match(lines(threads[0])[0]!, /two ⏎ ----- ⏎ four ¶ Three$/);
    assert.equal(report.counts['mtif/hyphens'], 1);
  });
});

describe('a backup of Ghost', () => {
  it('gives posts with their authors', async () => {
    const { threads } = await read(textOf('ghost'));
    const { article, people } = threads[0]!.discussion;
    assert.deepEqual([article!.headline, article!.datePublished], ['Tea', '2024-03-01T09:00:00Z']);
    assert.deepEqual(
      people?.map(({ name }) => name),
      ['Jim', 'Ann'],
    );
  });
});

describe('a mailbox', () => {
  it('makes an essay of the mail that a conversation began with, and quotations of quoted lines', async () => {
    const { threads, report } = await read(textOf('mbox'));
    assert.equal(threads.length, 1);
    const { article, comments } = threads[0]!.discussion;
    assert.equal(article!.headline, 'Kettles');
    assert.equal(plainText(article!.body), 'It takes four minutes — or more.\nFrom here on.');
    assert.deepEqual(
      comments![0]!.body.children.map(({ type }) => type),
      ['paragraph', 'blockquote', 'paragraph'],
    );
    assert.equal(report.counts['mail/subject'], 1);
    assert.equal(report.private['e-mail address in a text'], 2);
  });

  it('keeps replies together whose first mail is not in it', async () => {
    const [, ...rest] = textOf('mbox').split(/^(?=From ann)/m);
    const { threads } = await read(rest.join(''));
    assert.equal(threads.length, 1);
    assert.equal(threads[0]!.discussion.article, undefined);
    assert.equal(threads[0]!.discussion.comments!.length, 2);
  });

  it('of one mail is read as well', async () => {
    const mail = textOf('mbox').split('\n').slice(1, 10).join('\n');
    assert.equal(detectFormat(new TextEncoder().encode(mail)), 'mbox');
  });
});

describe('a table', () => {
  it('is read by the columns that are named', async () => {
    const table = 'Wer;Was;Wo\nAnn;Hallo;/tea/\n';
    const { threads } = await read(table, {
      format: 'csv',
      columns: { author: 'Wer', text: 'Was', page: 'Wo' },
    });
    assert.deepEqual([threads[0]!.key, ...lines(threads[0])], ['csv:/tea/', '#1 Ann undated: Hallo']);
    await assert.rejects(
      read(table, { format: 'csv', columns: { text: 'Nix' } }),
      /to have a column "Nix", got Wer, Was, Wo/,
    );
  });

  it('tells the columns that a comment has no place for', async () => {
    const { report } = await read('name,text,date,shoe size\nAnn,Hello,2024-03-01,7\n');
    assert.equal(report.findings.find(({ code }) => code === 'csv/columns')?.got, 'shoe size');
  });
});
