import { shownText } from '../quoting/shown-text.js';
import type { Range as Stretch } from './quote-model.js';

/** Where some stretches of a text stand in the code blocks of the body that shows it: no elements are put among code. */
export function codeRanges(body: Element | null | undefined, stretches: readonly Stretch[]): Range[] {
  if (!body?.querySelector('pre')) return [];
  return shownText(body).pieces.flatMap(({ node, start, length }) => {
    if (!node.parentElement?.closest('pre')) return [];
    return stretches.flatMap((stretch) => {
      const [from, to] = [Math.max(0, stretch.start - start), Math.min(length, stretch.end - start)];
      if (from >= to) return [];
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range;
    });
  });
}
