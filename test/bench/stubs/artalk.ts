import type { Comment, EssayDiscussion } from '../../../src/model/index.js';
import { nests } from './nest.js';
import { asHtml, asMarkdown } from './paragraphs.js';

/** The response of an Artalk server to its client, by the part of the address behind `/api/v2`. */
export function artalkResponse(discussion: EssayDiscussion, pathname: string, query: URLSearchParams): unknown {
  if (pathname === '/conf') return { frontend_conf: {}, version: { app: 'artalk', version: '2.9.1', commit_hash: '' } };
  if (pathname === '/pages/pv') return { pv: 1 };
  if (pathname.startsWith('/stats/')) return { data: {} };
  if (pathname === '/comments') return comments(discussion, query);
  return {};
}

/** So many roots from an offset on, and after them all that follows from them. */
function comments({ comments, people, article }: EssayDiscussion, query: URLSearchParams): unknown {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const limit = Number(query.get('limit') ?? 20);
  const offset = Number(query.get('offset') ?? 0);
  const roots = nests({ comments, people, article }).reverse();
  const page = roots.slice(offset, offset + limit);
  const item = (comment: Comment): object => ({
    id: Number(comment.id),
    content: asMarkdown(comment),
    content_marked: asHtml(comment),
    user_id: 1,
    nick: names.get(comment.author ?? '') ?? '',
    email_encrypted: '',
    link: '',
    ua: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    date: comment.datePublished?.slice(0, 19).replace('T', ' '),
    is_collapsed: false,
    is_pending: false,
    is_pinned: false,
    is_allow_reply: true,
    is_verified: false,
    rid: Number(comment.inReplyTo ?? 0),
    badge_name: '',
    badge_color: '',
    visible: true,
    vote_up: 0,
    vote_down: 0,
    page_key: query.get('page_key'),
    page_url: '',
    site_name: query.get('site_name'),
  });
  return {
    comments: [...page.map(({ root }) => root), ...page.flatMap(({ replies }) => replies)].map(item),
    count: comments.length,
    roots_count: roots.length,
    page: {
      id: 1,
      admin_only: false,
      key: query.get('page_key'),
      url: '',
      title: 'Measured',
      vote_up: 0,
      vote_down: 0,
      pv: 1,
    },
  };
}
