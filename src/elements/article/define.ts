import { defineOnce } from '../shared/define-once.js';
import { ColloquyArticle } from './article.js';

defineOnce('colloquy-article', ColloquyArticle);

export { ColloquyArticle };
