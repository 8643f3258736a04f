import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../commander.js';
import { exitCodes } from '../exit-codes.js';
import { addCommand, run } from '../program.js';
import type { ReportOptions } from '../report.js';

/** `colloquy check [FOLDER]` */
export function addCheck(program: Command): void {
  addCommand(program, 'check', 'Tell every mistake in a folder of essays', 'npx colloquy check essays')
    .argument('[folder]', 'the folder of essays', 'essays')
    .action((folder: string, options: ReportOptions) => run('check', options, (report) => check(folder, report)));

  async function check(folder: string, report: import('../report.js').Report): Promise<void> {
    const { readCollection } = await import('../../collection/index.js');
    const { entries, findings } = await readCollection(folder);
    const sources = new Map<string, string>();
    for (const finding of findings) {
      if (!sources.has(finding.file)) sources.set(finding.file, readFileSync(path.join(folder, finding.file), 'utf8'));
      report.finding({ ...finding, file: path.join(folder, finding.file) }, () => sources.get(finding.file));
    }
    report.say(`${entries.length} essays, ${findings.length} findings`);
    report.end(findings.length > 0 ? exitCodes.wrong : exitCodes.done);
  }
}
