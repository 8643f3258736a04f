import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Fetch } from '../../../src/testing/index.js';
import type { StoredComment, StoredThreads } from './stored-threads.js';

const marked = (text: string): string => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** A comment in the fields that the server gives to everyone; its clock is in UTC. */
const cooked = ({ id, name, email, website = '', text, date, parent, isHeld, thread }: StoredComment) => ({
  id: Number(id),
  content: text,
  // Markup that a moderator wrote is stored as it is.
  content_marked: text.startsWith('<') ? text : marked(text),
  user_id: 0x1000 + [...name].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0),
  nick: name,
  email_encrypted: email ? 'd41d8cd98f00b204e9800998ecf8427e' : '',
  link: website,
  ua: 'Firefox',
  date: new Date(date).toISOString().slice(0, 19).replace('T', ' '),
  is_collapsed: false,
  is_pending: isHeld,
  is_pinned: false,
  is_allow_reply: true,
  rid: Number(parent ?? 0),
  badge_name: '',
  badge_color: '',
  visible: true,
  vote_up: 0,
  vote_down: 0,
  page_key: thread,
  page_url: `https://blog.example${thread}`,
  site_name: 'Blog',
});

/** Artalk 2.9 as https://artalk.js.org/en/http-api.html and its OpenAPI document describe it. */
export function documentedArtalk(threads: StoredThreads): Fetch {
  const respond = (json: unknown, status = 200): Response => Response.json(json, { status });
  return async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const { pathname, searchParams } = new URL(input);
    if (searchParams.get('site_name') !== 'Blog') return respond({ msg: 'Site not found' }, 404);
    if (init.method === 'POST' && pathname === '/api/v2/comments') {
      const said = JSON.parse(init.body as string) as Record<string, string> & { rid: number };
      if (!said.name?.trim()) return respond({ msg: 'Nickname cannot be empty' }, 400);
      if (!/@/.test(said.email ?? '')) return respond({ msg: 'Invalid Email' }, 400);
      if (threads.closed.has(said.page_key!)) return respond({ msg: 'Admin access required', need_login: true }, 403);
      if (threads.isFlooded)
        return respond({ msg: 'Captcha required', need_captcha: true, img_data: 'data:image/png;base64,AA==' }, 403);
      const parent = threads.rows.find(({ id }) => id === String(said.rid));
      if (said.rid && !parent) return respond({ msg: 'Parent comment not found' }, 404);
      const { page_key: thread, name, email, link: website, content: text } = said as Record<string, string>;
      return respond(
        cooked(
          threads.add({
            thread: thread!,
            name: name!,
            email,
            website: website || undefined,
            text: text!,
            parent: parent?.id,
          }),
        ),
      );
    }
    if (pathname === '/api/v2/stats/page_comment') {
      const keys = searchParams
        .get('page_keys')!
        .split(',')
        .map((key) => key.trim());
      return respond({ data: Object.fromEntries(keys.map((key) => [key, threads.shown(key).length])) });
    }
    if (pathname !== '/api/v2/comments') return new Response('Cannot GET', { status: 404 });
    const key = searchParams.get('page_key')!;
    const shown = threads.shown(key);
    const roots = shown.filter(({ parent }) => parent === undefined).sort((a, b) => a.date - b.date);
    const offset = Number(searchParams.get('offset'));
    const some = roots.slice(offset, offset + Number(searchParams.get('limit')));
    return respond({
      comments: some.flatMap(({ id }) => threads.below(key, id)).map(cooked),
      count: shown.length,
      roots_count: roots.length,
      page: {
        id: 1,
        admin_only: threads.closed.has(key),
        key,
        url: `https://blog.example${key}`,
        title: '',
        vote_up: 0,
        vote_down: 0,
        pv: 1,
      },
    });
  };
}
