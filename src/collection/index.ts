export { CollectionError, type Collection, type CollectionEntry } from './collection.js';
export {
  checkCollection,
  type CheckCollectionOptions,
  type CheckedCollection,
  type KnownEssays,
} from './check/check-collection.js';
export { readCollection } from './read-collection.js';
export type { ReadCollectionOptions } from './read-essay.js';
export { TexError } from '../formats/mathml/tex-error.js';
export { drawFormulas } from './draw-formulas.js';
export type { DrawFormula, Finding, Fix, Severity } from '../formats/markdown/index.js';
