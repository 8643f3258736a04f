'use client';
import { ColloquyArticle as Element } from '../elements/article/define.js';
import { wrap, type Wrapper } from './wrapper.js';

/** `<colloquy-article>` */
export const ColloquyArticle: Wrapper<Element> = wrap<Element>('colloquy-article', Element, {});
