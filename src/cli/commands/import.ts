import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWrong } from '../../collection/mistake.js';
import { columnParts, type ColumnPart } from '../../import/csv/columns.js';
import { looksLike } from '../../import/detect-format.js';
import { formats } from '../../import/formats.js';
import type { ImportFinding, Included, ReadThreadsOptions, Selectors } from '../../import/index.js';
import { InvalidArgumentError, type Command } from '../commander.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import type { Pictures } from '../import/thread-files.js';
import { withFound } from '../import/with-found.js';
import { openOutput } from '../open-output.js';
import { addCommand, oneOf, readBase, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';

interface ImportCommandOptions extends ReportOptions {
  readonly into: string;
  readonly format?: string;
  readonly include?: readonly Included[];
  readonly timeZone?: string;
  readonly base?: string;
  readonly encoding?: string;
  readonly text?: 'html' | 'markdown' | 'plain';
  readonly select?: Selectors;
  readonly columns?: Columns;
  readonly map?: string;
  readonly pictures: Pictures;
  readonly localNetwork?: boolean;
  readonly verify: boolean;
  readonly anonymise?: string;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
}

/** `colloquy import FILE… --into FOLDER` */
export function addImport(program: Command): void {
  addCommand(
    program,
    'import',
    'Bring in essays and comments of other systems',
    'npx colloquy import export.xml --into essays\nnpx colloquy import disqus.xml.gz --into essays --dry-run',
  )
    .argument('<files...>', 'exports, archives of them (zip, gz) or saved pages')
    .option('--into <folder>', 'the folder of essays', 'essays')
    .option(
      '--format <name>',
      `the format, where it is not to be found out: ${formats.map(({ name }) => name).join(', ')}`,
      oneOf(formats.map(({ name }) => name)),
    )
    .option('--include <kinds>', 'what is not public, and yet wanted: held, trash, spam, private', readIncluded)
    .option(
      '--time-zone <name>',
      'the zone of times that say none, such as Europe/Berlin; without it, their dates are kept',
      readTimeZone,
    )
    .option('--base <url>', 'the address that relative addresses are resolved against', readBase)
    .option('--encoding <name>', 'the encoding, where the file says a wrong one')
    .option(
      '--text <kind>',
      'what texts are written in, where the format leaves it open: html, markdown, plain',
      oneOf(['html', 'markdown', 'plain']),
    )
    .option(
      '--select <part=selector>',
      'how parts of a saved page are found: comment, author, date, text, parent, article, title',
      readSelector,
    )
    .option(
      '--columns <part=name>',
      `what the columns of a table or the fields of Staticman hold, where their names do not say it: ${columnParts.join(', ')}`,
      readColumn,
    )
    .option('--map <file>', 'where pages have moved: `old,new` a line, or a `_redirects` file')
    .option(
      '--images <what>',
      'keep the addresses of pictures, copy the pictures into the folders of essays, or drop them for their words: keep, copy, drop',
      oneOf(['keep', 'copy', 'drop']),
      'keep',
    )
    .option('--local-network', 'copy pictures from addresses of this machine and its network, too')
    .option('--no-verify', 'do not compare the words of each comment with those of its source')
    .option(
      '--anonymise <file>',
      'write the export with other words, names and addresses to a file, and bring nothing in: for a report of a mistake',
    )
    .option('--dry-run', 'read and tell, and write nothing')
    .option('--strict', 'exit with 1 where anything was changed, too')
    .action(
      (
        files: readonly string[],
        { images, ...options }: Omit<ImportCommandOptions, 'pictures'> & { readonly images: Pictures },
      ) => run('import', options, (report) => importFiles(files, { ...options, pictures: images }, report)),
    );
}

async function importFiles(files: readonly string[], options: ImportCommandOptions, report: Report): Promise<void> {
  const { into, map, pictures, anonymise, localNetwork = false, dryRun = false, strict = false } = options;
  if (anonymise !== undefined) {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0)
      throw new CommandError(exitCodes.usage, `Expected one file with --anonymise, got ${files.length}`);
    const { anonymiseFile } = await import('../anonymise/anonymise-file.js');
    return anonymiseFile(file, { out: anonymise, format: options.format }, report);
  }
  const [
    { readThreads, UnknownFormatError },
    { knownEssays },
    { addRedirects },
    { EssayWriter },
    { PictureCopies },
    { ArchivePictures },
    { FileSpill },
    { fileBeside },
    { tellImport },
  ] = await Promise.all([
    import('../../import/index.js'),
    import('../import/known-essays.js'),
    import('../import/redirects.js'),
    import('../import/essay-writer.js'),
    import('../import/copy-pictures.js'),
    import('../import/archive-pictures.js'),
    import('../import/file-spill.js'),
    import('../import/file-beside.js'),
    import('../import/tell-import.js'),
  ]);
  for (const file of files)
    if (statSync(file).isDirectory())
      throw new CommandError(exitCodes.unreadable, `Expected ${file} to be a file, got a folder`);
  const known = await knownEssays(into);
  if (map !== undefined) addRedirects(map, known);
  const output = openOutput(into, { prune: false });
  const writer = new EssayWriter(into, output, known, pictures);
  const archives = new ArchivePictures(pictures === 'copy' ? files : []);
  const copies = new PictureCopies(into, output, { pictures, archives, localNetwork });
  const essays = new Set<string>();
  const inFolder: ImportFinding[] = [];
  let twice = 0;
  const spill = new FileSpill();
  try {
    const sources = files.map((file) => ({ file, source: counted(file, report) }));
    const reading = readThreads(sources, { ...readOptions(files, options), spill, beside: fileBeside });
    for await (const thread of reading) {
      const copied = await copies.copy(thread, known.place(thread));
      const { slug, known: before, findings } = writer.write(copied.thread);
      essays.add(slug);
      twice += before;
      inFolder.push(...copied.findings, ...findings);
    }
    copies.end();
    const whole = reading.report();
    const all = withFound(whole, twice, inFolder);
    const isEmpty = whole.threads.written === 0 && whole.read === 0;
    const { written, unchanged } = dryRun || isEmpty ? { written: [], unchanged: [] } : output.commit();
    if (dryRun || isEmpty) output.discard();
    tellImport(files, all, report, essays.size);
    const inEssays = (paths: readonly string[]): readonly string[] => paths.filter((one) => !one.startsWith('.'));
    if (dryRun) report.say('Nothing was written (--dry-run)');
    else
      report.say(
        `${inEssays(written).length} files written in ${into}, ${inEssays(unchanged).length} unchanged. Look at them: npx colloquy serve ${into}`,
      );
    const { findings, ...fields } = all;
    for (const [field, value] of Object.entries(fields)) report.set(field, value);
    report.set('essays', [...essays]);
    report.set('files', inEssays(written));
    report.note(findings);
    if (isEmpty) {
      const got = files.map((file) => looksLike(beginning(file))).join(', ');
      throw new CommandError(
        exitCodes.unreadable,
        `Expected ${files.join(', ')} to hold essays or comments, got ${got}`,
      );
    }
    const isFailed = findings.some(
      (one) => isWrong(one) || one.code === 'merge/conflict' || (strict && one.severity === 'changed'),
    );
    report.end(isFailed ? exitCodes.wrong : exitCodes.done);
  } catch (error) {
    output.discard();
    if (error instanceof RangeError && error.message.startsWith('Expected'))
      throw new CommandError(exitCodes.usage, error.message);
    if (error instanceof UnknownFormatError || (error instanceof Error && error.name === 'BombError'))
      throw new CommandError(exitCodes.unreadable, error.message);
    throw error;
  } finally {
    spill.close();
  }
}

