import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frameOf } from '../collection/frame.js';
import type { Finding } from '../formats/markdown/index.js';

/** A mistake as bundlers show it: with its file, its place and the line. */
export interface Mistake {
  readonly message: string;
  readonly id: string;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame?: string;
}

/** Whether a finding stops a build: the essay is not what it says, or a part of it is missing. */
export const isWrong = ({ severity }: Finding): boolean => severity === 'refused' || severity === 'lost';

/** A finding as a bundler's overlay and log show it. */
export function mistakeOf(folder: string, { file, line = 1, column = 1, expected, got, suggestion }: Finding): Mistake {
  const id = path.join(folder, file);
  const message = `Expected ${expected}, got ${got}${suggestion === undefined ? '' : `. Write: ${suggestion}`}`;
  return { message, id, loc: { file: id, line, column: column - 1 }, ...frame(id, line, column) };
}

function frame(file: string, line: number, column: number): { readonly frame?: string } {
  try {
    return { frame: frameOf(readFileSync(file, 'utf8'), line, column) };
  } catch {
    return {}; // the finding is about a file that is missing
  }
}
