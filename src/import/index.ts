export type { Spill, SpillPlace } from './comment-store.js';
export type { ImportFormat, ImportInput, ReadContext } from './format.js';
export type { ImportLog, ImportNote } from './import-log.js';
export { detectFormat } from './detect-format.js';
export type { Included, ImportOptions, Selectors } from './options.js';
export {
  readThreads,
  UnknownFormatError,
  type ImportSource,
  type InputSource,
  type NamedSource,
  type ReadThreadsOptions,
  type ThreadReading,
} from './read-threads.js';
export type { ImportFinding, ImportReport, LeftOut } from './report.js';
export type { Thread } from './thread.js';
export type {
  InputPlace,
  RawArticle,
  RawComment,
  RawPerson,
  RawQuote,
  RawStatus,
  RawText,
  RawThread,
  RawTime,
} from './raw.js';
export { joinReports } from './join-reports.js';
