import path from 'node:path';
import type { Command } from '../commander.js';
import { firstEssay } from '../first-essay.js';
import { today, writeNewFiles } from '../new-files.js';
import { addCommand, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';

interface InitOptions extends ReportOptions {
  readonly force?: boolean;
}

const slug = 'waiting-for-the-kettle';

/** `colloquy init [FOLDER]` */
export function addInit(program: Command): void {
  addCommand(program, 'init', 'Write a first essay with a conversation', 'npx colloquy init essays')
    .argument('[folder]', 'the folder of essays; it is made where there is none', 'essays')
    .option('--force', 'overwrite files that are in the way')
    .action((folder: string, options: InitOptions) => run('init', options, (report) => init(folder, options, report)));
}

function init(folder: string, { force = false }: InitOptions, report: Report): void {
  const files = firstEssay(today());
  writeNewFiles(path.join(folder, slug), files, force);
  const written = Object.keys(files).map((file) => path.join(folder, slug, file));
  report.set('written', written);
  report.say(`Wrote ${written.join(' and ')}.

Next:
  npx colloquy serve ${folder}     look at it, and see it change while you write
  npx colloquy check ${folder}     find mistakes
  npx colloquy new "A Title"${folder === 'essays' ? '' : ` --folder ${folder}`}   begin one more essay`);
  report.end();
}
