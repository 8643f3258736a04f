import type { ImportLog } from '../import-log.js';

const open = '<![CDATA[';

/**
 * Mends what keeps a parser of XML from reading on: what stands before the first element, control characters, and a
 * `<` that begins nothing. Takes a text piece by piece; the outcome does not depend on where it is cut.
 */
export class XmlMender {
  readonly #file: string;
  readonly #log: ImportLog;
  #carry = '';
  #line = 1;
  #hasBegun = false;
  #within: 'text' | 'cdata' | 'comment' = 'text';

  constructor(file: string, log: ImportLog) {
    this.#file = file;
    this.#log = log;
  }

  /** The next piece, mended; a little of it may come with the next. */
  push(piece: string): string {
    return this.#mend(this.#carry + piece, false);
  }

  /** The rest. */
  end(): string {
    return this.#mend(this.#carry, true);
  }

  #mend(given: string, isLast: boolean): string {
    let text = given;
    let out = '';
    this.#carry = '';
    if (!this.#hasBegun) {
      const start = text.indexOf('<');
      if (start < 0 && !isLast) {
        this.#carry = text;
        return '';
      }
      const stray = start < 0 ? text : text.slice(0, start);
      if (stray.trim()) this.#tell('xml/before-the-first-element', 'nothing before the first element', stray.trim());
      this.#line += newlines(stray);
      text = start < 0 ? '' : text.slice(start);
      this.#hasBegun = true;
    }
    let at = 0;
    const take = (end: number): void => {
      out += this.#clean(text.slice(at, end));
      at = end;
    };
    while (at < text.length) {
      if (this.#within !== 'text') {
        const mark = this.#within === 'cdata' ? ']]>' : '-->';
        const end = text.indexOf(mark, at);
        if (end < 0) {
          // The mark itself may be cut.
          take(isLast ? text.length : Math.max(at, text.length - mark.length + 1));
          break;
        }
        take(end + mark.length);
        this.#within = 'text';
        continue;
      }
      const next = text.indexOf('<', at);
      take(next < 0 ? text.length : next);
      if (next < 0) break;
      if (!isLast && text.length - next < open.length) break;
      if (text.startsWith(open, next)) {
        take(next + open.length);
        this.#within = 'cdata';
      } else if (text.startsWith('<!--', next)) {
        take(next + 4);
        this.#within = 'comment';
      } else if (/[\p{L}_:/!?]/u.test(text[next + 1] ?? '')) take(next + 1);
      else {
        this.#tell('xml/stray-less-than', '`&lt;`', '`<`');
        out += '&lt;';
        at += 1;
      }
    }
    this.#carry = text.slice(at);
    return out;
  }

  #clean(text: string): string {
    const cleaned = text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, (sign, offset: number) => {
      const line = newlines(text.slice(0, offset));
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      this.#tell('xml/control-character', 'no control characters', `U+${code}`, line);
      return '';
    });
    this.#line += newlines(text);
    return cleaned;
  }

  #tell(code: string, expected: string, got: string, linesOn = 0): void {
    const was = got.length > 60 ? `${got.slice(0, 60)}…` : got;
    this.#log.add(code, 'mended', { file: this.#file, line: this.#line + linesOn }, { expected, got: was });
  }
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
