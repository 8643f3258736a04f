import type { Block, Inline } from '../../src/model/body.js';
import type { Comment } from '../../src/model/comment.js';
import type { EssayDiscussion } from '../../src/model/discussion.js';
import { initials } from '../../src/views/initials.js';

// What a developer writes who needs this one page: the same markup and the same care with addresses and escaping, without
// views, options, languages or anything else that the page does not use. It knows that no person has a picture or a site.

const escape = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;

const quoted = (value: string): string => escape(value).replace(/"/g, '&quot;');

const written = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

function href(url: string): string {
  const { protocol, href: normal } = new URL(url);
  return /^(https?|mailto):$/.test(protocol) ? normal : '';
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escape(node.value);
    case 'emphasis':
      return `<em>${node.children.map(inline).join('')}</em>`;
    case 'link':
      return `<a href="${quoted(href(node.url))}" rel="nofollow ugc noopener">${node.children.map(inline).join('')}</a>`;
    default:
      throw new Error(`Expected a text, an emphasis or a link, got ${node.type}`);
  }
}

function block(node: Block): string {
  if (node.type !== 'paragraph') throw new Error(`Expected a paragraph, got ${node.type}`);
  return `<p>${node.children.map(inline).join('')}</p>`;
}

/** The list of a discussion whose replies stand one level deep, as `colloquy/server` prints it. */
export function handWrittenList({ comments, people }: EssayDiscussion): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const replies = new Map<string | undefined, Comment[]>();
  for (const comment of comments) {
    const list = replies.get(comment.inReplyTo);
    if (list) list.push(comment);
    else replies.set(comment.inReplyTo, [comment]);
  }
  const item = (comment: Comment, parent?: Comment): string => {
    const id = encodeURIComponent(comment.id);
    const bare = names.get(comment.author ?? '') ?? 'Someone';
    const [name, quotedName] = [escape(bare), quoted(bare)];
    const below = replies.get(comment.id) ?? [];
    const date = comment.datePublished ?? '';
    return `<li role="listitem"><slot name="comment-${id}"></slot><article id="comment-${quoted(comment.id)}" class="u-comment h-cite" part="comment" aria-label="Reply by ${quotedName}" tabindex="-1"><header><span class="avatar" part="avatar" aria-hidden="true">${escape(initials(bare))}</span><div><p class="who"><bdi class="p-author h-card" part="author">${name}</bdi><a class="quiet permalink u-url" part="permalink" href="#comment-${id}" aria-label="Permalink to the reply by ${quotedName}">#</a></p><p class="when"><time class="dt-published" datetime="${quoted(date)}">${escape(written.format(new Date(date)))}</time>${parent ? `<a class="u-in-reply-to" part="in-reply-to" href="#comment-${encodeURIComponent(parent.id)}">in reply to ${escape(names.get(parent.author ?? '') ?? 'Someone')}</a>` : ''}</p></div></header><div class="body e-content" part="body" lang="en" dir="auto">${comment.body.children.map(block).join('')}</div>${below.length > 0 ? `<footer><button class="quiet toggle" type="button" aria-expanded="true">${below.length === 1 ? '1 reply' : `${below.length} replies`}</button></footer>` : ''}</article>${below.length > 0 ? `<div class="list" part="list" role="list"><ol role="none">${below.map((reply) => item(reply, comment)).join('')}</ol></div>` : ''}</li>`;
  };
  const anchors = comments.map(
    ({ id }) => `<a id="comment-${encodeURIComponent(id)}" slot="comment-${encodeURIComponent(id)}"></a>`,
  );
  return (replies.get(undefined) ?? []).map((comment) => item(comment)).join('') + anchors.join('');
}
