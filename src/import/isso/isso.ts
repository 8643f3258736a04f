import { decodeText } from '../bytes/decode-text.js';
import { peek } from '../bytes/unpack.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { leaveOut } from '../gathered-threads.js';
import { kindOf } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { readJson } from '../json/read-json.js';
import { countOf, isFields, listOf, rowsOf, textOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import type { InputPlace, RawComment, RawThread } from '../raw.js';
import { readComment } from './read-comment.js';
import { readDatabase } from './read-database.js';

/** Comments of Isso: its database, its generic JSON for imports, and the responses of its server. */
export const format: ImportFormat = {
  system: 'isso',
  async *read({ file, bytes }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log, options } = context;
    const { head, all } = await peek(bytes, 16);
    if (new TextDecoder().decode(head.subarray(0, 15)) === 'SQLite format 3') yield* readDatabase(all, file, context);
    else {
      const text = decodeText(all, file, log, options.encoding);
      for await (const { list, value, place } of readJson(text, { file, log, lists: [''], others: [''] })) {
        if (!isFields(value)) log.add('json/item', 'lost', place, { expected: 'a thread', got: kindOf(value) });
        else if (list !== undefined || has(value, 'comments')) yield readThread(value, place, context);
        else if (has(value, 'replies')) yield readResponse(value, place, context);
        else log.add('json/item', 'lost', place, { expected: 'a thread', got: kindOf(value) });
      }
    }
  },
};

/** A thread of the generic JSON. */
function readThread(thread: Fields, place: InputPlace, context: ReadContext): RawThread {
  const [id, title] = [textOf(thread['id']), textOf(thread['title'])];
  return {
    id: id || `${place.path}`,
    ...(title && { title }),
    ...(/^(?:https?:)?\//.test(id) && { url: id, aliases: [id] }),
    comments: commentsOf(listOf(thread['comments']), `${place.path}.comments`, place, context),
    place,
  };
}

/** The response of the server about one page, in which replies stand within comments. */
function readResponse(response: Fields, place: InputPlace, context: ReadContext): RawThread {
  const page = pageOfInput(place.file ?? '', context.options);
  const roots = rowsOf(response['replies']);
  const rows = roots.flatMap((row) => [row, ...rowsOf(row['replies'])]);
  const hidden =
    (countOf(response['hidden_replies']) ?? 0) +
    roots.reduce((sum, row) => sum + (countOf(row['hidden_replies']) ?? 0), 0);
  const comments = commentsOf(rows, 'replies', place, context);
  return { ...page, comments, ...(hidden > 0 && { reported: comments.length + hidden }), place };
}

function commentsOf(
  rows: readonly unknown[],
  path: string,
  place: InputPlace,
  context: ReadContext,
): readonly RawComment[] {
  return rows.flatMap((row, index) => {
    const at = { ...place, path: `${path}[${index + 1}]` };
    if (isFields(row) && has(row, 'text')) return readComment(row, at, context);
    leaveOut(context.log, 'unreadable', at, undefined, 'a comment', kindOf(row));
    return [];
  });
}
