import { fencesOf } from '../light-markdown/fence.js';
import type { Part } from './lines.js';

/** A block of code, with its fences. */
export interface Fenced extends Part {
  /** Where its code begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** The fenced blocks of code of a text, those in quotations left out. */
export function fencedParts(text: string): readonly Fenced[] {
  if (!text.includes('```')) return [];
  const lines = text.split('\n');
  const found = fencesOf(lines.map((line) => line.trimEnd()));
  const starts: number[] = [];
  lines.reduce((at, line) => (starts.push(at), at + line.length + 1), 0);
  const parts: Fenced[] = [];
  for (let at = 0; at < lines.length; at++) {
    const fence = found.at(at);
    if (!fence) continue;
    const last = fence.end - 1;
    const to = Math.max(starts[at + 1]!, starts[last]! - 1);
    parts.push({ start: starts[at]!, from: starts[at + 1]!, to, end: starts[last]! + lines[last]!.length });
    at = last;
  }
  return parts;
}
