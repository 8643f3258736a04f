import { named } from '../../views/light.js';
import { shownText } from '../quoting/shown-text.js';
import type { Range as Stretch } from './quote-model.js';

const sources = `pre, ${named('formula')}`;

/** Where some stretches of a text stand in the code and the formulas of the body that shows it: no elements are put among them. */
export function codeRanges(body: Element | null | undefined, stretches: readonly Stretch[]): Range[] {
  if (!body?.querySelector(sources)) return [];
  return shownText(body).pieces.flatMap(({ node, start, length }) => {
    if (!node.parentElement?.closest(sources)) return [];
    return stretches.flatMap((stretch) => {
      const [from, to] = [Math.max(0, stretch.start - start), Math.min(length, stretch.end - start)];
      if (from >= to) return [];
      const range = new Range();
      if (node instanceof Text) {
        range.setStart(node, from);
        range.setEnd(node, to);
      } else range.selectNodeContents(node);
      return range;
    });
  });
}
