/** One thing that the port asks of a source. */
export interface Rule {
  /** A short name that stays, for {@link SourceServer.except}. */
  readonly id: string;
  /** The rule as a sentence, to name a test. */
  readonly sentence: string;
  /**
   * Checks the rule. Resolves with the reason if it is skipped, with undefined if it is kept; rejects if it is broken.
   * Rules change the state of the server, so check them one after the other.
   */
  check(): Promise<string | undefined>;
}

/** What became of one rule. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped. */
  readonly reason?: string;
  /** How it was broken. */
  readonly error?: Error;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A source that breaks rules. The message names each of them and says how. */
export class ConformanceError extends Error {
  override readonly name: string = 'ConformanceError';
  readonly report: Report;

  constructor(report: Report) {
    const broken = report.findings.filter(({ outcome }) => outcome === 'failed');
    const lines = broken.map(({ id, rule, error }) => `- ${rule} (${id}): ${error?.message}`);
    super(`Expected the source to keep every rule, got ${broken.length} broken:\n${lines.join('\n')}`);
    this.report = report;
  }
}
