import type { CommentSource, HtmlReader } from '../../model/source.js';
import { misconfigured } from '../shared/misconfigured.js';
import type { HttpOptions } from '../shared/request.js';
import { isPath } from './addresses.js';

/** One Isso, as its source was told of it. */
export interface IssoSite {
  /** Its address, without a slash at the end. */
  readonly base: string;
  readonly html: HtmlReader;
  readonly http: HttpOptions;
  readonly title: string | undefined;
  readonly load: CommentSource['load'];
  /** Called when the server has said for how many seconds a reply can be changed. */
  readonly learn: (said: { readonly window: number }) => void;
}

/** The thread, or a {@link SourceError} of the kind `misconfigured`. */
export function checkThread(thread: unknown): string {
  if (isPath(thread)) return thread;
  throw misconfigured('isso', 'thread', 'the path of a page such as "/essays/trust/"', thread);
}
