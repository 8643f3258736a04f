/** The stretch of a text that comes nearest to a pattern. */
export interface NearestStretch {
  readonly start: number;
  readonly end: number;
  /** How many characters were inserted, left out or replaced. */
  readonly errors: number;
}

/**
 * Finds the stretch of a text that differs least from a pattern. It compares 32 characters of the pattern at once:
 * G. Myers, A fast bit-vector algorithm for approximate string matching (JACM 46, 1999), in blocks.
 */
export function nearestStretch(text: string, pattern: string): NearestStretch {
  const { end, errors } = nearestEnd(text, pattern, false);
  // Read backwards from where it ends, the same search ends where it starts.
  const backwards = nearestEnd(reversed(text.slice(0, end)), reversed(pattern), true);
  return { start: end - backwards.end, end, errors };
}

/** Which words a stretch of them, joined by spaces, touches: the index of the first and the one behind the last. */
export function wordsIn(words: readonly string[], { start, end }: NearestStretch): [from: number, to: number] {
  let [from, to, offset] = [0, 0, 0];
  words.forEach((word, i) => {
    if (offset + word.length <= start) from = i + 1;
    if (offset < end) to = i + 1;
    offset += word.length + 1;
  });
  return [from, to];
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** `anchored`: the stretch has to begin where the text does. */
function nearestEnd(text: string, pattern: string, anchored: boolean): { end: number; errors: number } {
  const blocks = Math.ceil(pattern.length / 32);
  const last = 1 << ((pattern.length - 1) % 32);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const equal = new Map<string, Int32Array>();
  for (let i = 0; i < pattern.length; i += 1) {
    const masks = equal.get(pattern[i]!) ?? new Int32Array(blocks);
    masks[i >> 5]! |= 1 << (i & 31);
    equal.set(pattern[i]!, masks);
  }
  const none = new Int32Array(blocks);
  let errors = pattern.length;
  let best = { end: 0, errors };
  for (let j = 0; j < text.length; j += 1) {
    const masks = equal.get(text[j]!) ?? none;
    let carry = anchored ? 1 : 0;
    for (let b = 0; b < blocks; b += 1) {
      const [pv, mv] = [plus[b]!, minus[b]!];
      const eq = masks[b]! | (carry < 0 ? 1 : 0);
      const xv = masks[b]! | mv;
      const xh = ((((eq & pv) >>> 0) + (pv >>> 0)) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = b === blocks - 1 ? last : 1 << 31;
      const out = ph & top ? 1 : mh & top ? -1 : 0;
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | (carry < 0 ? 1 : 0);
      plus[b] = mh | ~(xv | ph);
      minus[b] = ph & xv;
      carry = out;
    }
    errors += carry;
    if (errors < best.errors) best = { end: j + 1, errors };
  }
  return best;
}
