import { whyNotInstalled } from '../install-packages.js';
import { waline } from './install.js';

/** Why there can be no Waline here, and how to get it; undefined when there can. */
export const whyNot = (): Promise<string | undefined> => whyNotInstalled(waline);
