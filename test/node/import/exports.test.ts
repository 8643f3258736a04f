import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { detectFormat } from '../../../src/import/index.js';
import { conversations } from './exports/conversations.js';
import { staticComments } from './exports/static-comments.js';
import { storedComments } from './exports/stored-comments.js';
import { tablesAndMails } from './exports/tables-and-mails.js';
import { lines, read, unaccounted } from './read.js';

const samples = [...storedComments, ...conversations, ...staticComments, ...tablesAndMails];
const secrets = ['ann@mail.example', '203.0.113.7'];
const hidden = [
  ...secrets,
  ...secrets.flatMap((one) => ['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(one).digest('hex'))),
  '18168b370f3593cf585f5a938912a4aa',
  'e11d4a9a5bd7331718db3f021d57e8341c76bf87',
  '8b630e35f2458960acfb2d078a395e3d4627a327',
  '$2a$08$',
];

async function* inPieces(bytes: Uint8Array, places: readonly number[]): AsyncIterable<Uint8Array> {
  let from = 0;
  for (const to of [...places].sort((a, b) => a - b)) {
    if (to <= from || to >= bytes.length) continue;
    yield await Promise.resolve(bytes.subarray(from, to));
    from = to;
  }
  yield bytes.subarray(from);
}

for (const [index, { format, file = 'export', text, lines: expected, leftOut, reported }] of samples.entries()) {
  const bytes = new TextEncoder().encode(text);
  describe(`an export in ${format} (${index + 1})`, () => {
    it('is known by its beginning, whatever the file is called', () => {
      assert.equal(detectFormat(bytes), format);
    });

    it('gives its comments with names, times, parents and words', async () => {
      const { threads, report } = await read(bytes, { file });
      assert.deepEqual(threads.flatMap(lines), expected);
      assert.deepEqual(report.leftOut, leftOut);
      assert.equal(unaccounted(report), 0);
      assert.ok(!report.counts['text/differs'], 'words differ');
      if (reported !== undefined) assert.equal(threads[0]?.discussion.commentCount, reported);
    });

    it('has nothing private in what comes out', async () => {
      const include = ['held', 'trash', 'spam', 'private'] as const;
      const out = JSON.stringify(await read(bytes, { file, include }));
      for (const one of hidden) assert.ok(!out.includes(one), one);
    });

    it('comes out the same, wherever it is cut into pieces', async () => {
      const whole = await read(bytes, { file });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (places) => {
          assert.deepEqual(await read(inPieces(bytes, places), { file }), whole);
        }),
        { numRuns: 15 },
      );
    });

    it('is read as far as it goes where it is cut short or damaged, and counted', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length),
          fc.nat(bytes.length - 1),
          fc.nat(255),
          fc.constantFrom('cut', 'flip', 'double'),
          async (end, at, value, how) => {
            const damaged =
              how === 'cut'
                ? bytes.slice(0, end)
                : how === 'flip'
                  ? bytes.map((byte, place) => (place === at ? value : byte))
                  : new Uint8Array([...bytes.slice(0, end), ...bytes.slice(at)]);
            const { report } = await read(damaged, { file, format });
            assert.equal(unaccounted(report), 0);
            if (how === 'cut' && end > 0 && /^[[{]/.test(text) && !/\n$/.test(text) && end < bytes.length - 1)
              assert.ok(report.findings.length > 0, `silence at ${end}`);
          },
        ),
        { numRuns: 120 },
      );
    });
  });
}
