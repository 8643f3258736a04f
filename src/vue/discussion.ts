import '../elements/shared/until-hydrated.js';
import '../elements/discussion/define.js';
import type { VueWrapper } from './tags.js';
import { wrap } from './wrap.js';

/** `<colloquy-discussion>` */
export const ColloquyDiscussion: VueWrapper<'colloquy-discussion'> = /* @__PURE__ */ wrap(
  'colloquy-discussion',
  'ColloquyDiscussion',
);
