import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../src/formats/html/index.js';
import {
  wordpressSource,
  type WordPressSource,
  type WordPressSourceOptions,
} from '../../src/sources/wordpress/index.js';
import { whyNot, type WordPress } from '../servers/wordpress/index.mjs';

const missing = await whyNot();

// Where everything has to be checked, a test that cannot run is one that fails.
if (missing !== undefined && process.env.CI) throw new Error(missing);

/** For `describe`: why these tests are skipped, or false. */
export const skip: string | false = missing ?? false;

export const html = createHtmlReader(new new JSDOM('').window.DOMParser());

export const sourceOf = (
  { url }: Pick<WordPress, 'url'>,
  options: Partial<WordPressSourceOptions> = {},
): WordPressSource => wordpressSource({ endpoint: url, html, ...options });
