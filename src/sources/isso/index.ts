export { issoSource, type IssoSource, type IssoSourceOptions } from './isso-source.js';
