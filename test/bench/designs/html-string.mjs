import { replies } from '../page/rows.mjs';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);

const parentLink = ({ parent }) =>
  parent ? `<a part="in-reply-to" href="#comment-${parent.id}">in reply to ${escape(parent.name)}</a>` : '';

const footer = ({ count }) =>
  count
    ? `<footer><button class="quiet toggle" type="button" aria-expanded="true">${replies(count)}</button></footer>`
    : '';

/** A comment with the replies to it, as HTML: the elements and attributes that the thread makes of it. */
export function itemString(row) {
  const name = escape(row.name);
  const [one, two, three] = row.paragraphs.map(escape);
  return (
    `<li><article id="comment-${row.id}" part="comment" aria-label="Reply by ${name}" tabindex="-1"><header>` +
    `<span class="avatar" part="avatar" aria-hidden="true">${escape(row.initials)}</span><div>` +
    `<p class="who"><bdi part="author">${name}</bdi><a class="quiet permalink" part="permalink" ` +
    `href="#comment-${row.id}" aria-label="Permalink to the reply by ${name}">#</a></p>` +
    `<p class="when"><time datetime="${row.iso}">${escape(row.date)}</time>${parentLink(row)}</p></div></header>` +
    `<div class="body" part="body" dir="auto"><p>${one}</p><p>${two}</p><p>${three}<a href="${escape(row.link.url)}" ` +
    `rel="nofollow ugc noopener">${escape(row.link.text)}</a></p></div>${footer(row)}</article>` +
    `${row.replies.length ? listString(row.replies) : ''}</li>`
  );
}

export const listString = (rows) => `<ol part="list" role="list">${rows.map(itemString).join('')}</ol>`;

export const threadString = (rows, count) =>
  `<div class="thread"><section><div class="top"><h2 part="heading">${replies(count)}</h2></div>${listString(rows)}</section></div>`;
