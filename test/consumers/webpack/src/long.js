import 'colloquy/define';
import { discussion } from 'colloquy/content';

/** Enough comments for quotations to be looked for in a worker. Each hundredth one quotes the essay. */
const quoted = 'The point is not just that Americans are prisoners of our own cultural lenses';
const paragraph = (value) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const comments = Array.from({ length: 300 }, (_, i) => ({
  id: `long-${i}`,
  datePublished: new Date(Date.UTC(2024, 0, 1, 0, i)).toJSON(),
  body: {
    type: 'root',
    children: [
      ...(i % 100 === 50 ? [{ type: 'blockquote', children: [paragraph(quoted)] }] : []),
      paragraph(`Reply ${i} says that trust takes ${i + 3} years of honest work.`),
    ],
  },
}));

const element = document.createElement('colloquy-discussion');
element.data = { article: discussion.article, people: discussion.people, comments };
document.body.append(element);
