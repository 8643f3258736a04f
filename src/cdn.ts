import './elements/backends/define.js';
import './elements/thread/define.js';
import { ColloquyDiscussion } from './elements/discussion/discussion.js';
import { lateArticle } from './elements/discussion/late-article.js';
import { watchForTags } from './elements/late-tags/watch-for-tags.js';
import { defineOnce } from './elements/shared/define-once.js';

const fetchTag = watchForTags({
  'colloquy-article': () => import('./elements/article/define.js'),
  'colloquy-count': () => import('./elements/count/define.js'),
  'colloquy-map': () => import('./elements/map/define.js'),
  'colloquy-reply-form': () => import('./elements/reply-form/define.js'),
});

// Reading does not need the form. It comes beside the comments, and shows nothing before their source is there.
void fetchTag('colloquy-reply-form');
// Known before the first discussion asks for it.
lateArticle.load = () => fetchTag('colloquy-article');

defineOnce('colloquy-discussion', ColloquyDiscussion);

export { registerBackend } from './elements/backends/registry.js';
// Declares every tag: `define.ts` imports all elements.
export type { BackendLoader, BackendOptions } from './define.js';
