import type { Fetch } from '../../../src/testing/index.js';
import type { StoredComment, StoredThreads } from './stored-threads.js';

/** The search of Hypothesis as https://h.readthedocs.io/en/latest/api-reference/v1/ documents it. */
export function documentedHypothesis(threads: StoredThreads): Fetch {
  return async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const { pathname, searchParams } = new URL(input);
    if (pathname !== '/api/search') return Response.json({ status: 'failure', reason: 'Not found' }, { status: 404 });
    const uri = searchParams.get('uri')!;
    const rows = [...threads.shown(uri)].sort((a, b) => a.date - b.date);
    const after = Date.parse(searchParams.get('search_after') ?? '') || -Infinity;
    const limit = Number(searchParams.get('limit'));
    const some = rows.filter(({ date }) => date > after).slice(0, limit);
    const above = (row: StoredComment): string[] => {
      if (row.parent === undefined) return [];
      const parent = rows.find(({ id }) => id === row.parent);
      return [...(parent ? above(parent) : []), row.parent];
    };
    return Response.json({
      total: rows.length,
      rows: some.map((row) => ({
        id: row.id,
        uri,
        user: `acct:${row.name.replace(/\W/g, '_')}@hypothes.is`,
        user_info: { display_name: row.name },
        group: '__world__',
        permissions: { read: ['group:__world__'] },
        created: new Date(row.date).toISOString().replace('Z', '000+00:00'),
        updated: new Date(row.date).toISOString().replace('Z', '000+00:00'),
        text: row.text,
        references: above(row),
        target: [{ source: uri }],
        links: { html: `https://hypothes.is/a/${row.id}` },
        hidden: false,
      })),
    });
  };
}
