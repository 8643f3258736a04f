import type { ColloquyDiscussion } from 'colloquy/discussion';
import { parseDiscussion, type Discussion, type DiscussionInput } from 'colloquy/model';
import kettle from './essays/waiting-for-the-kettle.json' with { type: 'json' };
import { discussion, mentions } from './essays/waiting-for-the-kettle.js';

const input: DiscussionInput = kettle;
const essay: Discussion = parseDiscussion(input);
export const same = [essay, discussion, mentions];

/** Never called here: it needs a page. */
export const show = (element: ColloquyDiscussion): void => {
  element.data = kettle;
};
