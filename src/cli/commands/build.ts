import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildCache } from '../../collection/build/build-collection.js';
import { isWrong } from '../../collection/mistake.js';
import type { Command } from '../commander.js';
import { exitCodes } from '../exit-codes.js';
import { addCommand, readBase, run } from '../program.js';
import type { Report, ReportOptions } from '../report.js';
import { openOutput } from '../open-output.js';
import { sourceAt } from '../source-at.js';
import { writeWhole } from '../write-files.js';

interface BuildOptions extends ReportOptions {
  readonly out: string;
  readonly base?: string;
  readonly drafts?: boolean;
  readonly force?: boolean;
}

/** `colloquy build [FOLDER] --out DIR` */
export function addBuild(program: Command): void {
  addCommand(
    program,
    'build',
    'Write each essay as JSON and as a typed module, with an index',
    'npx colloquy build essays --out src/essays',
  )
    .argument('[folder]', 'the folder of essays', 'essays')
    .requiredOption('--out <dir>', 'the folder to write to')
    .option('--base <url>', 'the address that the folder is served at, with its pictures', readBase)
    .option('--drafts', 'build drafts, too')
    .option('--force', 'overwrite files that are in the way')
    .action((folder: string, options: BuildOptions) =>
      run('build', options, (report) => build(folder, options, program.version() ?? '', report)),
    );
}

async function build(folder: string, options: BuildOptions, version: string, report: Report): Promise<void> {
  const { out, base, drafts = false, force = false } = options;
  const { buildCollection } = await import('../../collection/build/build-collection.js');
  const kept = path.join(out, '.colloquy', 'build.json');
  const output = openOutput(out, { force });
  const built = await buildCollection(folder, output, {
    ...(base !== undefined && { base }),
    ...{ drafts, version, cache: readCache(kept) },
    onProgress: (done, all, slug) => report.progress(`${done + 1} of ${all}: ${slug}`),
  }).catch((error: unknown) => {
    output.discard();
    throw error;
  });
  const { written, unchanged, removed } = output.commit();
  writeWhole(kept, `${JSON.stringify(built.cache)}\n`);
  for (const finding of built.findings) {
    const file = path.join(folder, finding.file);
    report.finding({ ...finding, file }, () => sourceAt(file));
  }
  const essays = Object.values(built.cache).filter(({ files }) => files.length > 0).length;
  report.set('essays', essays);
  report.set('read', built.read);
  report.set('written', written);
  report.set('unchanged', unchanged.length);
  report.set('removed', removed);
  report.say(
    `${essays} ${essays === 1 ? 'essay' : 'essays'} in ${out}: ${written.length} files written, ${unchanged.length} unchanged, ${removed.length} removed`,
  );
  report.end(built.findings.some(isWrong) ? exitCodes.wrong : exitCodes.done);
}

function readCache(file: string): BuildCache {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildCache;
  } catch {
    return {};
  }
}
