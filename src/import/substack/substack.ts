import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { peekText } from '../peek-text.js';
import type { RawThread } from '../raw.js';
import { comments } from './comments.js';
import { readList, readPost, wholePost } from './posts.js';

/** Substack: the posts of its export, and the comments of a post as its pages ask for them, since the export has none. */
export const format: ImportFormat = {
  system: 'substack',
  async *read({ file, text, bytes }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { first, all } = await peekText(text);
    if (/^\uFEFF?\s*[[{]/.test(first)) yield* comments.read({ file, text: all, bytes }, context);
    else if (/^\uFEFF?\s*</.test(first)) yield await readPost(all, file);
    else yield* readList(all, file, context);
  },
  whole: wholePost,
};
