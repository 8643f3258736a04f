export { localSource, type LocalSource, type LocalSourceOptions } from './local-source.js';
