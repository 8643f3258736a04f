/** What keeps a text from being JSON. */
export interface JsonFault {
  /** Where, in UTF-16 code units. */
  readonly offset: number;
  /** What should stand there, such as `"," or "}"`. */
  readonly expected: string;
}

/** Called with the place of each value, the outer ones first; `path` is written as in `comments[3].body`. */
export type Visit = (path: string, offset: number) => void;

/** An object or list that has been entered. */
interface Container {
  readonly path: string;
  readonly isList: boolean;
  index: number;
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
// Not one expression for the whole string: engines keep a place to go back to for each character.
const plainCharacters = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

class Scanner {
  offset = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get next(): string {
    return this.#text[this.offset] ?? '';
  }

  skipSpace(): void {
    this.takes(space);
  }

  takes(expression: RegExp): boolean {
    expression.lastIndex = this.offset;
    if (!expression.test(this.#text)) return false;
    this.offset = expression.lastIndex;
    return true;
  }

  takesCharacter(character: string): boolean {
    if (this.next !== character) return false;
    this.offset += 1;
    return true;
  }

  /** Reads a string; undefined where there is none, or it does not end. */
  takeString(): string | undefined {
    const start = this.offset;
    if (!this.takesCharacter('"')) return undefined;
    do this.takes(plainCharacters);
    while (this.takes(escape));
    return this.takesCharacter('"') ? (JSON.parse(this.#text.slice(start, this.offset)) as string) : undefined;
  }
}

const below = (path: string, key: string): string => {
  if (!/^[\w$]{1,60}$/.test(key)) return `${path}[${JSON.stringify(key.slice(0, 60))}]`;
  return path ? `${path}.${key}` : key;
};

/**
 * Reads JSON (RFC 8259) for the places of its values. Returns the first thing that is wrong with it, or undefined.
 * Paths are those of a `ParseError`.
 */
export function scanJson(text: string, visit: Visit = () => undefined): JsonFault | undefined {
  const scanner = new Scanner(text);
  // A list instead of recursion: depth is in the hands of anyone who wrote the text.
  const open: Container[] = [];
  const fault = (expected: string): JsonFault => ({ offset: scanner.offset, expected });
  let path = '';

  scanner.skipSpace();
  for (;;) {
    visit(path, scanner.offset);
    const start = scanner.next;
    let isDone = true;
    if (scanner.takesCharacter('{') || scanner.takesCharacter('[')) {
      const isList = start === '[';
      scanner.skipSpace();
      if (!scanner.takesCharacter(isList ? ']' : '}')) {
        open.push({ path, isList, index: 0 });
        isDone = false;
      }
    } else if (start === '"') {
      if (scanner.takeString() === undefined)
        return fault(scanner.next === '\\' ? 'an escape of JSON' : 'the end of the string');
    } else if (!scanner.takes(number) && !scanner.takes(word)) return fault('a value');

    // Behind a value: what else stands in the innermost container, or its end.
    for (let inner = open.at(-1); isDone; inner = open.at(-1)) {
      scanner.skipSpace();
      if (!inner) return scanner.next === '' ? undefined : fault('the end');
      const end = inner.isList ? ']' : '}';
      if (scanner.takesCharacter(end)) {
        open.pop();
      } else if (scanner.takesCharacter(',')) {
        inner.index += 1;
        scanner.skipSpace();
        isDone = false;
      } else return fault(`"," or "${end}"`);
    }

    const inner = open.at(-1)!;
    if (inner.isList) {
      path = `${inner.path}[${inner.index}]`;
      continue;
    }
    const key = scanner.takeString();
    if (key === undefined) return fault('a name in double quotation marks');
    scanner.skipSpace();
    if (!scanner.takesCharacter(':')) return fault('":"');
    scanner.skipSpace();
    path = below(inner.path, key);
  }
}
