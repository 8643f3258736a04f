import type { ImportLog } from '../import-log.js';
import type { InputPlace } from '../raw.js';
import { parsed } from './close-json.js';
import { JsonSplitter, type JsonPiece } from './json-splitter.js';
import { recoverItems } from './recover-items.js';

/** A value of an input, with its place. */
export interface JsonItem {
  /** The path of the list that it stands in; undefined for a whole value, or an object without its lists. */
  readonly list?: string;
  readonly value: unknown;
  readonly place: InputPlace;
  /** False where the input ended within it: what is here is what was whole. */
  readonly isWhole: boolean;
}

export interface ReadJsonOptions {
  readonly file: string;
  readonly log: ImportLog;
  /** The paths of the lists whose items come one by one, such as `data.Comment`; empty for a list that is all there is. */
  readonly lists: readonly string[];
  /** Those of them that hold other things than comments: what is unreadable in them is told and not counted. */
  readonly others?: readonly string[];
}

/**
 * The items of the lists of a JSON file, one by one, without the whole of it in memory; after them, what stood around
 * them. JSON lines are whole values, one after the other. What cannot be read is told with its place, and counted as a
 * comment where it stands in a list of comments; where the input ends too early, what was whole is read.
 */
export async function* readJson(text: AsyncIterable<string>, options: ReadJsonOptions): AsyncIterable<JsonItem> {
  const splitter = new JsonSplitter(options.lists, (place, expected, got) =>
    options.log.add('json/ill-formed', 'mended', { file: options.file, ...place }, { expected, got }),
  );
  for await (const piece of text) {
    splitter.push(piece);
    for (const one of splitter.taken()) yield* itemsOf(one, options);
  }
  splitter.end();
  for (const one of splitter.taken()) yield* itemsOf(one, options);
  if (splitter.isCut || splitter.isEmpty)
    options.log.add(
      'json/cut',
      'lost',
      { file: options.file, line: splitter.line, column: splitter.column },
      { expected: 'whole JSON', got: splitter.isEmpty ? 'nothing' : 'its end within a value' },
    );
}

function* itemsOf(
  { list, index, text, value, line, column, isWhole }: JsonPiece,
  options: ReadJsonOptions,
): Iterable<JsonItem> {
  const { file, log, others = [] } = options;
  const name = list ?? (index > 1 ? 'line' : '');
  const place = { file, line, column, ...((list !== undefined || index > 1) && { path: `${name}[${index}]` }) };
  const common = { ...(list !== undefined && { list }), place };
  if (text === undefined) {
    yield { ...common, value, isWhole };
    return;
  }
  const whole = isWhole ? parsed(text) : undefined;
  if (whole) {
    yield { ...common, value: whole.value, isWhole };
    return;
  }
  for (const found of recoverItems(text, list !== undefined, isWhole)) {
    if ('value' in found) {
      yield { ...common, value: found.value, isWhole: found.isWhole };
      continue;
    }
    log.add('json/item', 'lost', place, { expected: 'JSON', got: shown(found.text) });
    if (list === undefined || others.includes(list)) continue;
    log.readComment();
    log.leaveOutComment('unreadable');
  }
}

/** The kind of thing alone: what is damaged may hold something private. */
const shown = (text: string): string => `${text.length} characters that are none`;
