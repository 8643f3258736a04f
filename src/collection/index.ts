export { CollectionError, type Collection, type CollectionEntry } from './collection.js';
export { readCollection } from './read-collection.js';
export type { ReadCollectionOptions } from './read-essay.js';
export type { Finding, Severity } from '../formats/markdown/index.js';
