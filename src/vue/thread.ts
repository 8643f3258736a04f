import '../elements/shared/until-hydrated.js';
import '../elements/thread/define.js';
import type { VueWrapper } from './tags.js';
import { wrap } from './wrap.js';

/** `<colloquy-thread>` */
export const ColloquyThread: VueWrapper<'colloquy-thread'> = /* @__PURE__ */ wrap('colloquy-thread', 'ColloquyThread');
