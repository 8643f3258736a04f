import path from 'node:path';
import { isInside } from '../../collection/is-inside.js';
import { isWrong } from '../../collection/mistake.js';
import { exportFormats, type ExportFormatName } from '../../export/formats.js';
import type { ExportThread } from '../../export/index.js';
import type { Command } from '../commander.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { liveSources, liveThread, type LiveSource } from '../export/live-thread.js';
import { openOutput } from '../open-output.js';
import { addCommand, oneOf, readBase, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';
import type { SiteConfig } from '../site/site-config.js';
import { sourceAt } from '../source-at.js';

interface ExportCommandOptions extends ReportOptions {
  readonly to: ExportFormatName;
  readonly out: string;
  readonly from?: LiveSource;
  readonly endpoint?: string;
  readonly thread?: string;
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
npx colloquy export --from waline --endpoint https://comments.example --thread /kettle/ --to json --out archive`,
  )
    .argument('[folder]', 'the folder of essays', 'essays')
    .requiredOption('--to <format>', `one of ${exportFormats.join(', ')}`, oneOf(exportFormats))
    .requiredOption('--out <dir>', 'the folder to write to')
    .option('--from <source>', `a live thread in place of a folder: ${liveSources.join(', ')}`, oneOf(liveSources))
    .option('--endpoint <url>', 'the address of its server')
    .option('--thread <name>', 'its name there, such as the path or the address of the page')
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
  const { to, out, from, thread, site, drafts, force = false, strict = false } = options;
  if (from === undefined && (thread !== undefined || options.endpoint !== undefined))
    throw new CommandError(exitCodes.usage, 'Expected --from with --thread and --endpoint, got none');
  if (from === undefined && isInside(folder, out))
    throw new CommandError(exitCodes.usage, `Expected --out to be a folder outside of ${folder}, got ${out}`);
  const { readSiteConfig } = await import('../site/site-config.js');
  const { url, title, language } = { ...(from === undefined && (await readSiteConfig(folder))), ...given(options) };
  const threads = from === undefined ? await readFolder(folder, url, report) : [await readLive(from, options, report)];
  const [{ writeExport }, { tellExport }] = await Promise.all([
    import('../../export/index.js'),
    import('../export/tell-export.js'),
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
  const { findings, ...fields } = written.report();
  tellExport(from ?? folder, written.report(), report);
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

async function readLive(
  from: LiveSource,
  { thread, endpoint, url }: ExportCommandOptions,
  report: Report,
): Promise<ExportThread> {
  if (thread === undefined) throw new CommandError(exitCodes.usage, 'Expected --thread with --from, got none');
  return liveThread({
    ...{ from, thread },
    ...(endpoint !== undefined && { endpoint }),
    ...(url !== undefined && { url }),
    onProgress: (comments) => report.progress(`${comments} comments`),
    warn: (message) => report.warn(message),
  });
}
