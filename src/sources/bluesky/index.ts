export { blueskySource, type BlueskySource, type BlueskySourceOptions } from './bluesky-source.js';
