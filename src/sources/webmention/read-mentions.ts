import { sayingKinds, webmention } from '../../formats/remote/webmention.js';
import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { recordOf, recordsOf, unreadable } from '../shared/json-value.js';
import { gather } from '../shared/remote-thread.js';

/** A page of mentions. Those that say nothing, such as likes, are none of the conversation. */
export function readMentions(url: string, json: unknown, html: HtmlReader, size: number): CommentBatch {
  const { children } = recordOf(json);
  if (!Array.isArray(children)) throw unreadable(url, '{ children: […] }', json);
  const thread = new GatheredThread('webmention');
  const all = recordsOf(children).map(webmention);
  const saying = all.filter(({ kind, html: words, plain }) => sayingKinds.includes(kind) && (words || plain));
  const isReply = ({ kind }: (typeof all)[number]): boolean => kind === 'in-reply-to';
  const bodyOf = ({ html: words, plain, url: at }: (typeof all)[number]) =>
    words
      ? html.body(words, at)
      : ({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: plain }] }] } as const);
  gather(thread, 'webmention', saying.filter(isReply), bodyOf);
  gather(
    thread,
    'webmention',
    saying.filter((one) => !isReply(one)),
    bodyOf,
    { kind: 'webmention' },
  );
  const { total: _shown, ...batch } = thread.batch(undefined);
  const last = all.at(-1)?.id;
  return { ...batch, ...(children.length >= size && last && { next: last }) };
}
