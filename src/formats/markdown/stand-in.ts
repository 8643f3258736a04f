import type { Article } from '../../model/article.js';

/** An essay without words, for a conversation whose page is known by its title and address alone. */
export const standInEssay = (facts: Omit<Article, 'body'>): Article => ({
  ...facts,
  body: { type: 'root', children: [] },
});
