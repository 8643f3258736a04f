import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exportFormats, type ExportFormatName } from '../../../src/export/index.js';
import { loadFormat } from '../../../src/export/formats.js';
import { readMarkdown } from '../../../src/formats/markdown/index.js';
import type { Comment, Discussion } from '../../../src/model/index.js';
import { read } from '../import/read.js';
import { conversation } from './conversation.js';
import { exported, url } from './discussions.js';
import { found, keep } from './keep.js';
import { readers, type Reader } from './readers.js';

const runs = { numRuns: 40 };

/** What comes back of the files of an export, with what waits for a moderator. */
async function readBack(
  files: Readonly<Record<string, string>>,
  { reads, path, options }: Reader,
): Promise<Discussion | undefined> {
  const text = files[path];
  if (text === undefined) return undefined;
  try {
    // What was written is known by its beginning: the format is not named.
    const { threads, report } = await read(text, { file: path, include: ['held'], ...options });
    if (threads.length > 0) assert.equal(report.format, reads);
    return threads[0]?.discussion;
  } catch (error) {
    // A file without a comment may say nothing of its format.
    assert.equal((error as Error).name, 'UnknownFormatError');
    return undefined;
  }
}

describe('what goes out comes in again as far as the format keeps it', () => {
  for (const [name, reader] of Object.entries(readers) as readonly [ExportFormatName, Reader][]) {
    it(name, async () => {
      const format = await loadFormat(name);
      await fc.assert(
        fc.asyncProperty(conversation, async (discussion) => {
          const { files } = await exported([{ slug: 'kettle', discussion }], name);
          assert.deepEqual(found(await readBack(files, reader), format), keep(discussion, format));
        }),
        runs,
      );
    });

    it(`${name}: a second time nothing more is lost`, async () => {
      const format = await loadFormat(name);
      await fc.assert(
        fc.asyncProperty(conversation, async (discussion) => {
          const first = await readBack((await exported([{ slug: 'kettle', discussion }], name)).files, reader);
          if (!first) return;
          const second = await exported([{ slug: 'kettle', discussion: first }], name);
          assert.deepEqual(found(await readBack(second.files, reader), format), found(first, format));
        }),
        { numRuns: 8 },
      );
    });
  }

  it('markdown, of which nothing is lost', async () => {
    const format = await loadFormat('markdown');
    await fc.assert(
      fc.asyncProperty(conversation, async (discussion) => {
        const { files } = await exported([{ slug: 'kettle', discussion }], 'markdown');
        const own = Object.fromEntries(
          Object.entries(files).map(([path, text]) => [path.slice('kettle/'.length), text]),
        );
        const { value } = readMarkdown(own, { id: 'kettle' });
        assert.deepEqual(found(value, format), keep(discussion, format));
      }),
      runs,
    );
  });

  it('every format', () => {
    const both = new Set<string>([...Object.keys(readers), 'markdown']);
    assert.deepEqual(
      exportFormats.filter((name) => !both.has(name)),
      [],
    );
  });
});

describe('what a format cannot hold is said', () => {
  for (const name of ['wxr', 'disqus'] as const)
    it(`two line breaks in a row: ${name}`, async () => {
      const text = { type: 'text', value: 'Tea' } as const;
      const children = [text, { type: 'break' }, { type: 'break' }, text] as const;
      const body: Comment['body'] = { type: 'root', children: [{ type: 'paragraph', children }] };
      const discussion: Discussion = { comments: [{ id: '1', datePublished: '2024-03-01T10:00:00Z', body }] };
      const { files, report } = await exported([{ slug: 'kettle', discussion }], name, { url });
      assert.equal(report.counts['comment.breaks'], 1);
      const back = await readBack(files, readers[name]);
      assert.deepEqual(
        back?.comments?.[0]?.body.children.map(({ type }) => type),
        ['paragraph', 'paragraph'],
      );
    });

  const given: Partial<Comment> = {
    ...{ inLanguage: 'de', url: 'https://elsewhere.example/', contentWarning: 'Heat', upvoteCount: 5 },
    ...{ downvoteCount: 2, isPinned: true, authorRole: 'moderator', reactions: [{ name: '🍵', count: 3 }] },
    ...{ kind: 'review', dateModified: '2024-03-02T10:00:00Z', datePublished: '2024-03-01T10:00:00Z' },
  };
  for (const name of exportFormats)
    it(name, async () => {
      const { keeps, text, votes } = await loadFormat(name);
      const discussion: Discussion = {
        people: [{ id: 'ann', name: 'Ann', url: 'https://ann.example/', image: 'https://ann.example/a.png' }],
        comments: [
          {
            ...{ id: '1', author: 'ann', ...given },
            body: {
              type: 'root',
              children: [
                { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: 'Tea' }] }] },
              ],
            },
          },
        ],
      };
      const { report } = await exported([{ slug: 'kettle', discussion }], name, { url });
      const lost = Object.keys(given).filter((field) => !keeps.comment.includes(field));
      for (const field of lost) assert.equal(report.counts[`comment.${field}`], 1, field);
      for (const field of ['url', 'image'])
        if (!keeps.person.includes(field)) assert.equal(report.counts[`person.${field}`], 1, field);
      if (text === 'plain') assert.equal(report.counts['comment.marks'], 1);
      if (votes === 'score') assert.equal(report.counts['comment.votes'], 1);
    });
});
