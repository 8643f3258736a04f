import '../article/define.js';
import '../reply-form/define.js';
import '../thread/define.js';
import { defineOnce } from '../shared/define-once.js';
import { registerBackend } from './backends.js';
import { ColloquyDiscussion } from './discussion.js';

registerBackend('local', async () => (await import('../../sources/local/index.js')).localSource());
defineOnce('colloquy-discussion', ColloquyDiscussion);

export { ColloquyDiscussion };
