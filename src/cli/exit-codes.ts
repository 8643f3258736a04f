/** What the command line exits with. */
export const exitCodes = {
  /** All is done. */
  done: 0,
  /** It is done, and something was lost or is wrong. */
  wrong: 1,
  /** The command or its options are not what they should be. */
  usage: 2,
  /** The input cannot be read. */
  unreadable: 3,
  /** A file stands in the way that this command did not write. */
  exists: 4,
  /** It was stopped midway. Nothing is half written. */
  stopped: 5,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a sentence, without a stack trace. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
