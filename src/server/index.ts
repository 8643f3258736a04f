export type { FormOptions, RenderOptions } from './options.js';
export { preloadLinks, type PreloadOptions } from './preload-links.js';
export type { PageParts } from './page-files.js';
export { renderToChunks, renderToStream, renderToString } from './render.js';
export { styleSheet } from './styles.js';
