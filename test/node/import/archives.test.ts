import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync, type ZipOptions } from 'fflate';
import { Crc32 } from '../../../src/import/bytes/crc32.js';
import { lines, read } from './read.js';
import { comment, item, wxr } from './wxr-text.js';

const site = (id: number): Uint8Array =>
  strToU8(
    wxr(
      item({ id, title: `Post ${id}`, content: 'Words' }, [comment({ id: id * 10, content: `Tea of ${id} and more` })]),
    ),
  );
const files = { 'blog/one.xml': site(1), 'two.xml': site(2) };

/** An archive whose files have their sizes and checksums behind them, as streaming tools write it. */
function streamed(isPacked: boolean): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, bytes] of Object.entries(files)) {
    const file = isPacked ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(parts);
}

const zipped = (options: ZipOptions): Uint8Array => zipSync(files, { mtime: '2024-03-01', ...options });
const archives = {
  'packed zip': zipped({}),
  'stored zip': zipped({ level: 0 }),
  'zip with a note': zipped({ comment: 'A note' }),
  'zip of a stream': streamed(true),
  'stored zip of a stream': streamed(false),
} as const;

const flipped = (bytes: Uint8Array, at: number, by: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ by : byte));

async function* inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe('a damaged archive', () => {
  for (const [kind, archive] of Object.entries(archives))
    it(`is reported with the name of the damaged file, wherever a byte was flipped: ${kind}`, async () => {
      const whole = await read(archive, { file: 'a.zip' });
      assert.deepEqual(whole.report.findings, []);
      assert.equal(whole.threads.length, 2);
      const before = JSON.stringify(whole.threads);
      await fc.assert(
        fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const { threads, report } = await read(flipped(archive, at, by), { file: 'a.zip' }).catch((error: Error) => {
            assert.equal(error.name, 'UnknownFormatError');
            return { threads: [], report: { findings: [{ code: 'input/refused', file: 'a.zip' }] } };
          });
          // Some bytes, such as the time of a file, say nothing of what is in it.
          if (JSON.stringify(threads) !== before)
            assert.ok(
              report.findings.some(({ code, file }) => code.startsWith('input/') && file.startsWith('a.zip')),
              `byte ${at} of ${archive.length}`,
            );
        }),
        { numRuns: 120 },
      );
    });

  it('names the file whose words are others', async () => {
    const archive = archives['stored zip'];
    const at = Buffer.from(archive).indexOf('Tea of 2');
    const { threads, report } = await read(flipped(archive, at, 4), { file: 'a.zip' });
    assert.deepEqual(threads.flatMap(lines), [
      '#10 Ann 2024-03-01T10:00:00Z: Tea of 1 and more',
      '#20 Ann 2024-03-01T10:00:00Z: Pea of 2 and more',
    ]);
    assert.deepEqual(
      report.findings.map(({ code, severity, file }) => [code, severity, file]),
      [['input/checksum', 'lost', 'a.zip/two.xml']],
    );
  });

  it('is reported alike, wherever the input is cut into pieces', async () => {
    for (const archive of Object.values(archives)) {
      const damaged = flipped(archive, Math.floor(archive.length / 4), 1);
      const whole = await read(archive, { file: 'a.zip' });
      const told = await read(damaged, { file: 'a.zip' }).catch(() => undefined);
      for (const size of [1, 7, 100]) {
        assert.deepEqual(await read(inPieces(archive, size), { file: 'a.zip' }), whole);
        if (told)
          assert.deepEqual((await read(inPieces(damaged, size), { file: 'a.zip' })).report.counts, told.report.counts);
      }
    }
  });

  it('names a file that only the list of the archive has, and one that it has not', async () => {
    const archive = archives['packed zip'];
    const at = Buffer.from(archive).indexOf('two.xml');
    const { report } = await read(flipped(archive, at, 1), { file: 'a.zip' });
    assert.deepEqual(
      report.findings.map(({ code, file }) => [code, file]),
      [
        ['input/cut', 'a.zip/two.xml'],
        ['input/cut', 'a.zip/uwo.xml'],
      ],
    );
  });

  it('is reported in a gzip file, also in one of several members', async () => {
    const [one, two] = [site(1), site(2)].map((bytes) => gzipSync(bytes, { level: 0 }));
    const joined = Buffer.concat([
      gzipSync(site(1).subarray(0, 200), { level: 0 }),
      gzipSync(site(1).subarray(200), { level: 0 }),
    ]);
    for (const archive of [one!, two!, joined]) {
      assert.deepEqual((await read(archive, { file: 'a.xml.gz' })).report.findings, []);
      assert.deepEqual((await read(inPieces(archive, 1), { file: 'a.xml.gz' })).report.findings, []);
      const at = archive.indexOf('Tea of');
      for (const source of [flipped(archive, at, 4), inPieces(flipped(archive, at, 4), 5)]) {
        const { report } = await read(source, { file: 'a.xml.gz' });
        assert.deepEqual(
          report.findings.map(({ code, file }) => [code, file]),
          [['input/checksum', 'a.xml.gz']],
        );
      }
    }
    const first = flipped(joined, joined.indexOf('A blog'), 1);
    assert.equal((await read(first, { file: 'a.xml.gz' })).report.counts['input/checksum'], 1);
  });
});

describe('the checksum of archives', () => {
  it('is the one that zlib writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const crc = new Crc32();
        crc.add(bytes.subarray(0, cut));
        crc.add(bytes.subarray(cut));
        assert.equal(crc.value, gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8));
      }),
    );
  });
});
