import type { Block } from '../../model/body.js';
import { recordOf, recordsOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { singleLine } from '../shared/single-line.js';
import { markedLink } from '../shared/marked-link.js';

const marks = new Map([
  ['image', '🖼️'],
  ['gifv', '🎞️'],
  ['video', '🎬'],
  ['audio', '🔊'],
]);

/**
 * Pictures, films and recordings as links, which load nothing, with what their writers say they show:
 * https://docs.joinmastodon.org/entities/MediaAttachment/
 */
export const media = (status: JsonRecord): readonly Block[] =>
  recordsOf(status.media_attachments).map(({ type, description, url, remote_url: remote }) =>
    markedLink(marks.get(textOf(type)) ?? '📎', description, url ?? remote),
  );

/** What a poll offers and how many chose it, where that is public: https://docs.joinmastodon.org/entities/Poll/ */
export function poll(status: JsonRecord): readonly Block[] {
  const children = recordsOf(recordOf(status.poll).options).map(({ title, votes_count: votes }) => {
    const value = singleLine(title) + (typeof votes === 'number' ? ` · ${votes}` : '');
    return { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] } as const;
  });
  return children[0] ? [{ type: 'list', children }] : [];
}
