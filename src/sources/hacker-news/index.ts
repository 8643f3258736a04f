export { hackerNewsSource, type HackerNewsSource, type HackerNewsSourceOptions } from './hacker-news-source.js';
