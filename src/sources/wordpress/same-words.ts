import type { Body } from '../../model/body.js';
import { plainText } from '../../model/plain-text.js';

/** Letters and digits alone: typography, smilies, schemes of links and the spelling of its own name are the site's. */
function letters(body: Body): string {
  const text = plainText(body)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\//g, '')
    .replaceAll('×', 'x');
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || text.trim();
}

/** Whether two bodies say the same, as far as can be told after WordPress has prepared one of them for display. */
export const saysTheSame = (a: Body, b: Body): boolean => letters(a) === letters(b);
