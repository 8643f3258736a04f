import { safeUrl } from '../../model/safe-url.js';
import { bareAddress } from '../light-markdown/bare-address.js';
import { signs, token, wordCharacter, type Sign } from '../light-markdown/signs.js';

/** Words that signs give a meaning, and where these signs stand. */
export interface Span {
  readonly kind: 'strong' | 'emphasis' | 'inlineCode' | 'link';
  /** Where the opening sign begins. */
  readonly start: number;
  /** Where the words within begin and end. */
  readonly from: number;
  readonly to: number;
  /** Where the closing sign ends; of a link, behind its address. */
  readonly end: number;
}

/**
 * Where the signs of a line stand that mean something, as `lightMarkdown` reads it; inner ones before those around them.
 *
 * @param from - Where in the text the words of the line begin.
 * @param to - Where they end.
 */
export function spansOf(text: string, from: number, to: number): readonly Span[] {
  const line = text.slice(from, to);
  const spans: Span[] = [];
  const opened = new Map<Sign, number>();

  /** Signs opened within what closes can no longer close outside of it. */
  const close = (sign: Sign): number => {
    const start = opened.get(sign) as number;
    for (const [other, at] of opened) if (at >= start) opened.delete(other);
    return start;
  };
  const add = (kind: Span['kind'], start: number, length: number, inner: number, end: number): void =>
    void spans.push({ kind, start: from + start, from: from + start + length, to: from + inner, end: from + end });

  const emphasis = (run: string, index: number): void => {
    const before = line[index - 1] ?? '';
    const after = line[index + run.length] ?? '';
    const meant = signs[run] ?? [];
    const inWord = wordCharacter[run.charAt(0)] as RegExp;
    let at = index;
    if (meant.length === 0) return;
    if (before.trim() && !inWord.test(after) && meant.every((sign) => opened.has(sign))) {
      for (const sign of [...meant].sort((a, b) => (opened.get(b) as number) - (opened.get(a) as number))) {
        add(sign === '**' ? 'strong' : 'emphasis', close(sign), sign.length, at, at + sign.length);
        at += sign.length;
      }
    } else if (after.trim() && !inWord.test(before)) {
      for (const sign of meant) {
        opened.set(sign, at);
        at += sign.length;
      }
    }
  };

  for (let end = 0; ;) {
    token.lastIndex = end;
    const match = token.exec(line);
    if (!match) return spans;
    const { 0: found, 1: escaped, 2: code, 3: target, index } = match;
    end = index + found.length;
    if (escaped) continue;
    if (code) add('inlineCode', index, 1, end - 1, end);
    else if (found === '[') opened.set('[', index);
    else if (found[0] === ']') {
      const label = opened.has('[') ? line.slice((opened.get('[') as number) + 1, index) : '';
      if (label.trim() && safeUrl(target)) add('link', close('['), 1, index, end);
      else {
        end = index + 1;
        opened.delete('[');
      }
    } else if (found[0] === 'h') end = index + bareAddress(found).length;
    else emphasis(found, index);
  }
}
