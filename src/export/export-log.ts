import type { ExportFinding, ExportReport, ExportTally, NotExported } from './report.js';

/** How many findings of one code are listed; the rest is counted. */
const most = 1_000;

/** Counts what is given and written, and collects what the format cannot hold. One for an export. */
export class ExportLog {
  readonly #findings: ExportFinding[] = [];
  readonly #counts = new Map<string, number>();
  readonly comments = new Count();
  readonly threads = new Count();

  add({ was, is, ...finding }: ExportFinding): void {
    const count = (this.#counts.get(finding.code) ?? 0) + 1;
    this.#counts.set(finding.code, count);
    if (count > most) return;
    this.#findings.push({
      ...finding,
      ...(was !== undefined && { was: shortened(was) }),
      ...(is !== undefined && { is: shortened(is) }),
    });
  }

  /** All that is known so far. */
  report(format: string): ExportReport {
    return {
      format,
      ...this.comments.tally(),
      threads: this.threads.tally(),
      counts: Object.fromEntries(this.#counts),
      findings: this.#findings,
    };
  }
}

class Count {
  read = 0;
  written = 0;
  readonly #leftOut = new Map<NotExported, number>();

  leaveOut(reason: NotExported, count = 1): void {
    if (count > 0) this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + count);
  }

  tally(): ExportTally {
    return { read: this.read, written: this.written, leftOut: Object.fromEntries(this.#leftOut) };
  }
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
