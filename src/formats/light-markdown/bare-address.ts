// A slash, hyphen, hash, ampersand, per cent or at sign may well be the last of an address.
const sentencePunctuation = /(?![/\-#&%@])\p{P}/u;

/**
 * The address without the punctuation of the sentence around it: the full stop behind it, the parenthesis it stands
 * in. A closing parenthesis that pairs with one inside the address belongs to it.
 */
export function bareAddress(run: string): string {
  let unpaired = run.split(')').length - run.split('(').length;
  let end = run.length;
  for (; sentencePunctuation.test(run[end - 1] as string); end--) {
    if (run[end - 1] === '(') unpaired++;
    if (run[end - 1] !== ')') continue;
    if (unpaired <= 0) break;
    unpaired--;
  }
  return run.slice(0, end);
}
