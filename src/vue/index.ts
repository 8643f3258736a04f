export { ColloquyArticle } from './article.js';
export { ColloquyCount } from './count.js';
export { ColloquyDiscussion } from './discussion.js';
export { ColloquyMap } from './map.js';
export { ColloquyReplyForm } from './reply-form.js';
export { ColloquyThread } from './thread.js';
export type { VueProps, VueTag, VueWrapper } from './tags.js';
