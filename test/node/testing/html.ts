import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/create-html-reader.js';
import type { HtmlReader } from '../../../src/model/source.js';

const { DOMParser } = new JSDOM().window;

/** The reader of foreign HTML, over jsdom's parser. */
export const html: HtmlReader = createHtmlReader(new DOMParser());
