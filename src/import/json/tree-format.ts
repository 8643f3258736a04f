import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import type { InputPlace, RawComment, RawThread } from '../raw.js';
import { kindOf } from './flat-format.js';
import { readJson } from './read-json.js';

/** A format in which a response of a server is one value, with the comments of one page or a few within it. */
export interface TreeFormat {
  readonly system: string;
  /** The threads of a response; undefined where it is none. */
  readonly read: (response: unknown, place: InputPlace, context: ReadContext) => readonly RawThread[] | undefined;
}

/**
 * Reads responses of servers, also several one after the other, such as the pages of one list: those of one thread are
 * joined.
 */
export const treeFormat = ({ system, read }: TreeFormat): ImportFormat => ({
  system,
  async *read({ file, text }: ImportInput, context: ReadContext) {
    const { log } = context;
    const threads = new Map<string, RawThread & { readonly comments: RawComment[] }>();
    for await (const { value, place } of readJson(text, { file, log, lists: [] })) {
      const found = read(value, place, context);
      if (!found) log.add('json/item', 'lost', place, { expected: `a response of ${system}`, got: kindOf(value) });
      for (const thread of found ?? []) {
        const known = threads.get(thread.id);
        if (known) for (const comment of thread.comments) known.comments.push(comment);
        else threads.set(thread.id, { ...thread, comments: [...thread.comments] });
      }
    }
    yield* threads.values();
  },
});
