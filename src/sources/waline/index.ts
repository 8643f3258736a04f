export { walineSource, type WalineSource, type WalineSourceOptions } from './waline-source.js';
