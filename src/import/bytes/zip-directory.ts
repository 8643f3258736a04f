import { strFromU8 } from 'fflate';

/** What the directory at the end of a zip archive says of a file. */
export interface ZipDirectoryEntry {
  readonly name: string;
  /** The CRC-32 of its unpacked bytes. */
  readonly crc: number;
  readonly isEncrypted: boolean;
  /** 0 for a file that is stored as it is, 8 for one that is deflated. */
  readonly method: number;
  /** How long its packed bytes are. */
  readonly packed: number;
  /** Where its local header begins in the archive. */
  readonly offset: number;
}

const signatures = { entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };

/** The place of the record that ends an archive, in its last bytes; -1 where the archive is cut short. */
export function findEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= 0; at -= 1) if (uint32(bytes, at) === signatures.end) return at;
  return -1;
}

/**
 * The directory of a zip archive, read from its last bytes: files and folders in the order of the archive. Undefined
 * where the directory is damaged, or does not stand in these bytes as a whole.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipDirectoryEntry[] | undefined {
  const record = findEnd(bytes);
  if (record < 0) return undefined;
  let [end, count, size] = [record, uint16(bytes, record + 10), uint32(bytes, record + 12)];
  // Large archives have a second record before the first, which points to it.
  if (record >= 76 && uint32(bytes, record - 20) === signatures.locator64) {
    end = record - 76;
    if (uint32(bytes, end) !== signatures.end64) return undefined;
    [count, size] = [uint32(bytes, end + 32), uint32(bytes, end + 40)];
  }
  const entries: ZipDirectoryEntry[] = [];
  let at = end - size;
  while (at >= 0 && at < end && uint32(bytes, at) === signatures.entry) {
    const [flags, length] = [uint16(bytes, at + 8), uint16(bytes, at + 28)];
    const name = bytes.subarray(at + 46, at + 46 + length);
    entries.push({
      name: strFromU8(name, !(flags & 0x800)),
      crc: uint32(bytes, at + 16),
      isEncrypted: (flags & 1) === 1,
      method: uint16(bytes, at + 10),
      packed: uint32(bytes, at + 20),
      offset: uint32(bytes, at + 42),
    });
    at += 46 + length + uint16(bytes, at + 30) + uint16(bytes, at + 32);
  }
  if (at !== end || entries.length !== count) return undefined;
  return entries.sort((a, b) => a.offset - b.offset);
}

const uint16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
const uint32 = (bytes: Uint8Array, at: number): number => (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0;
