import type { Inline } from '../../model/body.js';
import { safeUrl } from '../../model/safe-url.js';
import { bareAddress } from './bare-address.js';
import { joinText } from './join-text.js';
import { signs, token, wordCharacter, type Sign } from './signs.js';
import { withoutLinks } from './without-links.js';

const isVisible = (node: Inline): boolean => node.type !== 'text' || node.value.trim() !== '';

/** The words of a paragraph, whose lines are parted by `\n`, with what the signs among them mean. */
export function inlines(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  /** Where in `nodes` the sign stands that opened something: as text, which it stays if nothing closes it. */
  const opened = new Map<Sign, number>();

  const literal = (value: string): void => {
    if (value) nodes.push({ type: 'text', value });
  };

  const open = (sign: Sign): void => {
    opened.set(sign, nodes.length);
    literal(sign);
  };

  /** Takes what is behind an open sign off the list. Signs opened within it can no longer close outside. */
  const close = (sign: Sign): readonly Inline[] => {
    const start = opened.get(sign) as number;
    for (const [other, at] of opened) if (at >= start) opened.delete(other);
    return joinText(nodes.splice(start).slice(1));
  };

  const emphasis = (run: string, index: number): void => {
    const before = text[index - 1] ?? '';
    const after = text[index + run.length] ?? '';
    const meant = signs[run] ?? [];
    const inWord = wordCharacter[run.charAt(0)] as RegExp;
    if (before.trim() && !inWord.test(after) && meant.length > 0 && meant.every((sign) => opened.has(sign))) {
      const innermostFirst = [...meant].sort((a, b) => (opened.get(b) as number) - (opened.get(a) as number));
      for (const sign of innermostFirst) {
        const children = close(sign);
        nodes.push({ type: sign === '**' ? 'strong' : 'emphasis', children });
      }
    } else if (after.trim() && !inWord.test(before) && meant.length > 0) {
      meant.forEach(open);
    } else {
      literal(run);
    }
  };

  const isLabelled = (): boolean => opened.has('[') && nodes.slice((opened.get('[') as number) + 1).some(isVisible);

  let end = 0;
  for (;;) {
    token.lastIndex = end;
    const match = token.exec(text);
    literal(text.slice(end, match?.index));
    if (!match) return joinText(nodes);

    const { 0: found, 1: escaped, 2: code, 3: target, index } = match;
    end = index + found.length;
    if (escaped) literal(escaped);
    else if (code) nodes.push({ type: 'inlineCode', value: code });
    else if (found === '\n') nodes.push({ type: 'break' });
    else if (found === '[') open('[');
    else if (found[0] === ']') {
      const url = isLabelled() ? safeUrl(target) : undefined;
      if (url) {
        const children = withoutLinks(close('['));
        nodes.push({ type: 'link', url, children });
      } else {
        // What is behind the bracket is read again, as text like any other.
        end = index + 1;
        literal(']');
        opened.delete('[');
      }
    } else if (found[0] === 'h') {
      const address = bareAddress(found);
      const url = safeUrl(address);
      end = index + address.length;
      if (url) nodes.push({ type: 'link', url, children: [{ type: 'text', value: address }] });
      else literal(address);
    } else emphasis(found, index);
  }
}
