export { cusdisSource, type CusdisSource, type CusdisSourceOptions } from './cusdis-source.js';
