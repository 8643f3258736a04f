'use client';
import { ColloquyReplyForm as Element } from '../elements/reply-form/define.js';
import { replyEvents, type ReplyEvents } from './events.js';
import { wrap, type Wrapper } from './wrapper.js';

/** `<colloquy-reply-form>` */
export const ColloquyReplyForm: Wrapper<Element, ReplyEvents> = wrap<Element, ReplyEvents>(
  'colloquy-reply-form',
  Element,
  replyEvents,
);
