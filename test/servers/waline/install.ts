import { installPackages, type ServerPackages } from '../install-packages.js';

export const walineVersion = '1.39.3';

/** 600 packages, about a minute. */
export const waline: ServerPackages = {
  folder: 'waline',
  title: 'Waline',
  version: walineVersion,
  packages: [`@waline/vercel@${walineVersion}`, 'node-sqlite3-wasm@0.8.60'],
};

/** The folder in which Waline lies, see {@link installPackages}. */
export const installWaline = (): Promise<string> => installPackages(waline);
