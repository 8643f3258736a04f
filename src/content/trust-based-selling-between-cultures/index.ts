import type { EssayDiscussion } from '../../model/index.js';

// Written by `npm run content` from essays/trust-based-selling-between-cultures/.

/**
 * "Trust-based Selling Between Cultures" and the replies to it. The page it comes from names no author and no
 * dates, and counts seven replies where six stand; so does this.
 */
export const discussion: EssayDiscussion = {
  article: {
    id: 'trust-based-selling-between-cultures',
    headline: 'Trust-based Selling Between Cultures',
    inLanguage: 'en',
    body: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value:
                'The hardest thing about describing Trust-based Selling to Americans is the idea that the first step in selling has nothing to do with selling. They just don’t get it. Maybe this will help.',
            },
          ],
        },
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value:
                'Jim Peterson—lawyer, accountant, former newspaper columnist, blogger—told me this delightful story about himself.',
            },
          ],
        },
        {
          type: 'blockquote',
          children: [
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value:
                    'I’m an American, and had moved to Paris as an expat, to be senior in-house counsel in Europe for my global firm. The dossier included oversight of our litigation, disputes and risk management.',
                },
              ],
            },
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value:
                    'I inherited a very large piece of pending litigation: we were one of the several defendants — the lead plaintiff was a large French bank. The case had been going on in the course of Germany for several years — but it was then dormant.',
                },
              ],
            },
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value:
                    'I got from the files the name of my in-house counterpart at the bank — whose office was near mine in Paris — and invited him to meet over lunch. The ground rule was–no discussion of the case or its details or merits, since I had no background on the matter and there was no activity then or on the horizon. We did in fact meet up — had a fine and proper French meal including a good bottle of wine — and parted company.',
                },
              ],
            },
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value:
                    'The case ran on in Germany for a year and a half or so. Eventually the local lawyers for both sides called to say that it was time for a settlement, but that they were at an impasse and there was no prospect for fruitful discussions.',
                },
              ],
            },
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value:
                    'I went back to my phonebook. I called the bank’s lawyer in Paris, got caught up on the current status, and asked for a meeting. In a Paris conference room, in about an hour, a successful resolution was reached.',
                },
              ],
            },
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value:
                    'To the French, relationships are vitally important in the conduct of business of all kinds.\u00a0This could not have happened if we had been coming together for the first time. (The American mis-apprehension about the rudeness of French shop-keepers, waiters and taxi drivers is misplaced — they simply don’t know or have any relationship with a new arrival. By taking the time to be courteous and conversational, ahead of the desire to transact business, the entire atmosphere can be changed. And even more so when you become a repeat customer.)',
                },
              ],
            },
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value:
                    'We Americans, with characteristic brevity and impatience, have an urge to "get on with it."\u00a0We consider this a virtue, despite the fact that this approach will often leave us frustrated and will yield sub-optimal results.\u00a0Neither does this alter our belief that we are results-driven. \u00a0But the truth is: slowing down rather than rushing to finish in time to catch the afternoon plane will often yield a better outcome.',
                },
              ],
            },
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value:
                    'By extension, I have used variations on this approach even in the American context — where the investment of a small amount of time and effort is often seen to bear fruit.',
                },
              ],
            },
          ],
          data: {
            attribution: 'jim-peterson',
          },
        },
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value:
                'Jim is not alone.\u00a0One Japanese bargaining technique (as per Riding the Waves of Culture, a great book) is to wait until the Americans have confirmed their return flights before demanding an additional item or making a small concession in their position.\u00a0The urge to hold to a preset plan is so strong that the Americans will jump at the offer rather than reschedule.',
            },
          ],
        },
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value:
                'The point is not just that Americans are prisoners to our own US-centric views of culture, but that we are mistaken even about our own culture.\u00a0The simple powerful truth, anywhere in the world, is that people prefer to do business with those with whom they have some kind of relationship.\u00a0The mechanics of that differ; the principle does not.\u00a0Tons of sales are left on the table in the US because of an inability to deal with relationships.',
            },
          ],
        },
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value: 'Want to sell? Then first Stop Trying to Sell',
            },
          ],
        },
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value:
                'This truth is no less truthful for being a truism: People don’t care what you know, until they know that you care.',
            },
          ],
        },
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value: 'The best sales begin with relationship.\u00a0Deal with it.',
            },
          ],
        },
      ],
    },
  },
  people: [
    {
      id: 'jim-peterson',
      name: 'Jim Peterson',
    },
    {
      id: 'lance-e-osborne',
      name: 'Lance E Osborne',
    },
    {
      id: 'andrea-howe',
      name: 'Andrea Howe',
    },
    {
      id: 'peter-vajda',
      name: 'peter vajda',
    },
    {
      id: 'rich-sternhell',
      name: 'Rich Sternhell',
    },
    {
      id: 'barbara-garabedian',
      name: 'Barbara Garabedian',
    },
  ],
  comments: [
    {
      id: '1',
      author: 'lance-e-osborne',
      body: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  'ABC, Always Be Closing (from Mamet’s masterpiece on American culture (notice I didn’t say "American sales culture")) is what we grow up with, in our homes, our schools, clubs\u00a0and everywhere in the American business place. In most other cultures, it’s Always Be Caring…or at least try.',
              },
            ],
          },
        ],
      },
    },
    {
      id: '2',
      author: 'andrea-howe',
      body: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  'Great post, Charlie. Your words at the end about what holds true anywhere in the world are key. The more I do work in the trust arena, the more I am seeing clearly that the ability to let go of a particular outcome is essential — this gives us (the sellers) room to care, and others (the buyers) the psychic freedom that gives them room to buy what’s best for them. And ironically, it’s the ones who provide that psychic freedom who become inexplicably irresistable.',
              },
            ],
          },
        ],
      },
    },
    {
      id: '3',
      author: 'peter-vajda',
      body: {
        type: 'root',
        children: [
          {
            type: 'blockquote',
            children: [
              {
                type: 'paragraph',
                children: [
                  {
                    type: 'text',
                    value:
                      '"The point is not just that Americans are prisoners to our own US-centric views of culture, but that we are mistaken even about our own culture.\u00a0The simple powerful truth, anywhere in the world, is that people prefer to do business with those with whom they have some kind of relationship.\u00a0The mechanics of that differ; the principle does not."',
                  },
                ],
              },
            ],
          },
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  '“Why can’t everyone think, feel, speak and act like me?” is a misguided\u00a0 orientation to one’s world \u00a0and major cause of misperceptions, misconceptions and misunderstandings \u00a0that lead to lose-lose interactions and failed relationships.',
              },
            ],
          },
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  'Edward Hall’s work, albeit it deals with “The Silent Language” of cultural differences, was a huge eye opener for me when I first began doing intercultural work back in the 60s. \u00a0I gained a greater understanding of my own unconscious\u00a0assumptions, beliefs, misperceptions, expectations, “givens” and the like about others – eye-openers that supported me to release my emotional and psychological attachments to the way I thought events, circumstances and people “should” be.\u00a0I’ll be forever grateful to his and others’ work around intercultural l communication.',
              },
            ],
          },
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  'When we make a conscious effort to understand (understand, not agree, necessarily) others from their orientations and perspectives, then we can enter into more effective and healthier intercultural relationships with our eyes wide open (not wide shut, \u00a0as it the case with many) across the world – and even across town.',
              },
            ],
          },
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  'The question is why (really, really\u00a0why)\u00a0some folks insist on maintaining an egocentric approach even though it’s often self-sabotaging and self-defeating –\u00a0 you know, the folks whose mantra is "I’d rather be right than happy?"',
              },
            ],
          },
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value: 'Thanks for relating Jim’s story.',
              },
            ],
          },
        ],
      },
    },
    {
      id: '4',
      author: 'rich-sternhell',
      body: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  'Charlie, thanks for a great post.\u00a0 As you and I have often discussed it is the difference between a transaction and a relationship.\u00a0 Peter Vajda’s question is right on target.\u00a0 I think the answer is that many folks see a series of transactions as a relationship rather than seeing that a relationship can result in a series of transactions.\u00a0 It is a question of where you place the value.\u00a0 If what I really value is the transaction, it will show through and sabotage the relationship.\u00a0 Unfortunately, many of our incentive programs encourage people to drive for the closing rather than the caring.',
              },
            ],
          },
        ],
      },
    },
    {
      id: '5',
      author: 'peter-vajda',
      body: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  'To build on Rich Sternhell’s point, "…many folks see a series of transactions as a relationship…," there are those who believe that two entities who can walk, talk\u00a0 and have blood in their veins…" constitutes a "relationship" –\u00a0 a "from the neck up" definition—thus the plethora of failed or loosely honored relationships littering the landscape.\u00a0 Rich is right, IMHO, that value is a key ingredient and value, when heart-driven, is the secret sauce that creates connection, real trust, commitment and deeper "partnerships" than the superficial transaction or the oft-confused\u00a0"relationship."',
              },
            ],
          },
        ],
      },
    },
    {
      id: '6',
      author: 'barbara-garabedian',
      body: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value:
                  'Rich makes key point. Most org measure & reward the transactions, not the relationship or the value of the solution to the user. In a short-term, metric-centric environment, a transaction is valued much more than a relationship and/or whether the solution was appropriate and worked for the user.',
              },
            ],
          },
        ],
      },
    },
  ],
  commentCount: 7,
  quoteLinks: [
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
  ],
};
