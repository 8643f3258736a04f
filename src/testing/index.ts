export { checkSource } from './check-source.js';
export { readerRules, type ReaderSample } from './reader-rules.js';
export { ConformanceError, type Finding, type Report, type Rule } from './rule.js';
export { sourceRules } from './source-rules.js';
export type { Fetch, GivenOptions, MakeSource, SeedComment, SourceServer } from './source-server.js';
