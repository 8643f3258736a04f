export { artalkSource, type ArtalkSource, type ArtalkSourceOptions } from './artalk-source.js';
