export { localSource, type LocalSourceOptions } from './local-source.js';
