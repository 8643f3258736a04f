import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { wholeText } from '../peek-text.js';
import type { InputPlace, RawComment, RawThread } from '../raw.js';
import { beginsForm, countsComments, isReplyLink } from '../words/comment-words.js';
import { countIn } from '../words/counts.js';
import { writtenDate } from '../words/written-date.js';
import { findEntries, type Entry } from './find-entries.js';
import { paragraphsOf } from './paragraphs.js';

/** The text of a page with comments, as it is copied from a browser. */
export const format: ImportFormat = {
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const whole = await wholeText(text);
    if (whole.trim()) yield readText(whole, file, context);
  },
};

function readText(whole: string, file: string, { log, options }: ReadContext): RawThread {
  const lines = whole.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const entries = findEntries(lines);
  const plainOf = (given: readonly string[], place: InputPlace, id?: string): string => {
    const { plain, ends } = paragraphsOf(given);
    const note = { ...(id !== undefined && { id }), expected: 'empty lines between paragraphs' };
    if (ends.has('paragraphs'))
      log.add('text/line-ends', 'changed', place, {
        ...note,
        got: 'long lines one below the other',
        is: 'a paragraph each',
      });
    if (ends.has('wrapped'))
      log.add('text/wrapped', 'changed', place, { ...note, got: 'lines of one width', is: 'one line' });
    return plain;
  };

  const first = entries[0]?.start ?? lines.findIndex((line) => beginsForm(line));
  const above = lines.slice(0, first < 0 ? lines.length : first);
  const titleAt = above.findIndex((line) => line.trim() !== '');
  const title = above[titleAt]?.trim();
  const headingAt = above.findLastIndex((line) => line.trim() !== '');
  const heading = headingAt > titleAt ? above[headingAt]!.trim() : '';
  const reported = countsComments(heading) ? countIn(heading, title) : undefined;
  const isHeading = reported !== undefined || (entries.length > 0 && heading.length < 30 && countsComments(heading));
  const body = plainOf(above.slice(titleAt + 1, isHeading ? headingAt : undefined), { file, line: titleAt + 2 });

  const comments = entries.map((entry, index): RawComment => {
    const { name, rest, start } = entry;
    const id = `${index + 1}`;
    const parent = parentIndex(entries, index);
    const place = { file, line: start + 1, column: entry.indent + 1 };
    const end = entries[index + 1]?.start ?? lines.length;
    let own = lines.slice(entry.words, end);
    const form = own.findIndex((line) => beginsForm(line));
    if (form >= 0) own = own.slice(0, form);
    const { date, words } = datedWords(own, rest);
    return {
      id,
      ...(parent !== undefined && { parent: `${parent + 1}` }),
      author: { name },
      ...(date !== undefined && { published: date }),
      status: 'public',
      text: options.text === 'markdown' ? { markdown: words.join('\n') } : { plain: plainOf(words, place, id) },
      place,
    };
  });
  if (reported !== undefined && reported !== comments.length)
    log.add(
      'text/count',
      'doubtful',
      { file, line: headingAt + 1 },
      {
        expected: `${reported} comments, as the heading says`,
        got: `${comments.length}`,
      },
    );
  return {
    id: file.replace(/^.*\//, '').replace(/\.\w+$/, '') || (title ?? 'text'),
    ...(title !== undefined && { title }),
    ...((body || comments.length === 0) && {
      article: { text: options.text === 'markdown' ? { markdown: body } : { plain: body } },
    }),
    comments,
    ...(reported !== undefined && { reported }),
    place: { file },
  };
}

/** The lines of a comment without its date above, and the link for replying below. */
function datedWords(
  lines: readonly string[],
  rest: string,
): { readonly date?: string; readonly words: readonly string[] } {
  const words = [...lines];
  let date = rest ? writtenDate(rest) : undefined;
  const top = words.findIndex((line) => line.trim() !== '');
  const line = words[top]?.trim() ?? '';
  if (date === undefined && top >= 0 && line.length < 60 && /\d/.test(line) && !/[.!?]$/.test(line)) {
    date = writtenDate(line);
    if (date !== undefined) words.splice(0, top + 1);
  }
  let last = words.findLastIndex((one) => one.trim() !== '');
  while (last >= 0 && isReplyLink(words[last]!)) {
    words.splice(last);
    last = words.findLastIndex((one) => one.trim() !== '');
  }
  return { ...(date !== undefined && { date }), words };
}

/** Replies stand further in than what they reply to, where lists are nested. */
function parentIndex(entries: readonly Entry[], index: number): number | undefined {
  const { indent } = entries[index]!;
  for (let at = index - 1; at >= 0; at -= 1) if (entries[at]!.indent + 2 <= indent) return at;
  return undefined;
}
