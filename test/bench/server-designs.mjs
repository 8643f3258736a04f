import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { components } from './designs/component.mjs';
import { threadString } from './designs/html-string.mjs';
import { makeRows, replies } from './page/rows.mjs';

/** The name of the one that the others are compared with. */
export const serverReference = 'a template string';

/**
 * Ways to make HTML of a discussion on a server, by name. Each is a function of the discussion; those that are not here
 * are left out. All start from comments and people, as they come out of a database.
 */
export async function serverDesigns(peerModules) {
  const peer = (file) => import(pathToFileURL(path.join(peerModules, file)).href);
  return {
    [serverReference]: (discussion) => threadString(makeRows(discussion), discussion.comments.length),
    ...(existsSync('dist/server/index.js') && { 'colloquy/server': await colloquy() }),
    'react-dom/server': await react(),
    'preact-render-to-string': await preact(peer),
    '@lit-labs/ssr': await lit(peer),
  };
}

async function colloquy() {
  const { renderToString } = await import(pathToFileURL(path.resolve('dist/server/index.js')).href);
  return (discussion) => renderToString(discussion, { data: false, jsonLd: false });
}

async function react() {
  const {
    default: { createElement, memo, useState },
  } = await import('react');
  const {
    default: { renderToString },
  } = await import('react-dom/server');
  const Thread = components({ createElement, memo, useState });
  return (discussion) =>
    renderToString(createElement(Thread, { rows: makeRows(discussion), count: discussion.comments.length }));
}

async function preact(peer) {
  const { createElement } = await peer('preact/dist/preact.mjs');
  const { useState } = await peer('preact/hooks/dist/hooks.mjs');
  const { renderToString } = await peer('preact-render-to-string/dist/index.mjs');
  // Nothing is drawn twice on a server, so there is nothing to remember.
  const Thread = components({ createElement, useState, memo: (component) => component });
  return (discussion) =>
    renderToString(createElement(Thread, { rows: makeRows(discussion), count: discussion.comments.length }));
}

/** With templates for the server alone, which are its fastest. */
async function lit(peer) {
  const { html, render } = await peer('@lit-labs/ssr/index.js');
  const { collectResultSync } = await peer('@lit-labs/ssr/lib/render-result.js');
  const item = (
    row,
  ) => html`<li><article id="comment-${row.id}" part="comment" aria-label="Reply by ${row.name}" tabindex="-1">
    <header>
      <span class="avatar" part="avatar" aria-hidden="true">${row.initials}</span>
      <div>
        <p class="who"><bdi part="author">${row.name}</bdi><a class="quiet permalink" part="permalink"
          href="#comment-${row.id}" aria-label="Permalink to the reply by ${row.name}">#</a></p>
        <p class="when"><time datetime=${row.iso}>${row.date}</time>
          ${row.parent ? html`<a part="in-reply-to" href="#comment-${row.parent.id}">in reply to ${row.parent.name}</a>` : ''}</p>
      </div>
    </header>
    <div class="body" part="body" dir="auto">
      <p>${row.paragraphs[0]}</p><p>${row.paragraphs[1]}</p>
      <p>${row.paragraphs[2]}<a href=${row.link.url} rel="nofollow ugc noopener">${row.link.text}</a></p>
    </div>
    ${row.count ? html`<footer><button class="quiet toggle" type="button" aria-expanded="true">${replies(row.count)}</button></footer>` : ''}
  </article>${row.replies.length ? list(row.replies) : ''}</li>`;
  const list = (rows) => html`<ol part="list" role="list">${rows.map(item)}</ol>`;
  const thread = (rows, count) =>
    html`<div class="thread"><section><div class="top"><h2 part="heading">${replies(count)}</h2></div>${list(rows)}</section></div>`;
  return (discussion) => collectResultSync(render(thread(makeRows(discussion), discussion.comments.length)));
}
