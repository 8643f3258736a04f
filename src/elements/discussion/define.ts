import '../article/define.js';
import '../backends/define.js';
import '../reply-form/define.js';
import '../thread/define.js';
import { defineOnce } from '../shared/define-once.js';
import { ColloquyDiscussion } from './discussion.js';

defineOnce('colloquy-discussion', ColloquyDiscussion);

export { ColloquyDiscussion };
