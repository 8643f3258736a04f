import type { Body, Comment, EssayDiscussion } from '../../src/model/index.js';
import { makeDiscussion } from './make-discussion.js';

/** What may hold a page up though there are not many comments, or not in the usual order. */
export const shapes = ['flat', 'deep', 'long', 'paragraphs'] as const;
export type Shape = (typeof shapes)[number];

export const shapeTitles: Readonly<Record<Shape, string>> = {
  flat: 'none of which replies to another',
  deep: 'in chains of 200 replies',
  long: 'the fifth of which is a megabyte in one paragraph',
  paragraphs: 'the fifth of which is a megabyte in 10,000 paragraphs',
};

const paragraphs = (count: number, letters: number): Body => {
  const sentence = 'A sentence of some words that says nothing. ';
  const value = sentence.repeat(Math.ceil(letters / sentence.length)).slice(0, letters);
  return {
    type: 'root',
    children: Array.from({ length: count }, () => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
};

/** So many comments of a shape, with the ids `1` and so on. */
export function makeShaped(shape: Shape, count: number): EssayDiscussion {
  const discussion = makeDiscussion(count);
  const change = (comment: Comment, index: number): Comment => {
    const { inReplyTo: _, ...alone } = comment;
    switch (shape) {
      case 'flat':
        return alone;
      case 'deep':
        return index % 200 === 0 ? alone : { ...alone, inReplyTo: `${index}` };
      case 'long':
        return index === 4 ? { ...comment, body: paragraphs(1, 1_000_000) } : comment;
      case 'paragraphs':
        return index === 4 ? { ...comment, body: paragraphs(10_000, 100) } : comment;
    }
  };
  return { ...discussion, comments: discussion.comments.map(change) };
}
