import '../backends/define.js';
import { defineOnce } from '../shared/define-once.js';
import { ColloquyCount } from './count.js';

defineOnce('colloquy-count', ColloquyCount);

export { ColloquyCount };
