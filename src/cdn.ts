export { registerBackend } from './define.js';
import { watchForTags } from './elements/late-tags/watch-for-tags.js';

watchForTags({
  'colloquy-count': () => import('./elements/count/define.js'),
  'colloquy-map': () => import('./elements/map/define.js'),
});
