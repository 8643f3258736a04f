import { scriptOf } from './check-types.mjs';
import { runInBrowser } from './run-in-browser.mjs';
import { runInNode, runServer } from './run-in-node.mjs';

/** Runs a chain of blocks where it belongs, which its last block may say: in a browser, in Node, or as a server. */
export async function runScript(workshop, chain) {
  const place = chain.at(-1).attributes.run ?? placeFor(chain);
  if (place === 'browser') await runInBrowser(workshop, chain);
  else if (place === 'server') await runServer(workshop, chain);
  else if (place === 'node') await runInNode(workshop, chain);
}

function placeFor(chain) {
  const code = scriptOf(chain);
  if (/\.listen\(/.test(code)) return 'server';
  const isForPages = /\b(document|window)\.|from 'colloquy\/react'|'colloquy\/(cdn|(.+\/)?define)'/.test(code);
  const isJsx = chain.at(-1).language.endsWith('x');
  return isJsx || chain[0].language === 'html' || isForPages ? 'browser' : 'node';
}
