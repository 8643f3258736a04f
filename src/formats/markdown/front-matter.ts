import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringifyYaml,
  type Document,
  type Node,
  type Pair,
} from '../yaml.js';
import { Findings, type Place, type Remedy } from './finding.js';

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
  /** Whether the line that ends the front matter is missing. */
  readonly unclosed: boolean;
}

// Front matter that is never closed ends where the first paragraph does.
const unclosedFence = /^---[ \t]*\r?\n([\w-]+:(?:[ \t][^\n]*)?(?:\r?\n[ \t]*[^\s][^\n]*)*)(?:\r?\n|$)/;
const fence = /^---[ \t]*\r?\n(?:([^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Parts a file into its front matter and the rest. */
export function partFile(text: string): Parted {
  const whole = text.replace(/^\ufeff/, '');
  const mark = text.length - whole.length;
  const closed = fence.exec(whole);
  const found = closed ?? unclosedFence.exec(whole);
  if (!found) return { yaml: '', yamlStart: mark, markdown: whole, start: mark, lines: 0, unclosed: false };
  return {
    yaml: found[1] ?? '',
    yamlStart: mark + whole.indexOf('\n') + 1,
    markdown: whole.slice(found[0].length),
    start: mark + found[0].length,
    lines: found[0].split('\n').length - 1,
    unclosed: !closed,
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

/** Reads YAML 1.2: dates stay as they are written. Of YAML with mistakes, each key is read that can be. */
export function readYaml(yaml: string, findings: Findings): ReadYaml {
  const whole = new Findings('');
  const read = readPart(yaml, whole);
  const parts = whole.all.length > 0 ? topKeys(yaml) : [];
  if (parts.length < 2) {
    if (whole.all.length > 0) readPart(yaml, findings);
    return read;
  }
  const value: Record<string, unknown> = {};
  const places = new Map<string, YamlPlace>();
  for (const { text, line, start } of parts) {
    const found = new Findings('', line, start);
    const part = readPart(text, found);
    for (const { line: at = 1, column = 1, expected, got, suggestion, fix } of found.all)
      findings.add('refused', { line: at, column }, expected, got, {
        ...(suggestion && { suggestion }),
        ...(fix && { fix }),
      });
    if (typeof part.value !== 'object' || part.value === null) continue;
    for (const [key, one] of Object.entries(part.value)) {
      const place = part.places.get(key);
      if (Object.hasOwn(value, key) && place)
        findings.add('refused', movedPlace(place, line, start), 'YAML', `\`${key}\` a second time`);
      else value[key] = one;
    }
    for (const [path, place] of part.places)
      if (!places.has(path))
        places.set(path, { ...movedPlace(place, line, start), key: movedPlace(place.key, line, start) });
  }
  return { value, places };
}

/** The same place, as seen from so many lines and units above. */
const movedPlace = <T extends Place & { start: number; end: number }>(place: T, line: number, start: number): T => ({
  ...place,
  line: place.line + line,
  start: place.start + start,
  end: place.end + start,
});

interface YamlPart {
  readonly text: string;
  /** How many lines stand before it. */
  readonly line: number;
  readonly start: number;
}

/** YAML cut before each key that begins a line. */
function topKeys(yaml: string): readonly YamlPart[] {
  const starts = [...yaml.matchAll(/^[^\s#\-"'[{][^:\n]*:(?=\s|$)/gm)].map(({ index }) => index);
  return [...(starts[0] === 0 ? [] : [0]), ...starts]
    .map((start, index, all) => ({ start, text: yaml.slice(start, all[index + 1]) }))
    .map(({ start, text }) => ({ start, text, line: yaml.slice(0, start).split('\n').length - 1 }));
}

function readPart(yaml: string, findings: Findings): ReadYaml {
  const lineCounter = new LineCounter();
  const document: Document = parseDocument(yaml, {
    lineCounter,
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  for (const { pos, message } of document.errors) {
    const [said = ''] = message.split('\n');
    const quote = /^Missing closing (["'])/.exec(said)?.[1];
    const line = quote === undefined ? undefined : openLine(yaml, quote);
    if (line) findings.add('refused', line.place, 'YAML', `no closing ${quote}`, line.remedy);
    else findings.add('refused', placeOf(pos[0]), 'YAML', said, remedyFor(yaml, placeOf(pos[0]).line));
  }
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

/** The first line with a quotation mark that is not closed there, and the same with one at its end. */
function openLine(yaml: string, quote: string): { readonly place: Place; readonly remedy: Remedy } | undefined {
  let start = 0;
  for (const [index, line] of yaml.split('\n').entries()) {
    if (line.split(quote).length % 2 === 0) {
      const end = start + line.trimEnd().length;
      const place = { line: index + 1, column: line.indexOf(quote) + 1 };
      return { place, remedy: { suggestion: `${line.trim()}${quote}`, fix: { start: end, end, text: quote } } };
    }
    start += line.length + 1;
  }
  return undefined;
}

/** Words with a colon, a hash or a sign of YAML at their beginning stand between quotation marks. */
function remedyFor(yaml: string, line: number): Remedy {
  const text = yaml.split('\n')[line - 1] ?? '';
  if (/^[ ]*\t/.test(text)) return { suggestion: text.replace(/^[ \t]+/, (space) => space.replaceAll('\t', '  ')) };
  const [, key, quoted] = /^([ -]*[\w-]+: +)("[^"]*"[^"'#]*[^"'#\s])\s*$/.exec(text) ?? [];
  if (key !== undefined && quoted !== undefined) return { suggestion: `${key.trim()} '${quoted}'` };
  const [, before, words] = /^([ \t-]*[\w-]+:[ \t]+)([^\s"'[{|>&!#].*?|[@`%*&!].*?)[ \t\r]*$/.exec(text) ?? [];
  if (before === undefined || words === undefined || !/: |:$| #|^[@`%*&!]/.test(words)) return {};
  const start =
    yaml
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    before.length;
  const instead = JSON.stringify(words);
  return { suggestion: `${before.trim()} ${instead}`, fix: { start, end: start + words.length, text: instead } };
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
  `---\n${stringifyYaml(entries, { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false })}---\n`;
