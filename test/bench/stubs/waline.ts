import type { Comment, EssayDiscussion } from '../../../src/model/index.js';
import { nests } from './nest.js';
import { asHtml, asMarkdown } from './paragraphs.js';

/** The response of a Waline server to its client's `GET /api/comment`: a page of roots, each with all its replies. */
export function walineResponse({ comments, people, article }: EssayDiscussion, query: URLSearchParams): unknown {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const all = new Map(comments.map((comment) => [comment.id, comment]));
  const page = Number(query.get('page') ?? 1);
  const pageSize = Number(query.get('pageSize') ?? 10);
  const roots = nests({ comments, people, article });
  // The newest first, unless its client asks otherwise.
  if (query.get('sortBy') !== 'insertedAt_asc') roots.reverse();
  const item = (comment: Comment): object => ({
    status: 'approved',
    comment: asHtml(comment),
    orig: asMarkdown(comment),
    link: '',
    nick: names.get(comment.author ?? '') ?? '',
    user_id: null,
    sticky: null,
    like: 0,
    objectId: Number(comment.id),
    browser: 'Firefox128.0',
    os: 'Linux',
    avatar: '/avatar.svg',
    addr: '',
    time: Date.parse(comment.datePublished ?? ''),
  });
  const nested = (comment: Comment, root: Comment): object => ({
    ...item(comment),
    pid: Number(comment.inReplyTo),
    rid: Number(root.id),
    reply_user: { nick: names.get(all.get(comment.inReplyTo ?? '')?.author ?? ''), link: '', avatar: '/avatar.svg' },
  });
  const data = roots.slice((page - 1) * pageSize, page * pageSize).map(({ root, replies }) => ({
    ...item(root),
    pid: null,
    rid: null,
    children: replies.map((comment) => nested(comment, root)),
  }));
  return {
    errno: 0,
    errmsg: '',
    data: { page, totalPages: Math.ceil(roots.length / pageSize), pageSize, count: comments.length, data },
  };
}
