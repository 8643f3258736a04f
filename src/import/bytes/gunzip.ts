import { Gunzip } from 'fflate';
import type { ImportLog } from '../import-log.js';
import { Bounds } from './bounds.js';
import { Crc32, crcText } from './crc32.js';
import { LastBytes } from './last-bytes.js';

/** How many bytes a gzip file keeps behind its data: the checksum, and the length. */
const trailerLength = 8;

/** What is in a gzip file. Where its checksum says that bytes have changed, that is told. */
export async function* gunzip(
  file: string,
  input: AsyncIterable<Uint8Array>,
  log: ImportLog,
): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  let crc = new Crc32();
  const bounds = new Bounds(file);
  // The header of the next member, which may hold the name of a file, stands between a checksum and this moment.
  const last = new LastBytes(64 * 1024);
  const gunzip = new Gunzip((chunk) => {
    crc.add(chunk);
    ready.push(chunk);
  });
  const tell = (got: string): void => log.add('input/cut', 'lost', { file }, { expected: 'a whole gzip file', got });
  const check = (end: number): void => {
    const trailer = last.slice(end - trailerLength, end);
    if (trailer === undefined) return;
    const expected = new DataView(trailer.buffer, trailer.byteOffset).getUint32(0, true);
    if (expected !== crc.value) tellChecksum(log, file, expected, crc.value);
  };
  gunzip.onmember = (start) => {
    check(start);
    crc = new Crc32();
  };
  for await (const chunk of input) {
    bounds.packed += chunk.length;
    last.add(chunk);
    try {
      gunzip.push(chunk);
    } catch (error) {
      yield* ready;
      tell((error as Error).message);
      return;
    }
    for (const part of ready) bounds.add(part.length);
    yield* ready;
    ready = [];
  }
  try {
    gunzip.push(new Uint8Array(), true);
  } catch (error) {
    yield* ready;
    tell((error as Error).message);
    return;
  }
  yield* ready;
  check(bounds.packed);
}

/** Tells that a file of an archive is not what was packed. */
export const tellChecksum = (log: ImportLog, file: string, expected: number, got: number): void =>
  log.add(
    'input/checksum',
    'lost',
    { file },
    {
      expected: `bytes with the checksum ${crcText(expected)}`,
      got: `${crcText(got)}: the file was damaged after it was packed`,
    },
  );
