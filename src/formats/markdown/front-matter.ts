import { isMap, isScalar, LineCounter, parseDocument, stringify, type Document, type Node, type Pair } from 'yaml';
import { Findings, type Place } from './finding.js';

/** The head of a file in YAML, and the Markdown behind it. */
export interface Parted {
  readonly yaml: string;
  readonly markdown: string;
  /** How many lines of the file stand before the Markdown. */
  readonly lines: number;
}

const fence = /^---[ \t]*\r?\n(?:([^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Parts a file into its front matter and the rest. */
export function partFile(text: string): Parted {
  const whole = text.replace(/^\ufeff/, '');
  const found = fence.exec(whole);
  if (!found) return { yaml: '', markdown: whole, lines: 0 };
  return {
    yaml: found[1] ?? '',
    markdown: whole.slice(found[0].length),
    lines: found[0].split('\n').length - 1,
  };
}

/** One entry of front matter. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly place: Place;
}

/** The entries of front matter in the order of the file. Dates stay as they are written: this is YAML 1.2. */
export function readFrontMatter(yaml: string, findings: Findings): readonly Entry[] {
  const lineCounter = new LineCounter();
  const document: Document = parseDocument(yaml, { lineCounter, schema: 'core' });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    // The line of the fence stands before it.
    return { line: line + 1, column: col };
  };
  for (const { pos, message } of document.errors)
    findings.add('refused', placeOf(pos[0]), 'YAML', message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '');
  if (document.errors.length > 0 || document.contents === null) return [];
  if (!isMap(document.contents)) {
    findings.add('refused', placeOf(0), 'keys and values', 'other YAML');
    return [];
  }
  return document.contents.items.map(({ key, value }: Pair) => ({
    key: isScalar(key) ? `${key.value as string}` : `${key as string}`,
    value: (value as Node | null)?.toJS(document) as unknown,
    place: placeOf(((value ?? key) as Node).range?.[0] ?? 0),
  }));
}

/** Front matter with its fences. Words are quoted where YAML would read them as something else. */
export const writeFrontMatter = (entries: Readonly<Record<string, unknown>>): string =>
  `---\n${stringify(entries, { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false })}---\n`;
