export type { Finding, Reading, Severity } from './finding.js';
export { readMarkdown, type MarkdownFiles, type ReadMarkdownOptions } from './read-markdown.js';
export { writeMarkdown } from './write-markdown.js';
