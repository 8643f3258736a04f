export { registerBackend } from './define.js';
