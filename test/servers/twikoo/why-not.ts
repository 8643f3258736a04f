import { whyNotInstalled } from '../install-packages.js';
import { twikoo } from './install.js';

/** Why there can be no Twikoo here, and how to get it; undefined when there can. */
export const whyNot = (): Promise<string | undefined> => whyNotInstalled(twikoo);
