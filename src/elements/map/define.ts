import { defineOnce } from '../shared/define-once.js';
import { ColloquyMap } from './map.js';

defineOnce('colloquy-map', ColloquyMap);

export { ColloquyMap };
