import { parsed } from './close-json.js';

/** A value that was parted from the rest. */
export interface JsonPiece {
  readonly list?: string;
  /** From 1: within the list, or among the values of the input. */
  readonly index: number;
  /** The value as text; undefined where `value` is the object around lists. */
  readonly text?: string;
  readonly value?: unknown;
  readonly line: number;
  readonly column: number;
  readonly isWhole: boolean;
}

/** A list or an object that is gone into. */
interface Frame {
  readonly path: string;
  readonly isList: boolean;
  index: number;
  key: string;
  readonly rest: Record<string, unknown>;
  readonly index0: number;
  readonly line: number;
  readonly column: number;
  needsComma: boolean;
}

type State = 'between' | 'key' | 'string' | 'container' | 'scalar' | 'comment';

/** An item that is longer than this is damaged: its end was not found. */
const longest = 64 * 1024 ** 2;

/** Parts JSON into the items of its lists, sign by sign, and keeps no more than one item. */
export class JsonSplitter {
  readonly #lists: ReadonlySet<string>;
  readonly #tell: (place: { readonly line: number; readonly column: number }, expected: string, got: string) => void;
  readonly #frames: Frame[] = [];
  #done: JsonPiece[] = [];
  #state: State = 'between';
  #parts: string[] = [];
  #length = 0;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #line = 1;
  #lineStart = 0;
  #offset = 0;
  #startLine = 1;
  #startColumn = 1;
  #roots = 0;
  #isCut = false;

  constructor(
    lists: readonly string[],
    tell: (place: { readonly line: number; readonly column: number }, expected: string, got: string) => void,
  ) {
    this.#lists = new Set(lists);
    this.#tell = tell;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  get isEmpty(): boolean {
    return this.#roots === 0;
  }

  get line(): number {
    return this.#line;
  }

  get column(): number {
    return this.#offset - this.#lineStart + 1;
  }

