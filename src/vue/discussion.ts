import { h, type VNode } from 'vue';
import '../elements/shared/until-hydrated.js';
import '../elements/discussion/define.js';
import { standardProperties } from '../server/composition.js';
import { ColloquyArticle } from './article.js';
import { ColloquyReplyForm } from './reply-form.js';
import type { VueWrapper } from './tags.js';
import { ColloquyThread } from './thread.js';
import { wrap } from './wrap.js';

/** The standard composition. The elements take their data from the discussion. */
function compose(given: Readonly<Record<string, unknown>>): VNode[] {
  const { article, thread, form } = standardProperties(given);
  return [
    ...(article ? [h(ColloquyArticle, article as never)] : []),
    h(ColloquyThread, thread as never, () => [h(ColloquyReplyForm, { slot: 'reply', ...form } as never)]),
  ];
}

/** `<colloquy-discussion>` */
export const ColloquyDiscussion: VueWrapper<'colloquy-discussion'> = /* @__PURE__ */ wrap(
  'colloquy-discussion',
  'ColloquyDiscussion',
  compose,
);
