import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inTheWayError, writeWhole } from './write-files.js';

/**
 * Writes files that a person goes on with. Where one of them exists with other contents, nothing is written, unless that
 * is forced.
 *
 * @throws {CommandError} where files are in the way.
 */
export function writeNewFiles(folder: string, files: Readonly<Record<string, string>>, force: boolean): void {
  const inTheWay = Object.entries(files).filter(([file, text]) => {
    const at = path.join(folder, file);
    return existsSync(at) && readFileSync(at, 'utf8') !== text;
  });
  if (inTheWay.length > 0 && !force)
    throw inTheWayError(
      folder,
      inTheWay.map(([file]) => file),
    );
  for (const [file, text] of Object.entries(files)) writeWhole(path.join(folder, file), text);
}

/** Today's date where the command runs, such as `2024-03-01`. */
export function today(now: Date = new Date()): string {
  const two = (value: number): string => `${value}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
