import type { Sample } from './sample.js';

export const staticComments: readonly Sample[] = [];
