import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isInside } from '../../collection/is-inside.js';
import { isWrong } from '../../collection/mistake.js';
import type { Command } from '../commander.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { openOutput } from '../open-output.js';
import { addCommand, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';
import { addSiteOptions, configFrom, type SiteFlags } from '../site/site-options.js';

interface RenderOptions extends ReportOptions, SiteFlags {
  readonly out: string;
  readonly force?: boolean;
  readonly embed: boolean;
}

/** `colloquy render [FOLDER] --out SITE` */
export function addRender(program: Command): void {
  const command = addCommand(
    program,
    'render',
    'Make a static site of a folder of essays',
    'npx colloquy render essays --out site --url https://example.org/essays/ --title "The Slow Kettle"',
  );
  addSiteOptions(command.argument('[folder]', 'the folder of essays', 'essays'))
    .option('--out <folder>', 'where the site is written', 'site')
    .option('--no-embed', 'leave out the pages for frames on other sites')
    .option('--force', 'overwrite files that are in the way')
    .action((folder: string, options: RenderOptions) =>
      run('render', options, (report) => render(folder, options, report)),
    );
}

async function render(folder: string, options: RenderOptions, report: Report): Promise<void> {
  const { out, force = false, embed } = options;
  if (isInside(folder, out))
    throw new CommandError(exitCodes.usage, `Expected --out to be a folder outside of ${folder}, got ${out}`);
  const { readSite } = await import('../site/read-site.js');
  const { site, collection, config } = await readSite(folder, {
    given: { ...configFrom(options), ...(!embed && { embed }) },
    onProgress: (done, all, slug) => report.progress(`${done + 1} of ${all}: ${slug}`),
  });
  for (const finding of collection.findings)
    report.finding({ ...finding, file: path.join(folder, finding.file) }, () => collection.sourceOf(finding.file));
  for (const { essay, message } of site.findings) report.warn(`${path.join(folder, essay)}: ${message}`);
  const output = openOutput(out, { force });
  let done = 0;
  try {
    for (const [file, content] of site.files) {
      report.progress(`${(done += 1)} of ${site.files.size}: ${file}`);
      // So that Ctrl+C is heard.
      if (done % 20 === 0) await nextTurn();
      output.write(file, content.text ? content.text() : readFileSync(content.copyOf));
    }
  } catch (error) {
    output.discard();
    throw error;
  }
  const { written, unchanged, removed } = output.commit();
  const drafts = collection.entries.filter(({ draft }) => draft).length;
  const pages = collection.entries.length - drafts;
  report.say(
    `${pages} ${pages === 1 ? 'essay' : 'essays'} rendered to ${out}: ${written.length} files written, ${unchanged.length} unchanged, ${removed.length} removed${drafts > 0 ? `; ${drafts} ${drafts === 1 ? 'draft' : 'drafts'} left out` : ''}`,
  );
  if (config.url === undefined)
    report.say(
      'Without --url, or `url` in site.yml, there are no feeds, no canonical links, no sitemap and no oEmbed: they need the address of the site.',
    );
  report.set('pages', pages);
  report.set('written', written);
  report.set('unchanged', unchanged.length);
  report.set('removed', removed);
  report.set('siteFindings', site.findings);
  const isFine = site.findings.length === 0 && !collection.findings.some(isWrong);
  report.end(isFine ? exitCodes.done : exitCodes.wrong);
}
