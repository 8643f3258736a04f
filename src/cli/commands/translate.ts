import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../commander.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { writeNewFiles } from '../new-files.js';
import { addCommand, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';
import { lineOfPhrase } from '../line-of-phrase.js';

interface TranslateOptions extends ReportOptions {
  readonly check?: boolean;
  readonly out?: string;
}

/** `colloquy translate TAG` and `colloquy translate FILE --check` */
export function addTranslate(program: Command): void {
  addCommand(
    program,
    'translate',
    'Begin a translation of what the elements say, or check one',
    'npx colloquy translate eo\nnpx colloquy translate eo.json --check',
  )
    .argument('<tag>', 'the language, as a BCP 47 tag; with --check, a JSON file of words')
    .option('--check', 'tell every mistake of a file')
    .option('--out <file>', 'where to write the file, in place of the tag with .json')
    .action((tag: string, options: TranslateOptions) =>
      run('translate', options, (report) => (options.check ? check(tag, report) : begin(tag, options, report))),
    );
}

async function englishPhrases(): Promise<object> {
  const [{ reading }, { later }] = await Promise.all([
    import('../../locales/en/reading.js'),
    import('../../locales/en/later.js'),
  ]);
  return { ...reading, ...later };
}

async function begin(tag: string, { out }: TranslateOptions, report: Report): Promise<void> {
  let name: string | undefined;
  try {
    name = Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    // Said below.
  }
  if (!name)
    throw new CommandError(
      exitCodes.usage,
      `Expected a BCP 47 tag such as eo or pt-BR, got ${JSON.stringify(tag)}${existsSync(tag) ? `. To check a file, add --check` : ''}`,
    );
  const [{ translationTemplate }, { tables }] = await Promise.all([
    import('../../locales/check/template.js'),
    import('../../locales/tables.js'),
  ]);
  const known = Object.hasOwn(tables, name) ? tables[name] : undefined;
  const from = known ? { ...(await known.reading()).reading, ...(await known.later()).later } : await englishPhrases();
  const file = out ?? `${name}.json`;
  writeNewFiles(
    path.dirname(file),
    { [path.basename(file)]: `${JSON.stringify(translationTemplate(name, from), null, 2)}\n` },
    false,
  );
  report.set('written', [file]);
  report.say(
    `Wrote ${file}, with the ${known ? `words that there are in ${name}` : 'English words'}. When they are translated, check them with: npx colloquy translate ${file} --check`,
  );
  report.end();
}

async function check(file: string, report: Report): Promise<void> {
  const text = readFileSync(file, 'utf8');
  let table: unknown;
  try {
    table = JSON.parse(text);
  } catch (error) {
    throw new CommandError(exitCodes.unreadable, `Expected ${file} to be JSON: ${(error as Error).message}`);
  }
  const { checkTranslation } = await import('../../locales/check/check-translation.js');
  const mistakes = checkTranslation(table, await englishPhrases());
  for (const { name, expected, got } of mistakes) {
    const line = lineOfPhrase(text, name);
    report.finding({
      severity: 'refused',
      file,
      ...(line !== undefined && { line }),
      expected: name ? `\`${name}\` to be ${expected}` : expected,
      got,
    });
  }
  report.set('mistakes', mistakes.length);
  report.say(
    mistakes.length === 0
      ? `${file} is complete, and nothing in it is wrong that a program can tell.`
      : `${mistakes.length} mistakes in ${file}.`,
  );
  report.end(mistakes.length === 0 ? exitCodes.done : exitCodes.wrong);
}
