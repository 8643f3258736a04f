'use client';
import { ColloquyCount as Element } from '../elements/count/define.js';
import { wrap, type Wrapper } from './wrapper.js';

/** `<colloquy-count>`. Apart from `colloquy/react`: it stands on lists of articles, which show no article. */
export const ColloquyCount: Wrapper<Element> = wrap<Element>('colloquy-count', Element, {});
