import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import { Findings, type Place } from './finding.js';

/** The head of a file in YAML, and the Markdown behind it. */
export interface Parted {
  readonly yaml: string;
  /** Where the YAML begins, in UTF-16 code units of the file. */
  readonly yamlStart: number;
  readonly markdown: string;
  /** Where the Markdown begins. */
  readonly start: number;
  /** How many lines of the file stand before the Markdown. */
  readonly lines: number;
}

const fence = /^---[ \t]*\r?\n(?:([^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Parts a file into its front matter and the rest. */
export function partFile(text: string): Parted {
  const whole = text.replace(/^\ufeff/, '');
  const mark = text.length - whole.length;
  const found = fence.exec(whole);
  if (!found) return { yaml: '', yamlStart: mark, markdown: whole, start: mark, lines: 0 };
  return {
    yaml: found[1] ?? '',
    yamlStart: mark + whole.indexOf('\n') + 1,
    markdown: whole.slice(found[0].length),
    start: mark + found[0].length,
    lines: found[0].split('\n').length - 1,
  };
}

/** YAML as a value, and where its parts stand. */
export interface ReadYaml {
  readonly value: unknown;
  /** Where each key and item stands, by its path, such as `people[1].name`. */
  readonly places: ReadonlyMap<string, YamlPlace>;
}

/** Where a value stands in YAML. */
export interface YamlPlace extends Place {
  /** Where it begins and ends, in UTF-16 code units of the YAML. */
  readonly start: number;
  readonly end: number;
  /** Where its key stands; the value's own place for the items of a list. */
  readonly key: Place & { readonly start: number; readonly end: number };
}

/** Reads YAML 1.2: dates stay as they are written. Of YAML with mistakes, all is read that can be. */
export function readYaml(yaml: string, findings: Findings): ReadYaml {
  const lineCounter = new LineCounter();
  const document: Document = parseDocument(yaml, { lineCounter, schema: 'core', prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  for (const { pos, message } of document.errors)
    findings.add('refused', placeOf(pos[0]), 'YAML', message.split('\n')[0] ?? '');
  const places = new Map<string, YamlPlace>();
  const walk = (node: unknown, path: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
        const [from = 0, until = 0] = key.range ?? [];
        const [start = until, end = until] = value?.range ?? [];
        const below = path ? `${path}.${nameOf(key)}` : nameOf(key);
        places.set(below, { ...placeOf(start), start, end, key: { ...placeOf(from), start: from, end: until } });
        walk(value, below);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const [start = 0, end = 0] = (item as Node | null)?.range ?? [];
        const here = { ...placeOf(start), start, end };
        places.set(`${path}[${index}]`, { ...here, key: here });
        walk(item, `${path}[${index}]`);
      });
    }
  };
  walk(document.contents, '');
  return { value: valueOf(document), places };
}

const nameOf = (key: Node): string => (isScalar(key) ? `${key.value as string}` : `${key as unknown as string}`);

function valueOf(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    // An alias of nothing, which is among the mistakes.
    return undefined;
  }
}

/** One entry of front matter. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly place: YamlPlace;
}

/** Front matter, and where its parts stand. */
export interface FrontMatter {
  /** In the order of the file. */
  readonly entries: readonly Entry[];
  readonly places: ReadonlyMap<string, YamlPlace>;
}

export function readFrontMatter(yaml: string, findings: Findings): FrontMatter {
  const { value, places } = readYaml(yaml, findings);
  if (value === null || value === undefined) return { entries: [], places };
  if (typeof value !== 'object' || Array.isArray(value)) {
    findings.add('refused', { line: 1, column: 1 }, 'keys and values', 'other YAML');
    return { entries: [], places };
  }
  const entries = Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const place = places.get(key);
    return place ? [{ key, value: one, place }] : [];
  });
  return { entries, places };
}

/** The place of the part that a path leads to, or of the nearest around it. */
export function placeBelow(places: ReadonlyMap<string, YamlPlace>, path: string): YamlPlace | undefined {
  for (let at = path; at; at = at.replace(/(?:\.[^.[]*|\[\d+\]|^[^.[]*)$/, '')) {
    const place = places.get(at);
    if (place) return place;
  }
  return undefined;
}

/** Front matter with its fences. Words are quoted where YAML would read them as something else. */
export const writeFrontMatter = (entries: Readonly<Record<string, unknown>>): string =>
  `---\n${stringify(entries, { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false })}---\n`;
