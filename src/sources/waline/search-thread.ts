import { SourceError } from '../../model/source-error.js';
import type { HtmlReader } from '../../model/source.js';
import { isText, type JsonRecord } from '../shared/json-value.js';
import type { WalineReply } from './check-reply.js';
import { idOf } from './read-comments.js';
import { readWindow, type Window } from './read-window.js';
import { type WalineThread, withReplies } from './waline-thread.js';

/**
 * What the server needs to know of the comment that is replied to. It is looked up for every reply: one whose parent
 * has gone would be stored where no one can see it.
 */
export async function placeBelow(thread: WalineThread, id: string): Promise<Pick<WalineReply, 'pid' | 'rid'>> {
  for await (const { roots } of windowsOf(thread)) {
    for (const root of roots) {
      const parent = withReplies(root).find(({ objectId }) => idOf(objectId) === id);
      if (parent) return { pid: parent.objectId, rid: root.objectId };
    }
  }
  throw new SourceError('not-found', `Expected ${id} to be a comment in the thread "${thread.path}", got none`);
}

/** The comments that say the same as this one of the same writer, wherever they are in the thread. */
export async function sayingTheSame(
  thread: WalineThread,
  { comment, nick, link }: WalineReply,
  html: HtmlReader,
): Promise<readonly JsonRecord[]> {
  const words = html.text(comment);
  const found: JsonRecord[] = [];
  for await (const { roots } of windowsOf(thread)) {
    found.push(
      ...roots
        .flatMap(withReplies)
        .filter(
          (one) =>
            (one.nick || undefined) === nick &&
            (one.link || undefined) === link &&
            isText(one.comment) &&
            html.text(one.comment) === words,
        ),
    );
  }
  return found;
}

async function* windowsOf(thread: WalineThread): AsyncGenerator<Window> {
  let cursor: string | undefined;
  do {
    const window = await readWindow(thread, cursor);
    yield window;
    cursor = window.next;
  } while (cursor !== undefined);
}
