import type { Comment } from '../model/index.js';
import { quotations } from './quotations.js';
import { readBody } from './read-body.js';
import { tokenize, type Range, type Tokens } from './tokenize.js';

/** A quotation, of as many words as one must have to be found. */
export interface Quoted {
  /** The comment that quotes. */
  readonly comment: Comment;
  readonly ranges: readonly Range[];
  /** The id of the person whose words they are said to be. */
  readonly attribution: string | undefined;
  readonly pairs: number;
}

const fewestPairs = 3;
/** What so many quotations say is not looked up: their other words tell them apart. */
const mostQuotations = 1000;

/**
 * The other way round than the index of a thread: by each two words that follow one another, the quotations they stand
 * in. So a text that comes late finds those who may have quoted it, at the cost of its own length.
 */
export class QuotedPairs {
  readonly #quotations = new Map<string, Quoted[]>();

  add(comment: Comment): void {
    const read = readBody(comment.body);
    for (const { ranges, attribution } of quotations(read)) {
      const pairs = pairsOf(tokenize(read.text, ranges));
      if (pairs.size < fewestPairs) continue;
      const quoted = { comment, ranges, attribution, pairs: pairs.size };
      for (const pair of pairs) {
        const others = this.#quotations.get(pair);
        if (others) others.push(quoted);
        else this.#quotations.set(pair, [quoted]);
      }
    }
  }

  /** The quotations of which a text says a fourth: of a copy with errors, so much is left. */
  in({ body }: Comment): Quoted[] {
    const { text, blocks } = readBody(body);
    const found = new Map<Quoted, number>();
    for (const pair of pairsOf(tokenize(text, blocks))) {
      const those = this.#quotations.get(pair) ?? [];
      if (those.length < mostQuotations) for (const one of those) found.set(one, (found.get(one) ?? 0) + 1);
    }
    return [...found.keys()].filter((one) => found.get(one)! * 4 >= one.pairs);
  }
}

const pairsOf = ({ words }: Tokens): Set<string> => new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
