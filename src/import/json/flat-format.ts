import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { GatheredThreads, leaveOut, type PageFacts } from '../gathered-threads.js';
import type { InputPlace, RawComment } from '../raw.js';
import { readJson } from './read-json.js';
import { isFields, type Fields } from './values.js';

/** A comment, and the page that it stands on. */
export interface OnPage {
  readonly page: PageFacts;
  readonly comment: RawComment;
}

/** A format in which every comment is an object of one list, and names its page. */
export interface FlatFormat {
  readonly system: string;
  /** The paths of the lists that can hold comments; see `readJson`. */
  readonly lists: readonly string[];
  /** Whether an object is a comment; what is around lists, or the first line of JSON lines, is none. */
  readonly isComment: (fields: Fields) => boolean;
  readonly read: (fields: Fields, place: InputPlace, context: ReadContext) => OnPage;
  /** The replies that stand within a comment. */
  readonly children?: (fields: Fields) => readonly Fields[];
  /** What objects that are no comments say, where that counts. */
  readonly readOther?: (fields: Fields, context: ReadContext) => void;
}

export const flatFormat = ({ system, lists, isComment, read, children, readOther }: FlatFormat): ImportFormat => ({
  system,
  async *read({ file, text }: ImportInput, context: ReadContext) {
    const { log } = context;
    const gathered = new GatheredThreads(log, context.options.spill);
    for await (const { list, value, place, isWhole } of readJson(text, { file, log, lists })) {
      if (isFields(value) && isComment(value)) {
        if (!isWhole) {
          leaveOut(log, 'unreadable', place, undefined, 'a whole comment', 'the end of the file');
          continue;
        }
        // A list of what is still to be read instead of recursion: depth is in the hands of the file.
        const rows = [value];
        for (const row of rows) {
          const { page, comment } = read(row, place, context);
          gathered.add(page, comment);
          if (children) for (const child of children(row)) rows.push(child);
        }
      } else if (list !== undefined) leaveOut(log, 'unreadable', place, undefined, 'a comment', kindOf(value));
      else if (isFields(value)) readOther?.(value, context);
      else log.add('json/item', 'lost', place, { expected: 'a comment', got: kindOf(value) });
    }
    yield* gathered.threads();
  },
});

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `a ${typeof value}`;
  const keys = Object.keys(value);
  return keys.length === 0
    ? 'an empty object'
    : `an object with ${keys
        .slice(0, 6)
        .map((key) => `\`${key.slice(0, 40)}\``)
        .join(', ')}`;
}
