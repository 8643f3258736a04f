import path from 'node:path';
import { isInside } from '../../collection/is-inside.js';
import { isWrong } from '../../collection/mistake.js';
import { exportFormats, type ExportFormatName } from '../../export/formats.js';
import type { ExportReport, ExportThread } from '../../export/index.js';
import type { Command } from '../commander.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import type { ArchivedThreads } from '../export/archive-threads.js';
import { liveSources, type LiveSource } from '../export/live-sources.js';
import { namedThreads } from '../export/named-threads.js';
import { openOutput } from '../open-output.js';
import { addCommand, oneOf, readBase, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';
import type { SiteConfig } from '../site/site-config.js';
import { sourceAt } from '../source-at.js';

interface ExportCommandOptions extends ReportOptions {
  readonly to?: ExportFormatName;
  readonly out?: string;
  readonly into?: string;
  readonly from?: LiveSource;
  readonly endpoint?: string;
  readonly thread?: readonly string[];
  readonly threads?: string;
  readonly url?: string;
  readonly title?: string;
  readonly language?: string;
  readonly site?: string;
  readonly drafts?: boolean;
  readonly force?: boolean;
  readonly strict?: boolean;
}

/** `colloquy export [FOLDER] --to FORMAT --out DIR` */
export function addExport(program: Command): void {
  addCommand(
    program,
    'export',
    'Take essays and comments out, in the formats of other systems',
    `npx colloquy export essays --to wxr --out exported --url https://example.org/
npx colloquy export --from waline --endpoint https://comments.example --thread /kettle/ --to json --out archive
npx colloquy export --from waline --endpoint https://comments.example --threads paths.txt --into essays`,
  )
    .argument('[folder]', 'the folder of essays', 'essays')
    .option('--to <format>', `one of ${exportFormats.join(', ')}`, oneOf(exportFormats))
    .option('--out <dir>', 'the folder to write to')
    .option('--from <source>', `live threads in place of a folder: ${liveSources.join(', ')}`, oneOf(liveSources))
    .option('--endpoint <url>', 'the address of their server')
    .option(
      '--thread <name>',
      'the name of a thread there, such as the path or the address of the page; may be given several times',
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .option('--threads <file>', 'a file with the names of threads, one a line; - for standard input')
    .option('--into <folder>', 'a folder of essays for live threads, in place of --to and --out, as `import` writes it')
    .option('--url <url>', 'the address of the site, for essays that say none', readBase)
    .option('--title <name>', 'the name of the site')
    .option('--language <tag>', 'the language of the site')
    .option('--site <id>', 'the name that a comment server has for the site')
    .option('--drafts', 'write drafts, too')
    .option('--force', 'overwrite files that are in the way')
    .option('--strict', 'exit with 1 where anything was changed, too')
    .action((folder: string, options: ExportCommandOptions) =>
      run('export', options, (report) => exportThreads(folder, options, report)),
    );
}

async function exportThreads(folder: string, options: ExportCommandOptions, report: Report): Promise<void> {
  const { to, out, into, from, site, drafts, force = false, strict = false } = options;
  const live = from === undefined ? noLive(options) : { from, ...namedThreads(options) };
  if (live && into !== undefined) {
    if (to !== undefined || out !== undefined)
      throw new CommandError(exitCodes.usage, 'Expected --into, or --to and --out, got both');
    const { archiveInto } = await import('../export/archive-into.js');
    return archiveInto({ ...live, into, strict }, report);
  }
  if (to === undefined || out === undefined)
    throw new CommandError(
      exitCodes.usage,
      `Expected --to with a format and --out with a folder${live ? ', or --into with a folder of essays' : ''}, got ${to === undefined ? 'no --to' : 'no --out'}`,
    );
  if (!live && isInside(folder, out))
    throw new CommandError(exitCodes.usage, `Expected --out to be a folder outside of ${folder}, got ${out}`);
  const { readSiteConfig } = await import('../site/site-config.js');
  const { url, title, language } = { ...(!live && (await readSiteConfig(folder))), ...given(options) };
  const archived = live && (await archivedThreads(live, report));
  const threads = archived ?? (await readFolder(folder, url, report));
  const [{ writeExport }, { tellExport }, { tellPrivate }] = await Promise.all([
    import('../../export/index.js'),
    import('../export/tell-export.js'),
    import('../import/tell-import.js'),
  ]);
  const output = openOutput(out, { force });
  const written = writeExport(threads, {
    format: to,
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(site !== undefined && { site }),
    ...(drafts !== undefined && { drafts }),
  });
  try {
    for await (const { path: file, content } of written) {
      report.progress(file);
      output.write(file, content);
    }
  } catch (error) {
    output.discard();
    throw error;
  }
  const { written: files, unchanged, removed } = output.commit();
  const whole = withLive(written.report(), archived);
  const { findings, ...fields } = whole;
  tellExport(from ?? folder, whole, report);
  if (whole.private) tellPrivate(whole.private, report);
  report.say(`${files.length} files written in ${out}, ${unchanged.length} unchanged, ${removed.length} removed`);
  for (const [field, value] of Object.entries(fields)) report.set(field, value);
  report.set('files', files);
  report.set('unchanged', unchanged.length);
  report.set('removed', removed);
  report.note(findings);
  const isFailed = findings.some((one) => isWrong(one) || (strict && one.severity === 'changed'));
  report.end(isFailed ? exitCodes.wrong : exitCodes.done);
}

/** What the options say of the site; what they do not, `site.yml` may. */
const given = ({ url, title, language }: ExportCommandOptions): Pick<SiteConfig, 'url' | 'title' | 'language'> => ({
  ...(url !== undefined && { url }),
  ...(title !== undefined && { title }),
  ...(language !== undefined && { language }),
});

async function readFolder(folder: string, base: string | undefined, report: Report): Promise<readonly ExportThread[]> {
  const { readCollection } = await import('../../collection/index.js');
  const { entries, findings } = await readCollection(folder, base === undefined ? {} : { base });
  for (const finding of findings) {
    const file = path.join(folder, finding.file);
    report.finding({ ...finding, file }, () => sourceAt(file));
  }
  return entries;
}

/** What is said of live threads where there is no source is a mistake. */
function noLive({ thread, threads, endpoint, into }: ExportCommandOptions): undefined {
  if ([thread, threads, endpoint, into].some((one) => one !== undefined))
    throw new CommandError(
      exitCodes.usage,
      'Expected --from with --thread, --threads, --endpoint and --into, got none',
    );
}

async function archivedThreads(
  live: { readonly from: LiveSource } & ReturnType<typeof namedThreads>,
  report: Report,
): Promise<ArchivedThreads> {
  const { archiveThreads } = await import('../export/archive-threads.js');
  return archiveThreads({ ...live, progress: (message) => report.progress(message) });
}

/** The report of an export with what its live source did not give. */
function withLive(report: ExportReport, live: ArchivedThreads | undefined): LiveReport {
  if (!live) return report;
  const counts: Record<string, number> = { ...report.counts };
  for (const { code } of live.findings) counts[code] = (counts[code] ?? 0) + 1;
  return { ...report, private: live.private(), counts, findings: [...live.findings, ...report.findings] };
}

/** An export's report; of live threads also how many private things were left behind, by kind. */
type LiveReport = ExportReport & { readonly private?: Readonly<Record<string, number>> };
