import { webUrl } from '../model/safe-url.js';
import { ExportLog } from './export-log.js';
import { loadFormat, type ExportFormatName } from './formats.js';
import type { ExportFile, ExportFormat } from './format.js';
import type { ExportOptions } from './options.js';
import type { ExportReport } from './report.js';
import type { ExportThread, OutgoingThread } from './thread/outgoing.js';
import { prepare } from './thread/prepare.js';

/** The files of an export, one after another. */
export interface Export extends AsyncIterable<ExportFile> {
  /** What was written so far, and what the format could not hold; whole after the last file. */
  report(): ExportReport;
}

/**
 * Writes discussions in a format of another system. The same discussions give the same bytes: nothing is taken from the
 * clock. No e-mail address, no IP address and no hash of one is made up where a system has a field for it.
 *
 * @throws {RangeError} where there is no such format, or `url` is no http or https address.
 */
export function writeExport(
  threads: Iterable<ExportThread> | AsyncIterable<ExportThread>,
  { format: name, ...options }: ExportOptions & { readonly format: ExportFormatName },
): Export {
  const log = new ExportLog();
  if (options.url !== undefined && webUrl(options.url) === undefined)
    throw new RangeError(`Expected \`url\` to be an http or https address, got ${JSON.stringify(options.url)}`);
  async function* write(): AsyncIterable<ExportFile> {
    const format = await loadFormat(name);
    yield* format.write(outgoing(threads, format), { options, log });
  }
  async function* outgoing(
    given: Iterable<ExportThread> | AsyncIterable<ExportThread>,
    format: ExportFormat,
  ): AsyncIterable<OutgoingThread> {
    for await (const thread of given) {
      const prepared = prepare(thread, { format, name, options, log });
      if (prepared) yield prepared;
    }
  }
  return { [Symbol.asyncIterator]: () => write()[Symbol.asyncIterator](), report: () => log.report(name) };
}
