'use client';
import { ColloquyDiscussion as Element } from '../elements/discussion/define.js';
import { discussionEvents, type DiscussionEvents } from './events.js';
import { wrap, type Wrapper } from './wrapper.js';

/** `<colloquy-discussion>`; the events of everything inside it arrive here too. */
export const ColloquyDiscussion: Wrapper<Element, DiscussionEvents> = wrap<Element, DiscussionEvents>(
  'colloquy-discussion',
  Element,
  discussionEvents,
);