  /** What is parted since the last call. */
  taken(): readonly JsonPiece[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  push(piece: string): void {
    let from = 0;
    let at = 0;
    while (at < piece.length) {
      const code = piece.charCodeAt(at);
      const isLineEnd = code === 10;
      switch (this.#state) {
        case 'between':
          if (this.#begin(piece[at]!, this.#offset + at)) from = at;
          at += 1;
          break;
        case 'comment':
          if (isLineEnd) this.#state = 'between';
          at += 1;
          break;
        case 'key':
        case 'string':
          at += 1;
          if (this.#isEscaped) this.#isEscaped = false;
          else if (code === 92) this.#isEscaped = true;
          else if (code === 34 || isLineEnd) {
            // A line end within a string is a fault: so far, and no farther.
            this.#keep(piece.slice(from, at));
            this.#endOfString();
          }
          break;
        case 'container':
          at += 1;
          if (this.#inString) {
            if (this.#isEscaped) this.#isEscaped = false;
            else if (code === 92) this.#isEscaped = true;
            else if (code === 34 || isLineEnd) this.#inString = false;
          } else if (code === 34) this.#inString = true;
          else if (code === 123 || code === 91) this.#depth += 1;
          else if (code === 125 || code === 93) {
            this.#depth -= 1;
            if (this.#depth === 0) {
              this.#keep(piece.slice(from, at));
              this.#take(true);
            }
          }
          break;
        case 'scalar':
          // Ends before what follows it, which is looked at again.
          if (code <= 32 || code === 44 || code === 93 || code === 125 || code === 58 || code === 123 || code === 91) {
            this.#keep(piece.slice(from, at));
            this.#take(true);
            continue;
          }
          at += 1;
      }
      if (isLineEnd) {
        this.#line += 1;
        this.#lineStart = this.#offset + at;
      }
    }
    this.#offset += piece.length;
    if (this.#state === 'between' || this.#state === 'comment') return;
    this.#keep(piece.slice(from));
    if (this.#length > longest) this.#take(false);
  }

  end(): void {
    if (this.#state === 'scalar') this.#take(this.#frames.length === 0);
    else if (this.#state === 'container' || this.#state === 'string') {
      this.#isCut = true;
      this.#take(false);
    }
    if (this.#frames.length > 0) this.#isCut = true;
    while (this.#frames.length > 0) this.#close(false);
  }

  #keep(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Goes on at a sign between values; true where a value, or a key, begins with it. */
  #begin(sign: string, offset: number): boolean {
    const frame = this.#frames.at(-1);
    if (/\s|\ufeff/.test(sign)) return false;
    const [line, column] = [this.#line, offset - this.#lineStart + 1];
    const tell = (expected: string, got = JSON.stringify(sign)): void => this.#tell({ line, column }, expected, got);
    if (sign === ',' || sign === ':') {
      if (sign === ',' && frame) {
        if (!frame.needsComma) tell('a value');
        frame.needsComma = false;
      }
      return false;
    }
    if (!frame && sign === '#') {
      this.#state = 'comment';
      return false;
    }
    if (sign === '}' || sign === ']') {
      if (frame && frame.isList === (sign === ']')) this.#close(true);
      else tell('a value');
      return false;
    }
    if (frame?.needsComma) tell('a comma');
    this.#parts = [];
    this.#length = 0;
    if (frame && !frame.isList && frame.key === '') {
      if (sign !== '"') {
        tell('a key');
        return false;
      }
      this.#state = 'key';
      return true;
    }
    [this.#startLine, this.#startColumn] = [line, column];
    if (sign === '{' || sign === '[') {
      const path = !frame ? '' : frame.isList ? undefined : frame.path ? `${frame.path}.${frame.key}` : frame.key;
      const isList = sign === '[';
      if (path !== undefined && this.#goesInto(path, isList)) {
        if (!frame) this.#roots += 1;
        this.#frames.push({
          path,
          isList,
          index: 0,
          key: '',
          rest: {},
          index0: this.#roots,
          line,
          column,
          needsComma: false,
        });
        return false;
      }
      this.#state = 'container';
      this.#depth = 1;
      this.#inString = false;
    } else this.#state = sign === '"' ? 'string' : 'scalar';
    this.#isEscaped = false;
    return true;
  }

  #goesInto(path: string, isList: boolean): boolean {
    if (isList) return this.#lists.has(path);
    return [...this.#lists].some((list) => (path === '' ? list !== '' : list.startsWith(`${path}.`)));
  }

  #endOfString(): void {
    if (this.#state === 'string') {
      this.#take(true);
      return;
    }
    const key = parsed(this.#parts.join(''))?.value;
    this.#frames.at(-1)!.key = typeof key === 'string' && key ? key : '\0';
    this.#parts = [];
    this.#length = 0;
    this.#state = 'between';
  }

  /** Takes the value that is whole now, or that the input ended in. */
  #take(isWhole: boolean): void {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#length = 0;
    this.#state = 'between';
    const place = { line: this.#startLine, column: this.#startColumn };
    const frame = this.#frames.at(-1);
    if (!frame) {
      this.#roots += 1;
      this.#done.push({ index: this.#roots, text, ...place, isWhole });
      return;
    }
    frame.needsComma = true;
    if (frame.isList) {
      frame.index += 1;
      this.#done.push({ list: frame.path, index: frame.index, text, ...place, isWhole });
      return;
    }
    const found = isWhole ? parsed(text) : undefined;
    if (!found) this.#tell(place, `\`${frame.key}\` to be JSON`, `${text.length} characters that are none`);
    else if (frame.key !== '__proto__') frame.rest[frame.key] = found.value;
    frame.key = '';
  }

  #close(isWhole: boolean): void {
    const { isList, path, rest, index0, line, column } = this.#frames.pop()!;
    const outer = this.#frames.at(-1);
    if (!outer) {
      if (!isList) this.#done.push({ index: index0, value: rest, line, column, isWhole });
      return;
    }
    const key = path.split('.').at(-1)!;
    if (!isList && key !== '__proto__') outer.rest[key] = rest;
    outer.key = '';
    outer.needsComma = true;
  }
}
