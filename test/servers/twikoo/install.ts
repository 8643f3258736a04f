import { installPackages, type ServerPackages } from '../install-packages.js';

/** The code of Twikoo's server, 340 packages with what it needs: what its other packages, for one host each, wrap. */
export const twikoo: ServerPackages = {
  folder: 'twikoo',
  title: 'Twikoo',
  version: '1.7.9',
  packages: ['twikoo-func@1.7.9'],
};

/** The folder in which Twikoo lies, see {@link installPackages}. */
export const installTwikoo = (): Promise<string> => installPackages(twikoo);
