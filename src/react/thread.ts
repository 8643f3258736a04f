'use client';
import { ColloquyThread as Element } from '../elements/thread/define.js';
import { threadEvents, type ThreadEvents } from './events.js';
import { wrap, type Wrapper } from './wrapper.js';

/** `<colloquy-thread>`; the events of a form inside it arrive here too. */
export const ColloquyThread: Wrapper<Element, ThreadEvents> = wrap<Element, ThreadEvents>(
  'colloquy-thread',
  Element,
  threadEvents,
);
