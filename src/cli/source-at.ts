import { readFileSync } from 'node:fs';

/** The text of a file that a finding is about; undefined where there is no such file. */
export function sourceAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
