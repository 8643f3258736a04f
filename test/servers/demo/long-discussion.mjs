const people = [
  'Ada Abara',
  'Bruno Castillo',
  'Chiara Fontaine',
  'Dmitri Haddad',
  'Esther Ito',
  'Farid Jansen',
  'Greta Eriksen',
  'Hamza Duarte',
  'Ines Bergström',
  'Jorge Okafor',
  'Keiko Lindqvist',
  'Lars Moreau',
  '미나',
  '王芳',
  'Nour El-Sayed',
  'Olu Adeyemi',
  'Priya Raman',
  'Quentin',
];

const sentences = [
  'I sold machine tools in three countries, and the first meeting was never about the machine.',
  'A contract is where trust is written down, not where it begins.',
  'The longest silence I ever sat through ended in the largest order we had that year.',
  'My first customer asked about my parents before he asked about the price.',
  'In our office we call it the second coffee: nothing is decided before it.',
  'That has not been my experience, though I worked with smaller firms.',
  'What changed for us was answering a question honestly when the answer cost us the sale.',
  'People remember who called back.',
  'I would add that trust between two firms is always trust between two people.',
  'It takes a year to build and an afternoon to lose.',
  'We translated the brochure, and forgot to translate the manners.',
  'A reference from a neighbour is worth more than any certificate.',
  'The hardest part is to stay the same person in both rooms.',
  'Once I understood that “yes” meant “I have heard you”, everything went better.',
  'Nobody told me that the dinner was the negotiation.',
  'Where I live it is the other way round: first the paper, then the friendship.',
  'I have read this three times now, and each time another sentence stays with me.',
  'Does this also hold where people only ever meet on a screen?',
  'The best seller I know talks less than anyone else in the room.',
  'We kept a small promise early, and that was enough.',
];

const text = (value) => ({ type: 'text', value });
const paragraph = (...children) => ({ type: 'paragraph', children });

/**
 * The essay with many replies: its own, and made-up ones after them. Some reply to one another, four levels deep; some
 * quote the essay.
 *
 * @param {import('../../../src/model/index.js').Discussion} discussion
 * @param {number} count of all replies
 */
export function longDiscussion({ article, people: own, comments }, count) {
  const quotable = sentencesOf(article.body);
  const levels = [];
  const made = Array.from({ length: count - comments.length }, (_, index) => {
    const n = index * 7 + ((index * index) % 13);
    const parent = n % 5 < 3 && index > 0 ? Math.max(0, index - 1 - (n % 6)) : undefined;
    const isReply = parent !== undefined && levels[parent] < 4;
    levels.push(isReply ? levels[parent] + 1 : 1);
    const quote = quotable[n % quotable.length];
    return {
      id: `made-${index + 1}`,
      author: `made-${n % people.length}`,
      datePublished: new Date(Date.UTC(2026, 0, 5, 8) + index * 1_260_000).toISOString(),
      ...(isReply && { inReplyTo: `made-${parent + 1}` }),
      body: {
        type: 'root',
        children: [
          ...(n % 11 === 0 ? [{ type: 'blockquote', children: [paragraph(text(quote))] }] : []),
          paragraph(
            text(
              [0, 3, 8]
                .slice(0, 1 + (n % 3))
                .map((step) => sentences[(n + step) % sentences.length])
                .join(' '),
            ),
          ),
        ],
      },
    };
  });
  const madePeople = people.map((name, index) => ({ id: `made-${index}`, name }));
  return { article, people: [...own, ...madePeople], comments: [...comments, ...made], commentCount: count };
}

/** Sentences of a body that are long enough to be recognized where they are quoted. */
function sentencesOf(body) {
  const texts = body.children
    .filter(({ type }) => type === 'paragraph')
    .map(({ children }) => children.map(({ value = '' }) => value).join(''));
  return texts.flatMap((value) => value.match(/[A-Z][^.?!]{60,200}[.?!]/g) ?? []);
}
