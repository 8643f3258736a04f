import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Spill, SpillPlace } from '../../import/index.js';

/** How much is written at once, in bytes. */
const pageSize = 1024 ** 2;

/** A temporary file for what an import holds until all is read. It is made when it is needed, and removed by `close`. */
export class FileSpill implements Spill {
  #folder: string | undefined;
  #file = -1;
  /** How much is in the file. */
  #written = 0;
  #waiting: Buffer[] = [];
  #waits = 0;

  write(text: string): SpillPlace {
    const bytes = Buffer.from(text);
    const start = this.#written + this.#waits;
    this.#waiting.push(bytes);
    this.#waits += bytes.length;
    if (this.#waits >= pageSize) this.#flush();
    return { start, length: bytes.length };
  }

  read({ start, length }: SpillPlace): string {
    if (start + length > this.#written) this.#flush();
    const bytes = Buffer.alloc(length);
    for (let at = 0; at < length;) {
      const read = readSync(this.#file, bytes, at, length - at, start + at);
      if (read === 0) throw new Error(`Expected ${length} bytes at ${start} of a temporary file, got its end`);
      at += read;
    }
    return bytes.toString();
  }

  close(): void {
    if (this.#folder === undefined) return;
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  #flush(): void {
    if (this.#folder === undefined) {
      this.#folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
      // It holds comments of others, so that other users of the machine may not read it.
      this.#file = openSync(path.join(this.#folder, 'comments'), 'wx+', 0o600);
    }
    const bytes = Buffer.concat(this.#waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
    this.#waiting = [];
    this.#waits = 0;
  }
}
