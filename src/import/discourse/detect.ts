import type { Head } from '../format.js';
import { has, jsonHead, within } from '../json/json-head.js';

/** How sure it is that a file is a topic of Discourse. */
export const detect = (head: Head): number => (has(within(jsonHead(head), 'post_stream'), 'posts') ? 1 : 0);
