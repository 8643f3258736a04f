import type { Head } from '../format.js';

/** How sure it is that a file is a feed, in Atom or RSS; the exports of Blogger are Atom. */
export function detect({ text }: Head): number {
  if (/wordpress\.org\/export\/|<disqus[\s>]/.test(text)) return 0;
  if (/<(?:\w+:)?feed\b[^>]*(?:www\.w3\.org\/2005\/Atom|schemas\.google\.com\/blogger)/.test(text)) return 0.9;
  if (/<rss\b[^>]*>[\s\S]*?<channel\b/.test(text) || /<rdf:RDF\b[^>]*purl\.org\/rss\//.test(text)) return 0.8;
  return 0;
}
