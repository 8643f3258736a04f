import { sentenceOf, type ParseError } from '../../model/parse-error.js';
import { scanJson } from './scan-json.js';
import { positionOf, type TextPosition } from './text-position.js';

const place = ({ line, column }: TextPosition): string => `line ${line}, column ${column}`;

/** The beginning of a text, in quotation marks. */
export const beginning = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The next outer path: `a.b[2]` for `a.b[2].c`. */
const outer = (path: string): string => path.replace(/(^|\.)[^.[\]]+$|\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');

/** Where in a JSON text each of these paths stands; where something is missing, what it is missing in. */
export function positionsIn(text: string, paths: readonly string[]): ReadonlyMap<string, TextPosition> {
  const wanted = new Map<string, number>([['', 0]]);
  for (const path of paths) for (let part = path; part && !wanted.has(part); part = outer(part)) wanted.set(part, -1);
  scanJson(text, (path, offset) => {
    // Of a name that stands twice, the last one counts, as it does for `JSON.parse`.
    if (wanted.has(path)) wanted.set(path, offset);
  });
  return new Map(
    paths.map((path) => {
      let part = path;
      while (part && wanted.get(part) === -1) part = outer(part);
      return [path, positionOf(text, wanted.get(part) ?? 0)];
    }),
  );
}

/** The mistakes of what a JSON text holds, one a line, each with its line and column in the text. */
export function explainMistakes(error: ParseError, text: string): string {
  const positions = positionsIn(
    text,
    error.errors.map(({ path }) => path),
  );
  const lines = error.errors.map((mistake) => `${place(positions.get(mistake.path)!)}: ${sentenceOf(mistake)}`);
  const more = error.count - error.errors.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** Why a text is not JSON, with the place and how the text begins; undefined where it is JSON. */
export function explainBrokenJson(text: string): string | undefined {
  const fault = scanJson(text);
  if (!fault) return undefined;
  if (text.trim() === '') return 'Expected JSON, got an empty file';
  const { offset, expected } = fault;
  const got = offset < text.length ? beginning(text.slice(offset, offset + 20)) : 'the end of the file';
  const hint = /^\s*<(?:!doctype|!--|html|head|body|\?xml)/i.test(text)
    ? ' It looks like HTML: is this the address of a page?'
    : '';
  return `Expected JSON with ${expected} at ${place(positionOf(text, offset))} (position ${offset}), got ${got}. The file begins with ${beginning(text)}.${hint}`;
}
