import type { Fetch } from '../../../src/testing/index.js';
import type { StoredThreads } from './stored-threads.js';

/** The mentions of webmention.io in jf2, as https://github.com/aaronpk/webmention.io documents them. */
export function documentedWebmention(threads: StoredThreads): Fetch {
  return async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const { pathname, searchParams } = new URL(input);
    if (pathname !== '/api/mentions.jf2') return Response.json({ error: 'not_found' }, { status: 404 });
    const targets = searchParams.getAll('target[]');
    const since = Number(searchParams.get('since_id') ?? 0);
    for (const target of targets.slice(0, 1)) threads.shown(target);
    const rows = threads.rows.filter((row) => targets.includes(row.thread) && !row.isHeld && Number(row.id) > since);
    return Response.json({
      type: 'feed',
      name: 'Webmentions',
      children: rows.slice(0, Number(searchParams.get('per-page'))).map((row) => ({
        type: 'entry',
        author: { type: 'card', name: row.name, photo: 'https://pictures.example/1.jpg', url: row.website ?? '' },
        url: `https://notes.example/${row.id}`,
        published: new Date(row.date).toISOString().replace('.000Z', '+00:00'),
        'wm-received': new Date(row.date).toISOString(),
        'wm-id': Number(row.id),
        'wm-source': `https://notes.example/${row.id}`,
        'wm-target': row.thread,
        content: { html: row.text, text: row.text.replace(/<[^>]*>/g, '') },
        'in-reply-to': row.thread,
        'wm-property': 'in-reply-to',
        'wm-private': false,
      })),
    });
  };
}
