import '../backends/define.js';
import { defineOnce } from '../shared/define-once.js';
import { ColloquyThread } from './thread.js';

defineOnce('colloquy-thread', ColloquyThread);

export { ColloquyThread };
