export { CollectionError, type Collection, type CollectionEntry } from './collection.js';
export {
  checkCollection,
  type CheckCollectionOptions,
  type CheckedCollection,
  type KnownEssays,
} from './check/check-collection.js';
export { readCollection } from './read-collection.js';
export type { ReadCollectionOptions } from './read-essay.js';
export type { Finding, Fix, Severity } from '../formats/markdown/index.js';
