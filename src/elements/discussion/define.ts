import '../article/define.js';
import '../backends/define.js';
import '../thread/define.js';
import { defineOnce } from '../shared/define-once.js';
import { warnOnce } from '../shared/warn-once.js';
import { ColloquyDiscussion } from './discussion.js';

defineOnce('colloquy-discussion', ColloquyDiscussion);

/** Reading does not need the form. It is fetched beside the comments, and shows nothing before their source is there. */
function defineReplyForm(): void {
  import('../reply-form/define.js').catch((error: unknown) => {
    warnOnce('<colloquy-reply-form> could not be fetched.', error);
    addEventListener('online', defineReplyForm, { once: true });
  });
}

defineReplyForm();

export { ColloquyDiscussion };
export type { ColloquyReplyForm } from '../reply-form/reply-form.js';
