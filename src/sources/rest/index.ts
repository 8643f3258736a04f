export { restSource, type RestSource, type RestSourceOptions } from './rest-source.js';
