import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Fetch } from '../../../src/testing/index.js';
import type { StoredComment, StoredThreads } from './stored-threads.js';

const marked = (text: string): string => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>> & { readonly number: number; readonly after: string | null };
}

/** GitHub's GraphQL as https://docs.github.com/en/graphql documents it, for discussions that are titled as their threads. */
export function documentedGithub(threads: StoredThreads): Fetch {
  const titles: string[] = [];
  const node = ({ id, name, text, date, isDeleted, parent }: StoredComment) => ({
    id: `DC_${id}`,
    url: `https://github.com/ada/blog/discussions/1#discussioncomment-${id}`,
    createdAt: new Date(date).toISOString().replace('.000', ''),
    lastEditedAt: null,
    deletedAt: isDeleted ? '2026-01-01T00:00:00Z' : null,
    isMinimized: false,
    bodyHTML: isDeleted ? '' : text.startsWith('<') ? text : marked(text),
    author: isDeleted ? null : { login: name.replace(/\W/g, '-'), url: 'https://github.com/ada', name },
    upvoteCount: 1,
    reactionGroups: [{ content: 'THUMBS_UP', reactors: { totalCount: 0 } }],
    ...(parent !== undefined && { replyTo: { id: `DC_${parent}` } }),
  });
  const shown = (thread: string): readonly StoredComment[] => threads.withDeleted(thread);
  const titleOf = (number: number): string => titles[number - 1] ?? '';
  return async (_input, init = {}) => {
    init.signal?.throwIfAborted();
    if (init.method !== 'POST') return new Response('', { status: 404 });
    const { query, variables } = JSON.parse(init.body as string) as Asked;
    if (query.includes('search(')) {
      const [, title = ''] = /in:title "(.*)"$/.exec(variables.query!) ?? [];
      if (!titles.includes(title)) titles.push(title);
      const nodes = titles
        .map((one, index) => ({ number: index + 1, title: one }))
        .filter((one) => one.title.includes(title));
      return Response.json({ data: { search: { nodes } } });
    }
    if (query.startsWith('mutation')) {
      const thread = titleOf(Number(variables.subject!.slice(2)));
      const above = variables.above?.slice(3);
      const row = threads.add({ thread, name: 'Ada Example', text: variables.body!, ...(above && { parent: above }) });
      return Response.json({ data: { sent: { comment: node(row) } } });
    }
    const thread = titleOf(variables.number);
    const roots = shown(thread).filter(({ parent }) => parent === undefined);
    const from = Number(variables.after ?? 0);
    const some = roots.slice(from, from + 100);
    const nodes = some.map((root) => {
      const below = shown(thread).filter(({ parent }) => parent === root.id);
      return { ...node(root), replies: { totalCount: below.length, nodes: below.map(node) } };
    });
    const pageInfo = { hasNextPage: from + 100 < roots.length, endCursor: String(from + 100) };
    const comments = { totalCount: roots.length, pageInfo, nodes };
    const locked = threads.closed.has(thread);
    const page = `https://github.com/ada/blog/discussions/${variables.number}`;
    return Response.json({
      data: {
        repository: {
          thread: { id: `D_${variables.number}`, number: variables.number, title: thread, url: page, locked, comments },
        },
      },
    });
  };
}
