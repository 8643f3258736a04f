import { readFileSync } from 'node:fs';
import { baseOf } from '../collection/addresses.js';
import { CollectionError } from '../collection/collection.js';
import { Command, CommanderError, InvalidArgumentError } from './commander.js';
import { CommandError, exitCodes } from './exit-codes.js';
import { Report, type ReportOptions } from './report.js';

/** The command line, without its commands. */
export function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return new Command('colloquy')
    .description('Essays in Markdown, with the conversation around them')
    .version(version)
    .showHelpAfterError('(see `colloquy --help`)')
    .addHelpText(
      'after',
      `
Example:
  $ npx colloquy init essays
  $ npx colloquy check essays

Exit codes: 0 done, 1 something was lost or is wrong, 2 wrong use, 3 input cannot be read,
4 a file would be overwritten, 5 stopped midway with nothing half written.`,
    )
    .exitOverride();
}

/** A command of the program, with the options that all have, and an example in its help. */
export function addCommand(program: Command, usage: string, description: string, example: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--json', 'print a report in JSON on stdout, and nothing else')
    .option('--quiet', 'say nothing but what is wrong')
    .addHelpText('after', `\nExample:\n${example.replace(/^/gm, '  $ ')}`)
    .exitOverride();
}

/** Runs what a command does, and ends it with its exit code. `work` throws a {@link CommandError} where it cannot go on. */
export async function run(
  command: string,
  options: ReportOptions,
  work: (report: Report) => Promise<void> | void,
): Promise<void> {
  const report = new Report(command, options);
  try {
    await work(report);
  } catch (error) {
    const known = knownError(error);
    if (!known) throw error;
    report.warn(known.message);
    report.set('error', known.message);
    report.end(known.exitCode);
  }
}

/** Reads the value of an option that is one of several. */
export function oneOf<T extends string>(choices: readonly T[]): (value: string) => T {
  return (value) => {
    if ((choices as readonly string[]).includes(value)) return value as T;
    throw new InvalidArgumentError(`Expected one of ${choices.join(', ')}.`);
  };
}

/** The value of an option that is the address of a folder. */
export function readBase(value: string): string {
  try {
    return baseOf(value);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function knownError(error: unknown): CommandError | undefined {
  if (error instanceof CommandError) return error;
  if (error instanceof CollectionError)
    return new CommandError(exitCodes.unreadable, `${error.message}.\nMake a first one with: npx colloquy init`);
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  // A file or folder that the system does not let us read or write.
  return code !== undefined && syscall !== undefined ? new CommandError(exitCodes.unreadable, message) : undefined;
}

/** Runs the program with these arguments. Sets the exit code of the process. */
export async function runProgram(program: Command, args: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and the version are asked for; all others are mistakes, and have been told.
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}
