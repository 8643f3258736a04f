'use client';
import { ColloquyMap as Element } from '../elements/map/define.js';
import { wrap, type Wrapper } from './wrapper.js';

/** `<colloquy-map>`. Apart from `colloquy/react`: few pages show it, and the others do not fetch it. */
export const ColloquyMap: Wrapper<Element> = wrap<Element>('colloquy-map', Element, {});
