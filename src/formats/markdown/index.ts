export type { DrawFormula } from './draw-formulas.js';
export type { Finding, Fix, Reading, Severity } from './finding.js';
export { addPeople, addQuoteLinks } from './add-people.js';
export type { AddressUse, ResolveAddress } from './resolve-address.js';
export { readFragment, type ReadFragmentOptions } from './read-fragment.js';
export { readMarkdown, type MarkdownFiles, type MarkdownReading, type ReadMarkdownOptions } from './read-markdown.js';
export { readPeople } from './read-people.js';
export { standInEssay } from './stand-in.js';
export { writeMarkdown } from './write-markdown.js';
