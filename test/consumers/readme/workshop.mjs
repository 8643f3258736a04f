import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openBrowser, serve } from '../browser.mjs';
import { install } from '../install.mjs';
import { startStandIns } from './stand-ins.mjs';

/**
 * @typedef {object} Workshop where blocks are run: a project that has installed the packed package
 * @property {string} folder of that project
 * @property {string} origin where the folder is served
 * @property {import('puppeteer-core').Browser} browser
 * @property {{ origin: string }} standIns
 */

/** @returns {Promise<Workshop & { close(): Promise<void> }>} */
export async function openWorkshop() {
  const folder = await install('readme');
  const server = await serve(`${folder}/`);
  const standIns = await startStandIns();
  const browser = await openBrowser();
  return {
    folder,
    origin: server.origin,
    browser,
    standIns,
    async close() {
      await browser.close();
      await server.close();
      standIns.close();
    },
  };
}

/** The folder for one document, where its blocks find the files that earlier ones have named. */
export function folderFor({ folder }, document) {
  const own = path.join(folder, 'documents', document.replace(/\.md$/, ''));
  mkdirSync(own, { recursive: true });
  return own;
}
