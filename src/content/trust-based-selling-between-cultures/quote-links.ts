import type { QuoteLink } from '../../model/index.js';

// Written by `npm run quote-links`. Two replies quote: the third the essay, the fifth the fourth.

export const quoteLinks: readonly QuoteLink[] = [
  {
    id: 'quote:3:1',
    origin: 'detected',
    from: {
      source: '3',
      selector: [
        [
          {
            type: 'TextPositionSelector',
            start: 1,
            end: 342,
          },
          {
            type: 'TextQuoteSelector',
            exact:
              'The point is not just that Americans are prisoners to our own US-centric views of culture, but that we are mistaken even about our own culture.\u00a0The simple powerful truth, anywhere in the world, is that people prefer to do business with those with whom they have some kind of relationship.\u00a0The mechanics of that differ; the principle does not',
            prefix: '"',
            suffix: '."\n\n“Why can’t everyone think, f',
          },
        ],
      ],
    },
    to: {
      source: 'trust-based-selling-between-cultures',
      selector: [
        [
          {
            type: 'TextPositionSelector',
            start: 3107,
            end: 3448,
          },
          {
            type: 'TextQuoteSelector',
            exact:
              'The point is not just that Americans are prisoners to our own US-centric views of culture, but that we are mistaken even about our own culture.\u00a0The simple powerful truth, anywhere in the world, is that people prefer to do business with those with whom they have some kind of relationship.\u00a0The mechanics of that differ; the principle does not',
            prefix: ' offer rather than reschedule.\n\n',
            suffix: '.\u00a0Tons of sales are left on the ',
          },
        ],
      ],
    },
    match: 'exact',
  },
  {
    id: 'quote:5:38',
    origin: 'detected',
    from: {
      source: '5',
      selector: [
        [
          {
            type: 'TextPositionSelector',
            start: 38,
            end: 95,
          },
          {
            type: 'TextQuoteSelector',
            exact: 'many folks see a series of transactions as a relationship',
            prefix: 'ld on Rich Sternhell’s point, "…',
            suffix: '…," there are those who believe ',
          },
        ],
      ],
    },
    to: {
      source: '4',
      selector: [
        [
          {
            type: 'TextPositionSelector',
            start: 204,
            end: 261,
          },
          {
            type: 'TextQuoteSelector',
            exact: 'many folks see a series of transactions as a relationship',
            prefix: 'et.\u00a0 I think the answer is that ',
            suffix: ' rather than seeing that a relat',
          },
        ],
      ],
    },
    match: 'exact',
  },
];
