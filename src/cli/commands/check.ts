import path from 'node:path';
import { applyFixes } from '../apply-fixes.js';
import { Option, type Command } from '../commander.js';
import { exitCodes } from '../exit-codes.js';
import { annotationOf } from '../github.js';
import { addCommand, readBase, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';
import { writeWhole } from '../write-files.js';

interface CheckOptions extends ReportOptions {
  readonly base?: string;
  readonly fix?: boolean;
  readonly format: 'text' | 'github';
}

/** `colloquy check [FOLDER]` */
export function addCheck(program: Command): void {
  addCommand(program, 'check', 'Tell every mistake in a folder of essays', 'npx colloquy check essays --fix')
    .argument('[folder]', 'the folder of essays', 'essays')
    .option('--fix', 'mend what can be mended in one way alone')
    .option('--base <url>', 'the address that the folder is served at', readBase)
    .addOption(
      new Option('--format <format>', 'words, or annotations for GitHub Actions on stdout')
        .choices(['text', 'github'])
        .default('text'),
    )
    .action((folder: string, options: CheckOptions) =>
      run('check', options, (report) => check(folder, options, report)),
    );
}

/** A fix can bring forth another: a key that can be read again may have a value that cannot. */
const mostRounds = 10;

async function check(folder: string, { base, fix, format }: CheckOptions, report: Report): Promise<void> {
  const { checkCollection } = await import('../../collection/index.js');
  const read = () =>
    checkCollection(folder, {
      ...(base !== undefined && { base }),
      onProgress: (done, all, slug) => report.progress(`${done + 1} of ${all}: ${slug}`),
    });
  let checked = await read();
  let fixed = 0;
  for (let round = 0; fix && round < mostRounds; round += 1) {
    const { findings, sourceOf } = checked;
    let count = 0;
    for (const file of new Set(findings.filter((one) => one.fix).map((one) => one.file))) {
      const mended = applyFixes(
        sourceOf(file) ?? '',
        findings.filter((one) => one.file === file),
      );
      writeWhole(path.join(folder, file), mended.text);
      count += mended.count;
    }
    if (count === 0) break;
    fixed += count;
    checked = await read();
  }
  const { entries, findings, sourceOf } = checked;
  for (const finding of findings) {
    const shown = { ...finding, file: path.join(folder, finding.file) };
    if (format === 'github') report.print(annotationOf(shown));
    report.finding(shown, () => sourceOf(finding.file));
  }
  const fixable = findings.filter((one) => one.fix).length;
  report.say(
    [
      `${counted(entries.length, 'essay')} read, ${findings.length === 0 ? 'no mistakes' : counted(findings.length, 'mistake')}`,
      ...(fixed > 0 ? [`${counted(fixed, 'mistake')} mended`] : []),
      ...(fixable > 0 ? [`${fixable} of them can be mended with --fix`] : []),
    ].join('; '),
  );
  report.set(
    'essays',
    entries.map(({ slug }) => slug),
  );
  report.set('fixed', fixed);
  report.end(findings.length > 0 ? exitCodes.wrong : exitCodes.done);
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
