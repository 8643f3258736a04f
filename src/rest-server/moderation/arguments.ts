import { readFileSync } from 'node:fs';
import type { HoldRules } from './hold-rules.js';

interface HoldArguments {
  readonly 'hold-words'?: string | undefined;
  readonly 'hold-links'?: string | undefined;
  readonly 'hold-rate'?: string | undefined;
  readonly 'hold-new-writers'?: boolean | undefined;
}

/** The rules that the command line names. `fail` is called with what is wrong. */
export function readHoldRules(values: HoldArguments, fail: (message: string) => never): HoldRules {
  const { 'hold-words': file, 'hold-links': links, 'hold-rate': rate, 'hold-new-writers': newWriters } = values;
  const [, replies, seconds] = /^([1-9]\d{0,5})\/([1-9]\d{0,6})$/.exec(rate ?? '') ?? [];
  if (rate !== undefined && !seconds)
    fail(`Expected --hold-rate to be a number of replies and one of seconds, such as 3/600, got ${rate}`);
  if (links !== undefined && !/^\d{1,6}$/.test(links)) fail(`Expected --hold-links to be a number, got ${links}`);
  return {
    ...(file !== undefined && { words: readWords(file, fail) }),
    ...(links !== undefined && { links: Number(links) }),
    ...(rate !== undefined && { rate: { replies: Number(replies), seconds: Number(seconds) } }),
    ...(newWriters && { newWriters }),
  };
}

/** Blank lines, and those that begin with `#`, say nothing. */
function readWords(file: string, fail: (message: string) => never): readonly string[] {
  try {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    return fail(`Expected --hold-words to be a file that can be read, got ${file}: ${(error as Error).message}`);
  }
}

/** Names and hashes from `NAME=HASH`. */
export function readModerators(
  given: readonly string[],
  fail: (message: string) => never,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((one) => {
      const [, name, hash] =
        /^([^=]+)=(.+)$/.exec(one) ?? fail('Expected --moderator to be NAME=HASH, got something else');
      return [name!, hash!];
    }),
  );
}
