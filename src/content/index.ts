export { discussion } from './trust-based-selling-between-cultures/index.js';
