import { decodeText } from '../bytes/decode-text.js';
import { peek } from '../bytes/unpack.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { leaveOut } from '../gathered-threads.js';
import { kindOf } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { readJson } from '../json/read-json.js';
import { isFields, textOf, type Fields } from '../json/values.js';
import { nameOfFile } from '../page-of-input.js';
import type { InputPlace, RawComment, RawThread } from '../raw.js';
import { readXml } from '../xml/read-xml.js';
import { readComment } from './read-comment.js';
import { readDatabase } from './read-database.js';

/** HashOver: its database, or a file for each comment (JSON or XML) in a folder for each page. */
export const format: ImportFormat = {
  system: 'hashover',
  whole: (thread) => thread,
  async *read({ file, bytes }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log, options } = context;
    const { head, all } = await peek(bytes, 512);
    const start = new TextDecoder().decode(head);
    if (start.startsWith('SQLite format 3')) {
      yield* readDatabase(all, file, context);
      return;
    }
    const text = decodeText(all, file, log, options.encoding);
    if (/^\uFEFF?\s*</.test(start)) yield* readXmlFile(text, file, context);
    else
      for await (const { value, place, isWhole } of readJson(text, { file, log, lists: [] })) {
        if (isFields(value) && has(value, 'body') && isWhole) yield commentFile(value, file, place, context);
        else if (isFields(value) && has(value, 'url', 'title')) yield pageFile(value, file, place);
        else leaveOut(log, 'unreadable', place, nameOfFile(file), 'a whole comment', kindOf(value));
      }
  },
};

async function* readXmlFile(text: AsyncIterable<string>, file: string, context: ReadContext): AsyncIterable<RawThread> {
  for await (const element of readXml(text, { file, log: context.log, depth: 0 })) {
    const place = { file, line: element.line };
    if (!element.isWhole || !element.child('body')) {
      leaveOut(context.log, 'unreadable', place, nameOfFile(file), 'a whole comment', `<${element.name}>`);
      continue;
    }
    const fields = Object.fromEntries(element.children.map(({ name, text: words }) => [name, words.trim()]));
    // The words are set two steps in.
    const body = (element.child('body')?.text ?? '').replace(/^[\r\n\t]+|[\r\n\t]+$/g, '').replace(/^\t{1,2}/gm, '');
    yield commentFile({ ...fields, body }, file, place, context);
  }
}

const commentFile = (fields: Fields, file: string, place: InputPlace, context: ReadContext): RawThread =>
  threadOf(file, place, [readComment(fields, nameOfFile(file), place, context)]);

const pageFile = (fields: Fields, file: string, place: InputPlace): RawThread => ({
  ...threadOf(file, place, []),
  title: textOf(fields['title']),
  url: textOf(fields['url']),
});

/** A page is called as the folder that its files stand in. */
const threadOf = (file: string, place: InputPlace, comments: readonly RawComment[]): RawThread => ({
  id: /([^/\\]+)[/\\](?:metadata[/\\])?[^/\\]*$/.exec(file)?.[1] ?? 'page',
  comments,
  place,
});
