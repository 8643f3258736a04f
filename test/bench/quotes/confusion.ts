import type { Comment, QuoteLink } from '../../../src/model/index.js';
import { QuoteIndex } from '../../../src/quotes/index.js';
import { readBody } from '../../../src/quotes/read-body.js';
import { tokenize } from '../../../src/quotes/tokenize.js';
import { searchElsewhere, searchWithoutSource, type FalseLinks } from './source-absent.js';
import type { LabelledQuote, Topic } from './topics.js';

/** What became of the quotations of a corpus. */
export interface Confusion {
  readonly quotes: number;
  /** Linked, and every link goes to the labelled source. */
  readonly correct: number;
  /** Some link goes to the labelled source, and some to another. */
  readonly partly: number;
  /** Linked, but never to the labelled source. */
  readonly wrong: number;
  readonly none: number;
}
type Outcome = Exclude<keyof Confusion, 'quotes'>;

export interface CorpusFigures {
  readonly all: Confusion;
  /** Of four words and more. */
  readonly long: Confusion;
  /** Those of four words and more that do not stand in their source word for word. */
  readonly altered: Confusion;
  /** Those of four words and more that the forum found to differ from their source. */
  readonly modified: Confusion;
  /** Searched for in another topic. */
  readonly elsewhere: FalseLinks;
  /** Searched for in their own topic, without the comment that they quote. */
  readonly sourceRemoved: FalseLinks;
  readonly milliseconds: number;
  readonly words: number;
  /** What was missed or linked wrongly, to read. */
  readonly errors: readonly string[];
}

class Counts {
  quotes = 0;
  correct = 0;
  partly = 0;
  wrong = 0;
  none = 0;

  add(outcome: Outcome): void {
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
  return ` ${tokenize(
    text,
    blocks.filter(({ quote }) => quote < 0),
  ).words.join(' ')} `;
};
const wordsOf = (quote: LabelledQuote): readonly string[] => {
  const { text, blocks } = readBody({ type: 'root', children: [quote.block] });
  return tokenize(
    text,
    blocks.filter((block) => block.quote === 0),
  ).words;
};

/** The links of a labelled quotation, out of all those of the comment it stands in. */
function linksIn(quote: LabelledQuote, links: readonly QuoteLink[]): readonly QuoteLink[] {
  // What is quoted inside the quotation is another one, without a label.
  const { blocks } = readBody({ type: 'root', children: [quote.block] });
  const own = blocks.filter((block) => block.quote === 0);
  const begins = quote.end - Math.max(...blocks.map(({ end }) => end));
  return links.filter(({ from }) => {
    const at = from.selector[0]![0].start - begins;
    return own.some(({ start, end }) => at >= start && at < end);
  });
}

function outcomeOf({ source }: LabelledQuote, links: readonly QuoteLink[]): Outcome {
  const right = links.filter(({ to }) => to.source === source).length;
  if (links.length === 0) return 'none';
  return right === links.length ? 'correct' : right > 0 ? 'partly' : 'wrong';
}

const shown = (links: readonly QuoteLink[]): string =>
  links
    .map(
      ({ to, match }) =>
        `${to.source} (${match}: ${to.selector
          .map(([, { exact }]) => exact)
          .join('|')
          .slice(0, 200)})`,
    )
    .join(', ');

/** Runs the detector over each topic, and once more for each quotation where its source is absent. */
export function measureCorpus(topics: readonly Topic[]): CorpusFigures {
  const [all, long, altered, modified] = [new Counts(), new Counts(), new Counts(), new Counts()];
  const errors: string[] = [];
  let [milliseconds, words] = [0, 0];
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
        const links = linksIn(quote, quoteLinks);
        const outcome = outcomeOf(quote, links);
        const quoted = wordsOf(quote);
        all.add(outcome);
        if (quoted.length < 4) continue;
        long.add(outcome);
        const isAltered = !own.get(quote.source)?.includes(` ${quoted.join(' ')} `);
        if (isAltered) altered.add(outcome);
        if (quote.modified) modified.add(outcome);
        if (outcome === 'correct') continue;
        errors.push(
          `${topic.id}/${comment.id}: ${outcome}: expected ${quote.source}, got ${shown(links) || 'none'}: ${quoted.join(' ').slice(0, 200)}`,
        );
      }
    }
  }
  const report = (what: string, links: readonly QuoteLink[]): void => void errors.push(`${what}: ${shown(links)}`);
  const [elsewhere, sourceRemoved] = [searchElsewhere(topics, report), searchWithoutSource(topics, report)];
  return { all, long, altered, modified, elsewhere, sourceRemoved, milliseconds, words, errors };
}
