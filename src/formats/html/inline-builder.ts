import type { Image, Inline } from '../../model/body.js';

/** What an element does to the words in it: wraps them in a node, or makes them another kind of text. */
export type Style =
  Holder | { readonly type: 'inlineCode' } | { readonly type: 'superscript' } | { readonly type: 'subscript' };

type Holder =
  | { readonly type: 'emphasis' | 'strong' | 'delete' }
  | { readonly type: 'link'; readonly url: string; readonly title?: string };

/** Builds the inline nodes of one paragraph from words as they are read. */
export interface InlineBuilder {
  readonly children: readonly Inline[];
  /** Adds a gap before the next word, such as white space, unless a wider one is there already. */
  space(gap?: string): void;
  break(): void;
  /** The number of line breaks that will be written before the next word. */
  breaks(): number;
  /** Adds words, or a picture, in these styles, outermost first. Returns the approximate number of nodes added. */
  write(words: string | Image, styles: readonly Style[]): number;
}

interface Opened {
  readonly style: Style;
  readonly children: Inline[];
}

// Powers, notes and formulas: 10⁶ would read 106 otherwise.
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

const moved = (words: string, signs: string): string =>
  words.replace(
    /[0-9]|[+\-=()−](?![^0-9+\-=()−\s])/g,
    (sign) => signs['0123456789+-=()'.indexOf(sign === '−' ? '-' : sign)] as string,
  );

/**
 * White space and line breaks wait for the next word, and stand outside of the styles that begin or end there: none is
 * left at either end, and no style is left empty.
 */
export function createInlineBuilder(): InlineBuilder {
  const children: Inline[] = [];
  const opened: Opened[] = [];
  let lastCode: Style | undefined;
  let gap = '';
  let breaks = 0;

  const innermost = (): Inline[] => opened.at(-1)?.children ?? children;

  const append = (type: 'inlineCode' | 'text', value: string): void => {
    const siblings = innermost();
    const last = siblings.at(-1);
    if (last?.type === type) siblings[siblings.length - 1] = { type, value: last.value + value };
    else siblings.push({ type, value });
  };

  return {
    children,
    space(wider = ' ') {
      if (gap.length < wider.length) gap = wider;
    },
    break() {
      breaks += 1;
    },
    breaks: () => breaks,
    write(words, styles) {
      let code: Style | undefined;
      let value = words;
      const move = (signs: string): void => void (typeof value === 'string' && (value = moved(value, signs)));
      const holders: Holder[] = [];
      for (const style of styles) {
        if (style.type === 'inlineCode') code = style;
        else if (style.type === 'superscript') move(raised);
        else if (style.type === 'subscript') move(lowered);
        else holders.push(style);
      }
      let kept = 0;
      while (kept < opened.length && opened[kept]?.style === holders[kept]) kept += 1;
      const sameCode = code && code === lastCode && kept === opened.length && kept === holders.length;
      opened.length = kept;
      if (children.length > 0) {
        if (breaks > 0) innermost().push({ type: 'break' });
        else if (gap) append(sameCode ? 'inlineCode' : 'text', gap);
      }
      for (const style of holders.slice(kept)) {
        const held: Inline[] = [];
        innermost().push({ ...style, children: held });
        opened.push({ style, children: held });
      }
      if (typeof value === 'string') append(code ? 'inlineCode' : 'text', value);
      else innermost().push(value);
      lastCode = code;
      gap = '';
      breaks = 0;
      return holders.length - kept + 2;
    },
  };
}
