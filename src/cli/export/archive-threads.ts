import type { ExportFinding, ExportThread } from '../../export/index.js';
import { ImportLog } from '../../import/import-log.js';
import { freeName } from '../../model/free-name.js';
import { slugFrom } from '../slug.js';
import { archivedDiscussion } from './archived-discussion.js';
import { liveThreads, type LiveThread, type LiveThreadsOptions } from './live-threads.js';

/** Live threads for a format to write. */
export interface ArchivedThreads extends AsyncIterable<ExportThread> {
  /** What the source does not give, so far. */
  readonly findings: readonly ExportFinding[];
  /** How many private things were left behind, by kind. */
  private(): Readonly<Record<string, number>>;
}

/** Threads of a source, one after another, as an export takes them. */
export function archiveThreads(options: Omit<LiveThreadsOptions, 'tell'>): ArchivedThreads {
  const findings: ExportFinding[] = [];
  const log = new ImportLog();
  async function* threads(): AsyncIterable<ExportThread> {
    const slugs = new Set<string>();
    for await (const live of liveThreads({ ...options, tell: (finding) => findings.push(finding) })) {
      const slug = freeName(slugOf(live, options.from), (one) => slugs.has(one));
      slugs.add(slug);
      yield {
        slug,
        ...(live.url !== undefined && { url: live.url }),
        discussion: archivedDiscussion(live, { from: options.from, ids: 'merged', log }),
      };
    }
  }
  return {
    findings,
    private: () => log.report('').private,
    [Symbol.asyncIterator]: () => threads()[Symbol.asyncIterator](),
  };
}

/** The path of an address, or the name itself, in words. */
function slugOf({ name }: LiveThread, from: string): string {
  const { host = '', pathname = name } = URL.canParse(name) ? new URL(name) : {};
  return slugFrom(decoded(pathname)) || slugFrom(host) || from;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
