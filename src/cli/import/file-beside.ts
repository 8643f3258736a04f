import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { largestPicture } from './fetch-picture.js';

/** A picture that was saved into a folder beside a page; undefined where there is none, or one that is too large. */
export function fileBeside(file: string, name: string): Uint8Array | undefined {
  const at = path.join(path.dirname(file), name);
  const found = statSync(at, { throwIfNoEntry: false });
  return found?.isFile() && found.size <= largestPicture ? readFileSync(at) : undefined;
}
