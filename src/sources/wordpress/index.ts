export { wordpressSource, type WordPressSource, type WordPressSourceOptions } from './wordpress-source.js';
