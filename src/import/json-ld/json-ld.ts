import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { wholeText } from '../peek-text.js';
import type { RawThread } from '../raw.js';
import { essayRank, nodesOf, readNode } from './read-node.js';

/** Works of schema.org with their comments, as JSON-LD. */
export const format: ImportFormat = {
  async *read({ file, text }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const whole = await wholeText(text);
    let value: unknown;
    try {
      value = JSON.parse(whole.replace(/^\uFEFF/, ''));
    } catch (error) {
      context.log.add('json/ill-formed', 'lost', { file }, { expected: 'JSON', got: (error as Error).message });
      return;
    }
    for (const node of nodesOf(value)) if (essayRank(node) > 0) yield readNode(node, file, context);
  },
};
