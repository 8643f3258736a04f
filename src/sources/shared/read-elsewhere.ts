import type { CommentBatch, CommentSource, LoadOptions } from '../../model/source.js';
import { offsite } from './offsite.js';
import { ownId } from './own-id.js';

export type ReadElsewhere = CommentSource & Required<Pick<CommentSource, 'replyUrl'>>;

/** How a source is read that is written to on its own site. */
export interface ReadingElsewhere extends Pick<CommentSource, 'name' | 'title'> {
  load(thread: string, options: LoadOptions): Promise<CommentBatch>;
  /** How many levels of replies it keeps. Any depth when left out. */
  readonly nesting?: number;
  /** Where to reply to the article; undefined for a thread that names none. */
  pageOf(thread: string): string | undefined;
}

/** A source that is read here and written to on its own site: readers reply to a comment at its address there. */
export function readElsewhere({ name, title, nesting, load, pageOf }: ReadingElsewhere): ReadElsewhere {
  const pages = new Map<string, string>();
  return {
    name,
    ...(title !== undefined && { title }),
    capabilities: { ...offsite, ...(nesting !== undefined && { nesting }) },
    async load(thread, options = {}) {
      const batch = await load(thread, options);
      for (const { id, url } of batch.comments) if (url) pages.set(id, url);
      return batch;
    },
    replyUrl: (thread, inReplyTo) =>
      inReplyTo === undefined ? pageOf(thread) : pages.get(ownId(name, inReplyTo) ?? ''),
  };
}
