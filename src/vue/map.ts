import '../elements/shared/until-hydrated.js';
import '../elements/map/define.js';
import type { VueWrapper } from './tags.js';
import { wrap } from './wrap.js';

/** `<colloquy-map>` */
export const ColloquyMap: VueWrapper<'colloquy-map'> = /* @__PURE__ */ wrap('colloquy-map', 'ColloquyMap');
