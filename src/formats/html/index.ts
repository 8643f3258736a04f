export { createHtmlReader, type HtmlParser } from './create-html-reader.js';
export { htmlReader } from './html-reader.js';
