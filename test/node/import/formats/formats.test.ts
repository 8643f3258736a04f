import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { likelyFormats } from '../../../../src/import/detect-format.js';
import { lines, read, unaccounted } from '../read.js';
import { samples, secrets } from './samples.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = fileURLToPath(new URL('../../../../../shared/samples', import.meta.url));

async function* pieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

for (const { format, name, text, threads: expected, leftOut = {}, private: dropped } of samples)
  describe(`an export of ${format} (${name})`, () => {
    it('gives its threads, and says what is left out and left behind', async () => {
      const { threads, report } = await read(text);
      assert.equal(report.format, format);
      assert.deepEqual(Object.fromEntries(threads.map((thread) => [thread.key, lines(thread)])), expected);
      assert.deepEqual(report.leftOut, leftOut);
      assert.deepEqual(report.private, dropped);
      assert.equal(unaccounted(report), 0);
    });

    it('is told from every other format', () => {
      const [best, second] = likelyFormats(encode(text));
      assert.equal(best?.format.name, format);
      assert.ok((second?.sureness ?? 0) < best.sureness, second?.format.name);
    });

    it('gives nothing private, also with all that can be asked for', async () => {
      const out = JSON.stringify(await read(text, { include: ['held', 'trash', 'spam', 'private'] }));
      for (const secret of secrets) assert.ok(!out.includes(secret), secret);
    });

    it('gives the same wherever the input is cut into pieces', async () => {
      const whole = await read(text);
      for (const size of [1, 7, 64]) assert.deepEqual(await read(pieces(encode(text), size)), whole);
    });

    it('is read as far as it is whole when cut short or damaged, told and counted', async () => {
      const bytes = encode(text);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length - 1),
          fc.nat(bytes.length - 1),
          fc.nat(255),
          fc.constantFrom('cut', 'flip', 'double'),
          async (end, at, value, how) => {
            const damaged =
              how === 'cut'
                ? bytes.slice(0, end)
                : how === 'flip'
                  ? bytes.map((byte, index) => (index === at ? value : byte))
                  : new Uint8Array([...bytes.slice(0, end), ...bytes.slice(at)]);
            const { report, threads } = await read(damaged, { format });
            assert.equal(unaccounted(report), 0);
            const out = JSON.stringify([threads, report.findings]);
            if (how === 'cut') for (const secret of secrets) assert.ok(!out.includes(secret), secret);
            // A cut between two lines is no fault that can be seen.
            const isWithin = /\S/.test(text.slice(end)) && !/\n\s*$/.test(text.slice(0, end)) && text[end] !== '\n';
            if (how === 'cut' && isWithin) assert.ok(report.findings.length > 0, `silence at ${end}`);
          },
        ),
        { numRuns: 150 },
      );
    });
  });

describe('real exports', { skip: !existsSync(files) && 'the samples are not here' }, () => {
  const truth: Readonly<Record<string, string>> = {
    'artalk-comments-table.yml': 'artalk',
    'comentario-v1.json.gz': 'commento',
    'comentario-v3.json.gz': 'commento',
    'isso-generic.json': 'isso',
    'remark42-commento-2.json': 'commento',
    'remark42-commento.json': 'commento',
    'comentario-disqus.xml.gz': 'disqus',
    'isso-disqus.xml': 'disqus',
    'isso-wordpress-wxr1.0.xml': 'wxr',
    'remark42-disqus-backtick.xml': 'disqus',
    'remark42-disqus-deleted-post.xml': 'disqus',
    'squarespace-wxr.xml': 'wxr',
  };
  const bytesOf = (file: string): Uint8Array => {
    const bytes = readFileSync(`${files}/${file}`);
    return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  };

  it('each is told from all others', () => {
    for (const [file, format] of Object.entries(truth)) {
      const [best, second] = likelyFormats(bytesOf(file), file);
      assert.equal(best?.format.name, format, file);
      assert.ok((second?.sureness ?? 0) < best.sureness, file);
    }
  });

  it('none is taken for one of another system', () => {
    const ours = new Set(samples.map(({ format }) => format));
    for (const file of existsSync(files) ? readdirSync(files) : []) {
      const [best] = likelyFormats(bytesOf(file), file);
      if (best && ours.has(best.format.name)) assert.equal(best.format.name, truth[file], file);
    }
  });

  it('the count of each adds up, and no address of it comes out', async () => {
    for (const file of Object.keys(truth)) {
      const text = new TextDecoder().decode(bytesOf(file));
      const reading = await read(readFileSync(`${files}/${file}`), { file });
      assert.equal(unaccounted(reading.report), 0, file);
      const out = JSON.stringify(reading);
      for (const [address] of text.matchAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g)) assert.ok(!out.includes(address), file);
    }
  });

  it('Commento, Comentario, Isso and Artalk give every comment', async () => {
    const count = async (file: string): Promise<readonly number[]> => {
      const { report } = await read(readFileSync(`${files}/${file}`), { file });
      return [report.read, report.written];
    };
    assert.deepEqual(await count('remark42-commento.json'), [3, 3]);
    assert.deepEqual(await count('comentario-v1.json.gz'), [1, 1]);
    assert.deepEqual(await count('comentario-v3.json.gz'), [1, 1]);
    assert.deepEqual(await count('isso-generic.json'), [2, 2]);
    const { report } = await read(readFileSync(`${files}/artalk-comments-table.yml`));
    assert.deepEqual([report.read, report.written, report.leftOut], [59, 58, { held: 1 }]);
  });
});
