import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Crc32 } from '../../import/bytes/crc32.js';
import { isZip } from '../../import/bytes/office-package.js';
import { readDirectory, type ZipDirectoryEntry } from '../../import/bytes/zip-directory.js';
import { largestPicture } from './fetch-picture.js';

/** How much of the end of an archive is read for the list of its files, in bytes. */
const directoryRoom = 16 * 1024 ** 2;
const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

interface Packed {
  readonly archive: string;
  readonly entry: ZipDirectoryEntry;
}

/** The pictures that stand in the archives of an import, by the ends of their paths. */
export class ArchivePictures {
  /** By the last part of the path. */
  readonly #byName = new Map<string, Packed[]>();

  constructor(files: readonly string[]) {
    for (const archive of files)
      for (const entry of entriesOf(archive)) {
        if (!pictureName.test(entry.name)) continue;
        const name = partsOf(entry.name).at(-1)!;
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), { archive, entry }]);
      }
  }

  /**
   * The picture that an address stands for: the file whose path has most of the last parts of the address. Undefined
   * where there is none, or two of them are as like.
   *
   * @throws {Error} with a sentence that says why a file that is there cannot be read.
   */
  find(url: string): Uint8Array | undefined {
    const wanted = partsOf(decoded(new URL(url).pathname));
    const all = (this.#byName.get(wanted.at(-1) ?? '') ?? []).map((packed) => ({
      packed,
      likeness: sharedEnd(wanted, partsOf(packed.entry.name)),
    }));
    const best = Math.max(0, ...all.map(({ likeness }) => likeness));
    const found = all.filter(({ likeness }) => likeness === best);
    return found.length === 1 ? unpacked(found[0]!.packed) : undefined;
  }
}

const partsOf = (path: string): readonly string[] => path.split('/').filter(Boolean);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** How many parts two paths have in common at their ends. */
function sharedEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function entriesOf(archive: string): readonly ZipDirectoryEntry[] {
  return reading(archive, (file) => {
    if (!isZip(bytesAt(file, 0, 4))) return [];
    const { size } = fstatSync(file);
    const length = Math.min(size, directoryRoom);
    return readDirectory(bytesAt(file, size - length, length)) ?? [];
  });
}

function unpacked({ archive, entry: { name, offset, packed, method, crc } }: Packed): Uint8Array {
  if (packed > largestPicture) throw new Error(`more than ${largestPicture / 1024 ** 2} MB in ${archive}/${name}`);
  const bytes = reading(archive, (file) => {
    const header = Buffer.from(bytesAt(file, offset, 30));
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new Error(`no file ${name} in ${archive}`);
    const data = bytesAt(file, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
    return method === 0 ? data : inflateRawSync(data, { maxOutputLength: largestPicture });
  });
  const sum = new Crc32();
  sum.add(bytes);
  if (sum.value !== crc) throw new Error(`${archive}/${name}, which was damaged after it was packed`);
  return bytes;
}

function reading<Result>(path: string, read: (file: number) => Result): Result {
  const file = openSync(path, 'r');
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}
