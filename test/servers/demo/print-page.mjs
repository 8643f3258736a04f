import { randomUUID } from 'node:crypto';
import { escapeHtml } from './escape-html.mjs';
import { printBar } from './print-bar.mjs';
import { addressOf } from './settings.mjs';
import { words } from './words.mjs';

/**
 * Prints the page of a state, in chunks: the essay and its replies stand in the HTML, to be read before a script runs, and
 * the elements take them over.
 *
 * @param {Record<string, string>} state
 * @param {object} options
 * @param {typeof import('../../../src/server/index.js')} options.server the built package
 * @param {Record<string, object>} options.strings words of the package, by language
 * @param {import('../../../src/model/index.js').Discussion} options.discussion
 * @param {string} options.endpoint of the example server
 * @param {Record<string, string>} options.defaults
 * @param {string} options.nonce
 * @returns {Generator<string>}
 */
export function* printPage(state, { server, strings, discussion, endpoint, defaults, nonce }) {
  const { lang, look, scripts, backend, replies, connection } = state;
  const said = words[lang];
  const isLive = scripts === 'on';
  yield `<!doctype html>
<html lang="${lang}" dir="${said.dir}" class="${look}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trust-based Selling Between Cultures · Colloquy</title>
<meta name="description" content="${said.motto}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo.css">
${isLive && connection === 'offline' ? '<script src="/offline.js"></script>' : ''}
${isLive ? '<script type="module" src="/dist/cdn/colloquy.js"></script>' : ''}
${isLive && backend === 'both' ? '<script type="module" src="/two-sources.js"></script>' : ''}
</head>
<body>
${printMasthead(state, 'essay')}
${printBar(state, { endpoint, defaults })}
<main>
`;
  const rest = backend !== 'device' && { backend: 'rest', endpoint };
  if (isLive && replies !== '7') {
    // Thousands of replies are fetched rather than sent twice.
    const attributes = { src: `/discussions/${replies}.json`, 'heading-level': 1, ...rest };
    const plain = addressOf({ ...state, scripts: 'off' }, defaults);
    yield `<colloquy-discussion ${Object.entries(attributes)
      .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
      .join(' ')}></colloquy-discussion>
<noscript><p>${said.long} <a href="${escapeHtml(plain)}">${said.longLink}</a></p></noscript>`;
  } else {
    const form = {
      action: '/reply',
      reach: rest ? 'public' : 'device',
      fields: { name: 'required', website: rest ? 'absent' : 'optional' },
      hidden: { key: randomUUID(), back: addressOf({ ...state, scripts: 'off' }, defaults), kept: backend },
    };
    const options = { lang, strings: strings[lang], headingLevel: 1, nonce, jsonLd: replies === '7', data: isLive };
    yield* server.renderToChunks(discussion, { ...options, ...rest, form });
  }
  yield `
</main>
<footer><p>${said.footer}</p></footer>
</body>
</html>
`;
}

/** What stands at the top of both pages. */
export function printMasthead(state, current) {
  const { motto, pages } = words[state.lang];
  const addresses = { essay: '/', article: '/article', storybook: '/storybook/' };
  const links = Object.entries(addresses).map(([name, address]) => {
    return `<a href="${address}"${name === current ? ' aria-current="page"' : ''}>${pages[name]}</a>`;
  });
  return `<header class="masthead"><p class="name" lang="en">Colloquy</p><p class="motto">${motto}</p><nav aria-label="Colloquy">${links.join('')}</nav></header>`;
}
