import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** What stands under the ordinary article as long as it has no comments. */
const first = [
  ['Maren', 'The bottle trick got my basil through August. Thank you!'],
  ['Tomas', 'What do you do with a balcony that gets no rain at all? Mine is under a roof.'],
];

/**
 * Keeps replies in the example server's file, below `base` of the same origin.
 *
 * @param {{ file: string, base: string }} options `file` is made where there is none
 */
export async function restBackend({ file, base }) {
  const { commentsHandler } = await tsImport('../../../src/rest-server/comments-handler.ts', import.meta.url);
  mkdirSync(path.dirname(file), { recursive: true });
  const { store, handle } = commentsHandler({
    file,
    base,
    title: 'Example server',
    limit: { replies: 100, seconds: 60 },
    fields: { name: 'required', email: 'absent', website: 'absent' },
  });
  return { handle, close: () => store.close() };
}

/** Writes the first comments under a thread, unless they are there. */
export async function writeFirstComments(comments, thread) {
  for (const [index, [name, text]] of first.entries()) {
    const response = await fetch(comments, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"demo-first-comment-${index}"` },
      body: JSON.stringify({ thread, name, text }),
    });
    if (!response.ok) console.error(`Expected the comment of ${name} to be taken, got ${await response.text()}`);
  }
}
