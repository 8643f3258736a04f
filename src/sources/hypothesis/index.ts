export { hypothesisSource, type HypothesisSource, type HypothesisSourceOptions } from './hypothesis-source.js';
