export { lemmySource, type LemmySource, type LemmySourceOptions } from './lemmy-source.js';