/** The first 64 kB of a file. */
function beginning(file: string): Uint8Array {
  const bytes = new Uint8Array(64 * 1024);
  const opened = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

/** A file, piece by piece, with the progress told. */
async function* counted(file: string, report: Report): AsyncIterable<Uint8Array> {
  const { size } = statSync(file);
  let read = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    yield chunk;
    read += chunk.length;
    report.progress(`${path.basename(file)}: ${Math.floor((100 * read) / size)} %`);
  }
}

function readOptions(
  files: readonly string[],
  { format, include, timeZone, base, encoding, text, select, columns, verify }: ImportCommandOptions,
): ReadThreadsOptions {
  return {
    file: files.join(', '),
    ...(format !== undefined && { format }),
    ...(include && { include }),
    ...(timeZone !== undefined && { timeZone }),
    ...(base !== undefined && { base }),
    ...(encoding !== undefined && { encoding }),
    ...(text !== undefined && { text }),
    ...(select && { select }),
    ...(columns && { columns }),
    ...(!verify && { verify }),
  };
}

const kinds: readonly Included[] = ['held', 'trash', 'spam', 'private'];

function readIncluded(value: string, before: readonly Included[] = []): readonly Included[] {
  return [...before, ...value.split(',').map((one) => oneOf(kinds)(one.trim()))];
}

function readTimeZone(value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('Expected the name of a time zone, such as Europe/Berlin.');
  }
}

const parts: readonly (keyof Selectors)[] = ['comment', 'author', 'date', 'text', 'parent', 'article', 'title'];

type Columns = NonNullable<ReadThreadsOptions['columns']>;

function readColumn(value: string, before?: Columns): Columns {
  const named = value.split(',').map((one): readonly [ColumnPart, string] => {
    const [, part = '', name = ''] = /^\s*(\w+)=(.+)$/s.exec(one) ?? [];
    if (!name) throw new InvalidArgumentError('Expected a part and its column, such as text=Comment.');
    return [oneOf(columnParts)(part), name.trim()];
  });
  return { ...before, ...Object.fromEntries(named) };
}

function readSelector(value: string, before?: Selectors): Selectors {
  const [, part = '', selector = ''] = /^([\w-]+)=(.+)$/s.exec(value) ?? [];
  if (!selector) throw new InvalidArgumentError('Expected a part and its selector, such as comment=".reply".');
  return { comment: '', ...before, [oneOf(parts)(part)]: selector };
}
