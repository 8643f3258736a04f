export { webmentionSource, type WebmentionSource, type WebmentionSourceOptions } from './webmention-source.js';
