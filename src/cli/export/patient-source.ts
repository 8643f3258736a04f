import { toSourceError } from '../../model/source-error.js';
import type { CommentSource } from '../../model/source.js';

/** How many times a server may ask for a pause before one page. */
const mostPauses = 5;
/** The longest pause that is kept, and that of a server which does not say how long, in seconds. */
const longestPause = 600;
const usualPause = 30;

/** How a pause is kept and told; `sleep` takes seconds. */
export interface Pauses {
  readonly sleep: (seconds: number) => Promise<void>;
  readonly tell: (message: string) => void;
}

/** The same source for reading, which waits for as long as its server asks where that has had too many requests. */
export const patientSource = (source: CommentSource, { sleep, tell }: Pauses): CommentSource => ({
  name: source.name,
  capabilities: source.capabilities,
  async load(thread, options) {
    for (let pauses = 0; ; pauses += 1) {
      try {
        return await source.load(thread, options);
      } catch (thrown) {
        const error = toSourceError(thrown);
        const seconds = error.retryAfter ?? usualPause;
        if (error.kind !== 'rate-limited' || pauses === mostPauses || seconds > longestPause) throw error;
        tell(`${source.name} asks for a pause of ${seconds} s`);
        await sleep(seconds);
      }
    }
  },
});
