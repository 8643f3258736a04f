import { isWrong } from '../../collection/mistake.js';
import type { ImportFinding } from '../../import/index.js';
import { exitCodes } from '../exit-codes.js';
import { openOutput } from '../open-output.js';
import type { Report } from '../report.js';
import { archivedDiscussion } from './archived-discussion.js';
import { liveThreads, type LiveThreadsOptions } from './live-threads.js';

interface ArchiveIntoOptions extends Omit<LiveThreadsOptions, 'tell' | 'progress'> {
  /** The folder of essays. */
  readonly into: string;
  readonly strict: boolean;
}

/**
 * Writes live threads into a folder of essays, as `colloquy import` writes an export: what is there already stays, and a
 * second time only what is new comes.
 */
export async function archiveInto({ into, strict, ...options }: ArchiveIntoOptions, report: Report): Promise<void> {
  const [{ readThreads }, { knownEssays }, { EssayWriter }, { tellImport }, { withFound }] = await Promise.all([
    import('../../import/index.js'),
    import('../import/known-essays.js'),
    import('../import/essay-writer.js'),
    import('../import/tell-import.js'),
    import('../import/with-found.js'),
  ]);
  const { from } = options;
  const known = await knownEssays(into);
  const output = openOutput(into, { prune: false });
  const writer = new EssayWriter(into, output, known, 'keep');
  const progress = (message: string): void => report.progress(message);
  const reading = readThreads('', {
    file: from,
    format: from,
    reader: {
      system: from,
      async *read(_input, { log }) {
        const tell: LiveThreadsOptions['tell'] = ({ code, severity, file, ...note }) =>
          log.add(code, severity, { file }, note);
        for await (const live of liveThreads({ ...options, progress, tell }))
          yield {
            id: live.name,
            aliases: [live.name],
            ...(live.url !== undefined && { url: live.url }),
            discussion: archivedDiscussion(live, { from, ids: 'own', log }),
            comments: [],
            place: { file: live.name },
          };
      },
    },
  });
  const essays: string[] = [];
  const found: ImportFinding[] = [];
  let twice = 0;
  try {
    for await (const thread of reading) {
      const { slug, known: before, findings } = writer.write(thread);
      essays.push(slug);
      twice += before;
      found.push(...findings);
    }
  } catch (error) {
    output.discard();
    throw error;
  }
  const inEssays = (paths: readonly string[]): readonly string[] => paths.filter((one) => !one.startsWith('.'));
  const { written, unchanged } = output.commit();
  const all = withFound(reading.report(), twice, found);
  tellImport(options.threads, all, report);
  report.say(`${inEssays(written).length} files written in ${into}, ${inEssays(unchanged).length} unchanged`);
  const { findings, ...fields } = all;
  for (const [field, value] of Object.entries(fields)) report.set(field, value);
  report.set('essays', essays);
  report.set('files', inEssays(written));
  report.note(findings);
  const isFailed = findings.some(
    (one) => isWrong(one) || one.code === 'merge/conflict' || (strict && one.severity === 'changed'),
  );
  report.end(isFailed ? exitCodes.wrong : exitCodes.done);
}
