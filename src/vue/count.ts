import '../elements/shared/until-hydrated.js';
import '../elements/count/define.js';
import type { VueWrapper } from './tags.js';
import { wrap } from './wrap.js';

/** `<colloquy-count>` */
export const ColloquyCount: VueWrapper<'colloquy-count'> = /* @__PURE__ */ wrap('colloquy-count', 'ColloquyCount');
