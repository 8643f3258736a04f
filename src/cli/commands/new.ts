import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../commander.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { today, writeNewFiles } from '../new-files.js';
import { addCommand, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';
import { slugFrom } from '../slug.js';

interface NewOptions extends ReportOptions {
  readonly folder: string;
  readonly slug?: string;
  readonly author?: string;
  readonly language?: string;
  readonly draft?: boolean;
}

/** `colloquy new "Title"` */
export function addNew(program: Command): void {
  addCommand(program, 'new', 'Begin one more essay', 'npx colloquy new "The Second Cup" --author "Ines Carvalho"')
    .argument('<title>', 'its title, in any script')
    .option('--folder <folder>', 'the folder of essays', 'essays')
    .option('--slug <slug>', 'the name of its folder, instead of one made of the title')
    .option('--author <name>', 'the name or the id of its author')
    .option('--language <tag>', 'its language, as a BCP 47 tag such as en or ar-EG')
    .option('--draft', 'mark it as a draft')
    .action((title: string, options: NewOptions) => run('new', options, (report) => begin(title, options, report)));
}

async function begin(title: string, options: NewOptions, report: Report): Promise<void> {
  const { folder, author, language, draft } = options;
  const headline = title.trim();
  const slug = options.slug ?? slugFrom(headline);
  if (headline === '') throw new CommandError(exitCodes.usage, 'Expected a title, such as "The Second Cup", got none');
  if (slug === '' || !/^[^\\/.][^\\/]*$/.test(slug))
    throw new CommandError(
      exitCodes.usage,
      `Expected a title with letters or digits, or --slug with the name of a folder, got ${JSON.stringify(options.slug ?? title)}`,
    );
  const { writeFrontMatter } = await import('../../formats/markdown/front-matter.js');
  const head = writeFrontMatter({
    title: headline,
    ...(author !== undefined && { author }),
    date: today(),
    ...(language !== undefined && { language }),
    ...(draft && { draft }),
  });
  const file = path.join(folder, slug, 'index.md');
  if (existsSync(file))
    throw new CommandError(exitCodes.exists, `Expected no essay at ${file}, got one. Name the new one with --slug.`);
  writeNewFiles(path.join(folder, slug), { 'index.md': `${head}\nThe first sentence.\n` }, false);
  report.set('slug', slug);
  report.set('written', [file]);
  report.say(`Wrote ${file}. Its replies can stand in ${path.join(folder, slug, 'conversation.md')}.`);
  report.end();
}
