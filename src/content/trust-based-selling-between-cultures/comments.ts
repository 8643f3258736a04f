import type { Comment } from '../../model/index.js';

// One paragraph a line and escaped no-break spaces, as in the article. The spelling is the writers' own.

export const comments: readonly Comment[] = [
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
        { type: 'paragraph', children: [{ type: 'text', value: 'Thanks for relating Jim’s story.' }] },
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
];
