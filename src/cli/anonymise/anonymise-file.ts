import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError, exitCodes } from '../exit-codes.js';
import type { Report } from '../report.js';
import { anonymise } from './anonymise.js';
import { shapeOf } from './same-reading.js';
import { writeNewFiles } from '../new-files.js';

export interface AnonymiseOptions {
  /** The file to write. */
  readonly out: string;
  readonly format?: string | undefined;
}

/** Writes an export with other words, and compares how both are read. */
export async function anonymiseFile(file: string, { out, format }: AnonymiseOptions, report: Report): Promise<void> {
  if (path.resolve(file) === path.resolve(out))
    throw new CommandError(exitCodes.usage, `Expected --anonymise to name another file than ${file}, got the same`);
  const input = readFileSync(file);
  const made = await anonymise(input, path.basename(file), format).catch((error: unknown) => {
    if (error instanceof RangeError) throw new CommandError(exitCodes.unreadable, error.message);
    throw error;
  });
  const [was, is] = [
    await shapeOf(input, { file: path.basename(file), ...(format !== undefined && { format }) }),
    await shapeOf(made.text, { file: path.basename(file).replace(/\.gz$/i, ''), format: made.format }),
  ];
  writeNewFiles(path.dirname(out), { [path.basename(out)]: made.text }, false);
  const isSame = was.counts === is.counts && was.threads.join() === is.threads.join();
  report.say(`Read    ${file} (${made.format})`);
  report.say(
    `Wrote   ${out}, with other words, names and addresses. Times, numbers and what is markup stay: look at it before you share it`,
  );
  report.set('format', made.format);
  report.set('files', [out]);
  report.set('same', isSame);
  if (isSame) {
    report.say('Compared: it is read as the original is, with the same counts, times, statuses and replies');
    report.end();
    return;
  }
  report.finding({
    ...{ severity: 'changed', file: out, expected: 'what is read as the original is' },
    got: was.counts === is.counts ? 'other times, statuses or replies' : `${is.counts} in place of ${was.counts}`,
  });
  report.end(exitCodes.wrong);
}
