export { discourseSource, type DiscourseSource, type DiscourseSourceOptions } from './discourse-source.js';
