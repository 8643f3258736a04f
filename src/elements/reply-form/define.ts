import '../backends/define.js';
import { defineOnce } from '../shared/define-once.js';
import { ColloquyReplyForm } from './reply-form.js';

defineOnce('colloquy-reply-form', ColloquyReplyForm);

export { ColloquyReplyForm };
