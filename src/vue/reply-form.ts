import '../elements/shared/until-hydrated.js';
import '../elements/reply-form/define.js';
import type { VueWrapper } from './tags.js';
import { wrap } from './wrap.js';

/** `<colloquy-reply-form>` */
export const ColloquyReplyForm: VueWrapper<'colloquy-reply-form'> = /* @__PURE__ */ wrap(
  'colloquy-reply-form',
  'ColloquyReplyForm',
);
