import { h, type VNode } from 'vue';
import '../elements/shared/until-hydrated.js';
import '../elements/discussion/define.js';
import { hasArticle, standardLevels } from '../server/composition.js';
import { ColloquyArticle } from './article.js';
import { ColloquyReplyForm } from './reply-form.js';
import type { VueWrapper } from './tags.js';
import { ColloquyThread } from './thread.js';
import { wrap } from './wrap.js';

/** The standard composition. The elements take their data from the discussion. */
function compose(given: Readonly<Record<string, unknown>>): VNode[] {
  const { data, headingLevel = 2, maxDepth = 4, sort = 'oldest', pictures, strings } = given;
  const below = standardLevels({ data }, Number(headingLevel));
  const form = h(ColloquyReplyForm, { slot: 'reply', headingLevel: below.form, strings } as never);
  return [
    ...(hasArticle({ data }) ? [h(ColloquyArticle, { headingLevel: Number(headingLevel), strings } as never)] : []),
    h(ColloquyThread, { headingLevel: below.thread, maxDepth, sort, pictures, strings } as never, () => [form]),
  ];
}

/** `<colloquy-discussion>` */
export const ColloquyDiscussion: VueWrapper<'colloquy-discussion'> = /* @__PURE__ */ wrap(
  'colloquy-discussion',
  'ColloquyDiscussion',
  compose,
);
