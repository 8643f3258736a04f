import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { firstLook } from '../../../src/cli/site/first-look.js';
import { LiveSite } from '../../../src/cli/site/live-site.js';

const folder = mkdtempSync(path.join(tmpdir(), 'first-look-'));
after(() => rmSync(folder, { recursive: true }));

function write(slug: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(path.join(folder, slug), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, slug, file), text);
}
write('tea', {
  'index.md': '---\ntitle: Tea\ndate: 2024-03-01\nauthor: Ines\n---\n\nWater first.\n',
  'conversation.md': '## Mei {#1}\n\nThree minutes.\n',
});
write('kettle', { 'index.md': '# A kettle\n\nIt *sings*.\n' });

const base = 'https://essays.invalid/';

describe('what a page shows before the whole folder has been read', () => {
  it('is its essay alone, whole', async () => {
    const [essay, ...others] = await firstLook(folder, base, 'tea');
    assert.equal(others.length, 0);
    assert.equal(essay?.discussion.article?.headline, 'Tea');
    assert.equal(essay?.discussion.comments?.length, 1);
  });

  it('is each essay by its front matter and title in a list, and says nothing of replies', async () => {
    const essays = await firstLook(folder, base, 'index.html');
    assert.deepEqual(
      essays.map(({ slug, discussion: { article, comments } }) => [
        slug,
        article?.headline,
        article?.datePublished,
        comments,
      ]),
      [
        ['kettle', 'A kettle', undefined, undefined],
        ['tea', 'Tea', '2024-03-01', undefined],
      ],
    );
  });

  it('is the whole where that is there, and where a file is made of all essays', async () => {
    const site = new LiveSite(folder, {});
    assert.equal(await site.stateFor('feed.xml'), await site.state);
    assert.equal(await site.stateFor('tea/index.html'), await site.state);
  });
});
