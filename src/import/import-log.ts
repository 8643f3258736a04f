import type { CommentKind } from '../model/comment.js';
import type { Severity } from '../formats/markdown/finding.js';
import type { ImportFinding, ImportReport, LeftOut } from './report.js';
import type { InputPlace } from './raw.js';

/** Comments that are made by other pages, and not by readers of this one. */
const pings: ReadonlySet<CommentKind> = new Set(['pingback', 'trackback', 'webmention']);

/** How many findings of one code are listed, each with its place; the rest is counted. */
const most = 1_000;

/** What is said of one thing that was not read as it stands. */
export interface ImportNote {
  /** The id of the comment or thread, as the source has it. */
  readonly id?: string | undefined;
  /** What should stand there, such as `an ISO 8601 date`. */
  readonly expected: string;
  /** What stands there, in words or quoted. */
  readonly got: string;
  /** What stood there. */
  readonly was?: string | undefined;
  /** What was made of it. */
  readonly is?: string | undefined;
}

/** Counts what is read and written, and collects what was not kept as it stands. One for an import. */
export class ImportLog {
  readonly #findings: ImportFinding[] = [];
  readonly #counts = new Map<string, number>();
  readonly #private = new Map<string, number>();
  readonly #comments = new Count();
  readonly #threads = new Count();
  #pings = 0;

  /** Notes something that was mended, changed, lost or refused. `code` names its kind, such as `xml/stray-ampersand`. */
  add(code: string, severity: Severity, place: InputPlace, note: ImportNote): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > most) return;
    const { file = '', line, column, path } = place;
    const { id, expected, got, was, is } = note;
    this.#findings.push({
      code,
      severity,
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      ...(path !== undefined && { path }),
      ...(id !== undefined && { id }),
      expected,
      got,
      ...(was !== undefined && { was: shortened(was) }),
      ...(is !== undefined && { is: shortened(is) }),
    });
  }

  /** Counts something private that is left behind in the reader: `kind` is such as `e-mail address`. */
  dropPrivate(kind: string, count = 1): void {
    this.#private.set(kind, (this.#private.get(kind) ?? 0) + count);
  }

  /** Counts a comment that was read. Readers of formats call it only for those that they leave out themselves. */
  readComment(count = 1): void {
    this.#comments.read += count;
  }

  leaveOutComment(reason: LeftOut, count = 1): void {
    this.#comments.leave(reason, count);
  }

  wroteComment(kind: CommentKind = 'comment'): void {
    this.#comments.written += 1;
    if (pings.has(kind)) this.#pings += 1;
  }

  readThread(): void {
    this.#threads.read += 1;
  }

  leaveOutThread(reason: LeftOut): void {
    this.#threads.leave(reason, 1);
  }

  wroteThread(): void {
    this.#threads.written += 1;
  }

  /** All that is known so far. */
  report(format: string): ImportReport {
    const { read, written, leftOut } = this.#comments;
    return {
      format,
      read,
      written,
      leftOut: Object.fromEntries(leftOut),
      pings: this.#pings,
      threads: {
        read: this.#threads.read,
        written: this.#threads.written,
        leftOut: Object.fromEntries(this.#threads.leftOut),
      },
      private: Object.fromEntries(this.#private),
      counts: Object.fromEntries(this.#counts),
      findings: this.#findings,
    };
  }
}

class Count {
  read = 0;
  written = 0;
  readonly leftOut = new Map<LeftOut, number>();

  leave(reason: LeftOut, count: number): void {
    this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + count);
  }
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
