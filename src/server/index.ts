export type { FormOptions, RenderOptions } from './options.js';
export { renderToChunks, renderToStream, renderToString } from './render.js';
export { styleSheet } from './styles.js';
