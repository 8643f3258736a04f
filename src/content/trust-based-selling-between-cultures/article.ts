import type { Article } from '../../model/index.js';

// One paragraph a line, however long: a change of wording then shows as the change of one line.
// The no-break spaces are the source's own; they are written as escapes so that they can be seen.

export const article: Article = {
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
        data: { attribution: 'jim-peterson' },
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
      { type: 'paragraph', children: [{ type: 'text', value: 'Want to sell? Then first Stop Trying to Sell' }] },
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
        children: [{ type: 'text', value: 'The best sales begin with relationship.\u00a0Deal with it.' }],
      },
    ],
  },
};
