import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../../src/model/index.js';
import { detectFormat } from '../../../src/import/index.js';
import { read, unaccounted } from './read.js';

const jekyll = `---
layout: post
title: "Tea & milk"
date: 2024-03-01 10:00:00 +0100
categories: [tea]
---

Words of *tea*.
`;

describe('an essay in Markdown', () => {
  it('is read with the front matter of another generator, under the name of its file', async () => {
    const { threads, report } = await read(jekyll, { file: '_posts/2024-03-01-tea.md' });
    const [{ slug, title, discussion } = {} as never] = threads;
    assert.deepEqual([slug, title, plainText(discussion.article!.body)], ['tea', 'Tea & milk', 'Words of tea.']);
    assert.equal(unaccounted(report), 0);
  });

  it('is told by its front matter, and by its name', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    assert.equal(detectFormat(bytes(jekyll), 'x'), 'markdown');
    assert.equal(detectFormat(bytes('# Tea\n\nWords'), 'tea.md'), 'markdown');
    assert.notEqual(detectFormat(bytes('# Tea\n\nWords'), 'tea'), 'markdown');
  });

  it('counts one that cannot be read', async () => {
    const { threads, report } = await read('---\ntitle: [\n', { file: 'tea.md' });
    assert.equal(unaccounted(report), 0);
    assert.ok(report.findings.length > 0);
    assert.ok(threads.length <= 1);
  });
});
