import { Unzip, UnzipInflate } from 'fflate';
import type { ImportLog } from '../import-log.js';
import { Bounds } from './bounds.js';
import { Crc32 } from './crc32.js';
import { tellChecksum } from './gunzip.js';
import { LastBytes } from './last-bytes.js';
import type { UnpackedFile } from './unpack.js';
import { findEnd, readDirectory } from './zip-directory.js';

/** A file of an archive, as far as it is unpacked. */
interface Entry {
  readonly name: string;
  readonly crc: Crc32;
  parts: Uint8Array[];
  isDone: boolean;
  error?: Error;
}

/** The files of a zip archive, one after the other. What its directory says of each is compared with what is there. */
export async function* unzip(
  file: string,
  input: AsyncIterable<Uint8Array>,
  log: ImportLog,
  most?: number,
): AsyncIterable<UnpackedFile> {
  const bounds = new Bounds(file, most);
  const found: Entry[] = [];
  // The directory stands behind the data of the last file.
  const behind = new LastBytes(mostBehind);
  let isBehind = false;
  const unzip = new Unzip((entry) => {
    isBehind = false;
    if (entry.name.endsWith('/')) return;
    const one: Entry = { name: entry.name, crc: new Crc32(), parts: [], isDone: false };
    found.push(one);
    entry.ondata = (error, data, isLast) => {
      isBehind = false;
      if (error) one.error = error;
      else if (!bounds.bomb) {
        // The unpacker swallows what is thrown here, so the bomb is kept and thrown later.
        bounds.note(data.length);
        one.crc.add(data);
        one.parts.push(data);
      }
      one.isDone ||= isLast || Boolean(error);
    };
    try {
      entry.start();
    } catch (error) {
      one.error = error as Error;
      one.isDone = true;
    }
  });
  unzip.register(UnzipInflate);
  const iterator = input[Symbol.asyncIterator]();
  let isEnd = false;
  let isTold = false;
  const tell = (name: string, expected: string, got: string): void =>
    log.add('input/cut', 'lost', { file: name }, { expected, got });
  /** Reads on until there is more, and tells whether there may be. */
  const readOn = async (): Promise<boolean> => {
    if (isEnd) return false;
    const next = await iterator.next();
    isEnd = next.done === true;
    isBehind = true;
    try {
      if (next.done) unzip.push(new Uint8Array(), true);
      else {
        bounds.packed += next.value.length;
        unzip.push(next.value);
      }
    } catch (error) {
      isEnd = true;
      isTold = true;
      tell(file, 'a whole zip archive', (error as Error).message);
    }
    // The unpacker may have held back the first bytes of a record.
    if (!isBehind) behind.keep(heldBack);
    if (!next.done) behind.add(next.value);
    if (bounds.bomb) throw bounds.bomb;
    return true;
  };
  for (let index = 0; ; index += 1) {
    while (index >= found.length && (await readOn())) {
      // until another file begins
    }
    const entry = found[index];
    if (!entry) break;
    const inside = `${file}/${entry.name}`;
    async function* bytes(): AsyncIterable<Uint8Array> {
      for (;;) {
        const parts = entry!.parts;
        entry!.parts = [];
        yield* parts;
        if (entry!.isDone || !(await readOn())) break;
      }
      yield* entry!.parts;
      entry!.parts = [];
      if (!entry!.isDone || entry!.error)
        tell(inside, 'a whole file', entry!.error?.message ?? 'the end of the archive');
    }
    const whole = bytes();
    yield { file: inside, bytes: whole };
    // What was not read has to be passed over.
    for await (const _ of whole) void _;
  }
  if (!isTold) compare(file, found, behind.all(), log);
}

/** Compares the files that were found with the directory of the archive, its last bytes. */
function compare(file: string, found: readonly Entry[], last: Uint8Array, log: ImportLog): void {
  const tell = (name: string, expected: string, got: string): void =>
    log.add('input/cut', 'lost', { file: name }, { expected, got });
  if (findEnd(last) < 0) {
    tell(file, 'a whole zip archive', 'its end before the list of its files');
    return;
  }
  const directory = readDirectory(last);
  if (!directory) {
    tell(file, 'a list of its files at its end', 'one that is damaged, so that no file can be checked');
    return;
  }
  const rest = [...found];
  for (const { name, crc, isEncrypted } of directory) {
    if (name.endsWith('/')) continue;
    const inside = `${file}/${name}`;
    const index = rest.findIndex((one) => one.name === name);
    const [entry] = index < 0 ? [] : rest.splice(index, 1);
    if (!entry) tell(inside, 'a file that the list of the archive names', 'none of this name');
    else if (isEncrypted) tell(inside, 'a file without a password', 'one that is encrypted');
    else if (entry.isDone && !entry.error && entry.crc.value !== crc) tellChecksum(log, inside, crc, entry.crc.value);
  }
  for (const { name } of rest)
    tell(`${file}/${name}`, 'a file that the list of the archive names', 'one that it does not name');
}

/** How many bytes behind the last file are kept: a directory of half a million files. */
const mostBehind = 64 * 1024 ** 2;
/** The unpacker holds back less than this of what it was given. */
const heldBack = 64;
