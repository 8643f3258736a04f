import type { ExportFormat } from '../format.js';
import { printJson } from '../text/json.js';
import { everything } from '../thread/everything.js';

/** A discussion as it is, by `colloquy/schema.json`: one file an essay. */
export const format: ExportFormat = {
  keeps: everything,
  text: 'body',
  statuses: ['held', 'queued', 'deleted'],
  parents: 'ids',
  times: 'iso',
  async *write(threads) {
    for await (const { slug, discussion } of threads) yield { path: `${slug}.json`, content: printJson(discussion) };
  },
};
