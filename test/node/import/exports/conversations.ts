import type { Sample } from './sample.js';

export const conversations: readonly Sample[] = [];
