const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum that zip and gzip keep of each file (CRC-32, as in ISO 3309), computed as its bytes come. */
export class Crc32 {
  #state = 0xffffffff;

  add(bytes: Uint8Array): void {
    let state = this.#state;
    for (let at = 0; at < bytes.length; at += 1) state = table[(state ^ bytes[at]!) & 0xff]! ^ (state >>> 8);
    this.#state = state;
  }

  /** The checksum of all bytes so far, without a sign. */
  get value(): number {
    return ~this.#state >>> 0;
  }
}

/** A checksum as tools print it: eight hexadecimal digits. */
export const crcText = (value: number): string => value.toString(16).padStart(8, '0');
