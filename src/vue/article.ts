import '../elements/shared/until-hydrated.js';
import '../elements/article/define.js';
import type { VueWrapper } from './tags.js';
import { wrap } from './wrap.js';

/** `<colloquy-article>` */
export const ColloquyArticle: VueWrapper<'colloquy-article'> = /* @__PURE__ */ wrap(
  'colloquy-article',
  'ColloquyArticle',
);
