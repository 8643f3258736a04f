import type { ExportFormat } from '../format.js';
import { printJson } from '../text/json.js';
import { asItIs } from '../thread/everything.js';

/** A discussion as it is, by `colloquy/schema.json`: one file an essay. */
export const format: ExportFormat = {
  ...asItIs,
  async *write(threads) {
    for await (const { slug, discussion } of threads) yield { path: `${slug}.json`, content: printJson(discussion) };
  },
};
