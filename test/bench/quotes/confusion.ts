import type { Comment, QuoteLink } from '../../../src/model/index.js';
import { plainText } from '../../../src/model/index.js';
import { QuoteIndex } from '../../../src/quotes/index.js';
import { readBody } from '../../../src/quotes/read-body.js';
import { tokenize } from '../../../src/quotes/tokenize.js';
import type { LabelledQuote, Topic } from './topics.js';

/** What became of the quotations of a corpus. */
export interface Confusion {
  readonly quotes: number;
  readonly correct: number;
  readonly wrong: number;
  readonly none: number;
}

export interface CorpusFigures {
  readonly all: Confusion;
  /** Of four words and more. */
  readonly long: Confusion;
  /** Those of four words and more that do not stand in their source word for word. */
  readonly altered: Confusion;
  /** Links found in another topic, where the source is not. */
  readonly modified: Confusion;
  readonly falseLinks: number;
  readonly milliseconds: number;
  readonly words: number;
  /** What was missed or linked wrongly, to read. */
  readonly errors: readonly string[];
}

class Counts {
  quotes = 0;
  correct = 0;
  wrong = 0;
  none = 0;

  add(outcome: 'correct' | 'wrong' | 'none'): void {
    this.quotes += 1;
    this[outcome] += 1;
  }
}

/** A comment without its block quotations. */
export function withoutQuotes(comment: Comment): Comment {
  const children = comment.body.children.filter(({ type }) => type !== 'blockquote');
  return { ...comment, body: { type: 'root', children } };
}

const ownWords = (comment: Comment): string => {
  const { text, blocks } = readBody(comment.body);
  return ` ${tokenize(text, blocks.filter(({ quote }) => quote < 0)).words.join(' ')} `;
};
const wordsOf = (quote: LabelledQuote): readonly string[] => {
  const { text, blocks } = readBody({ type: 'root', children: [quote.block] });
  return tokenize(text, blocks.filter((block) => block.quote === 0)).words;
};

interface Outcome {
  readonly outcome: 'correct' | 'wrong' | 'none';
  readonly got: readonly QuoteLink[];
}

function outcomeOf(quote: LabelledQuote, links: readonly QuoteLink[]): Outcome {
  // What is quoted inside the quotation is another one, without a label.
  const { blocks } = readBody({ type: 'root', children: [quote.block] });
  const own = blocks.filter((block) => block.quote === 0);
  const begins = quote.end - Math.max(...blocks.map(({ end }) => end));
  const got = links.filter(({ from }) => {
    const at = from.selector[0]![0].start - begins;
    return own.some(({ start, end }) => at >= start && at < end);
  });
  if (got.length === 0) return { outcome: 'none', got };
  return { outcome: got.some(({ to }) => to.source === quote.source) ? 'correct' : 'wrong', got };
}

/** Runs the detector over each topic, and once more for each quotation in a topic that does not have its source. */
export function measureCorpus(topics: readonly Topic[]): CorpusFigures {
  const [all, long, altered, modified] = [new Counts(), new Counts(), new Counts(), new Counts()];
  const errors: string[] = [];
  let [milliseconds, words, falseLinks] = [0, 0, 0];
  for (const topic of topics) {
    const index = new QuoteIndex();
    const own = new Map<string, string>();
    for (const { comment, quotes } of topic.comments) {
      const start = performance.now();
      const quoteLinks = index.add(comment);
      milliseconds += performance.now() - start;
      const text = ownWords(comment);
      words += text.split(' ').length - 2;
      own.set(comment.id, text);
      for (const quote of quotes) {
        const { outcome, got } = outcomeOf(quote, quoteLinks);
        const quoted = wordsOf(quote);
        all.add(outcome);
        if (quoted.length < 4) continue;
        long.add(outcome);
        const isAltered = !own.get(quote.source)?.includes(` ${quoted.join(' ')} `);
        if (isAltered) altered.add(outcome);
        if (quote.modified) modified.add(outcome);
        if (outcome !== 'correct') {
          const sources = got.map(({ to, match }) => `${to.source} (${match})`).join(', ');
          errors.push(`${topic.id}/${comment.id}: expected ${quote.source}, got ${sources || 'none'}: ${quoted.join(' ').slice(0, 200)}`);
        }
      }
    }
  }
  topics.forEach((topic, i) => {
    // Topics quote each other: without its block quotations, the next one really does not have the source.
    const elsewhere = new QuoteIndex();
    for (const { comment } of topics[(i + 1) % topics.length]!.comments) elsewhere.add(withoutQuotes(comment));
    for (const { quotes } of topic.comments) {
      for (const { block } of quotes) {
        const comment: Comment = { id: 'elsewhere', body: { type: 'root', children: [block] } };
        const quoteLinks = elsewhere.search(comment);
        if (quoteLinks.length === 0) continue;
        falseLinks += 1;
        errors.push(`${topic.id}: linked elsewhere: ${plainText(comment.body).slice(0, 200)}`);
      }
    }
  });
  return { all, long, altered, modified, falseLinks, milliseconds, words, errors };
}
