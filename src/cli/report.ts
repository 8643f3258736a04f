import type { Finding } from '../formats/markdown/index.js';
import { exitCodes, type ExitCode } from './exit-codes.js';
import { frameOf } from '../collection/frame.js';

/** The options that every command has. */
export interface ReportOptions {
  /** A report in JSON on stdout, and nothing else anywhere. */
  readonly json?: boolean;
  /** Nothing but what is wrong. */
  readonly quiet?: boolean;
}

/** Returns the text of a file that a finding names, by the path that it names; undefined where it cannot be read. */
export type SourceOf = (file: string) => string | undefined;

/** Tells what a command does: in words on stderr, or in JSON on stdout. */
export class Report {
  readonly #command: string;
  readonly #options: ReportOptions;
  readonly #fields: Record<string, unknown> = {};
  readonly #findings: Finding[] = [];
  #progressed = false;

  constructor(command: string, options: ReportOptions) {
    this.#command = command;
    this.#options = options;
  }

  /** A line of words; nothing with `--quiet` or `--json`. */
  say(line: string): void {
    if (!this.#options.quiet && !this.#options.json) this.#write(`${line}\n`);
  }

  /** A line that must be read, with `--quiet` as well. */
  warn(line: string): void {
    if (!this.#options.json) this.#write(`${line}\n`);
  }

  /** A line that the next one replaces, on a terminal alone. */
  progress(line: string): void {
    if (this.#options.quiet || this.#options.json || !process.stderr.isTTY) return;
    process.stderr.write(`\r\u001b[K${line}`);
    this.#progressed = true;
  }

  /** A line on stdout, for other programs. */
  print(line: string): void {
    if (!this.#options.json) process.stdout.write(`${line}\n`);
  }

  /** A finding, with the line that it is about. */
  finding(finding: Finding, sourceOf: SourceOf = () => undefined): void {
    this.#findings.push(finding);
    this.warn(describeFinding(finding, sourceOf(finding.file)));
  }

  /** Findings that stand in the report in JSON, and are told differently. */
  note(findings: readonly Finding[]): void {
    this.#findings.push(...findings);
  }

  /** A field of the report in JSON. */
  set(field: string, value: unknown): void {
    this.#fields[field] = value;
  }

  /** Prints the report, where it is asked for, and sets the exit code. */
  end(exitCode: ExitCode = exitCodes.done): void {
    if (this.#progressed) process.stderr.write('\r\u001b[K');
    if (this.#options.json) {
      const report = { command: this.#command, exitCode, ...this.#fields, findings: this.#findings };
      process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    }
    process.exitCode = exitCode;
  }

  #write(text: string): void {
    process.stderr.write(this.#progressed ? `\r\u001b[K${text}` : text);
    this.#progressed = false;
  }
}

/** `essays/tea/index.md:3:7`, what is wrong there, the line itself, and what to write instead. */
export function describeFinding(finding: Finding, source?: string): string {
  const { severity, file, line, column, expected, got, suggestion } = finding;
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const parts = [`${place} ${severity}: expected ${expected}, got ${got}`];
  if (source !== undefined && line !== undefined) parts.push(frameOf(source, line, column));
  if (suggestion !== undefined) parts.push(`  write: ${suggestion}`);
  return parts.join('\n');
}
