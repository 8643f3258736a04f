export { twikooSource, type TwikooSource, type TwikooSourceOptions } from './twikoo-source.js';
