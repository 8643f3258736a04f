import type { Person } from '../../model/person.js';
import type { QuoteLink } from '../../model/quote-link.js';
import { isSeq, parseDocument } from '../yaml.js';
import { partFile } from './front-matter.js';

/** An `index.md` with more people in its front matter. All else stays as it is written, comments included. */
export const addPeople = (text: string, people: readonly Person[]): string => addTo(text, 'people', people);

/** An `index.md` with more quote links in its front matter. All else stays as it is written. */
export const addQuoteLinks = (text: string, links: readonly QuoteLink[]): string => addTo(text, 'quoteLinks', links);

function addTo(text: string, key: string, values: readonly object[]): string {
  const { yaml, yamlStart, start, markdown } = partFile(text);
  const document = parseDocument(yaml || '{}');
  if (document.errors.length > 0) return text; // `check` tells what is wrong with it
  const listed = document.get(key, true);
  if (isSeq(listed)) for (const value of values) listed.add(document.createNode(value));
  else document.set(key, document.createNode(values));
  const head = document.toString({ lineWidth: 0 }).trimEnd();
  if (!yaml) return `---\n${head}\n---\n\n${markdown.trimStart()}`;
  return `${text.slice(0, yamlStart)}${head}\n---\n${text.slice(start)}`;
}
