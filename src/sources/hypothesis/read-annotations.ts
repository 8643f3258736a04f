import { lightMarkdown } from '../../formats/light-markdown.js';
import { annotatedWords, hypothesisAnnotation } from '../../formats/remote/hypothesis.js';
import type { Block } from '../../model/body.js';
import type { CommentBatch } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { countOf, isText, recordOf, recordsOf, unreadable } from '../shared/json-value.js';
import { gather } from '../shared/remote-thread.js';

/** A page of annotations. Each begins with the words that it is about, as a quotation. */
export function readAnnotations(url: string, json: unknown, isFirst: boolean): CommentBatch {
  const { rows, total } = recordOf(json);
  if (!Array.isArray(rows)) throw unreadable(url, '{ rows: […] }', json);
  const thread = new GatheredThread('hypothesis');
  const records = recordsOf(rows);
  const remotes = records.map((row) => ({ ...hypothesisAnnotation(row), quoted: annotatedWords(row) }));
  const bodyOf = ({ quoted, markdown }: (typeof remotes)[number]) => {
    const quotation: readonly Block[] = quoted
      ? [{ type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: quoted }] }] }]
      : [];
    return { type: 'root', children: [...quotation, ...lightMarkdown(markdown).children] } as const;
  };
  gather(thread, 'hypothesis', remotes, bodyOf, { kind: 'annotation' });
  const { total: shown = 0, ...batch } = thread.batch(undefined);
  const last = records.at(-1)?.created;
  return {
    ...batch,
    ...(isFirst && { total: Math.max(countOf(total), shown) }),
    ...(rows.length >= 200 && isText(last) && { next: last }),
  };
}
