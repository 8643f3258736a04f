import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frameOf } from './frame.js';
import type { Collection } from './collection.js';
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

/** All that is wrong in the files of a collection, as one error; undefined where nothing is. */
export function mistakesIn({ folder, findings }: Pick<Collection, 'folder' | 'findings'>): Error | undefined {
  const mistakes = findings.filter(isWrong).map((finding) => mistakeOf(folder, finding));
  const [first] = mistakes;
  if (!first) return undefined;
  const lines = mistakes.map(
    ({ message, loc, frame }) => `${loc.file}:${loc.line}:${loc.column + 1} ${message}${frame ? `\n${frame}` : ''}`,
  );
  // Tools that know these properties show the place; all others show the message.
  const { message: _, ...place } = first;
  return Object.assign(new Error(lines.join('\n')), place);
}
