import type { ReadContext } from '../format.js';
import { nameOfFile } from '../page-of-input.js';
import type { RawPerson, RawThread } from '../raw.js';
import { annotationOf, type MarginComment } from './annotations.js';
import type { DocumentEssay } from './body-of-pieces.js';

/** What a document says of its essay beside the text. What it does not say is empty or left out. */
interface DocumentFacts {
  readonly title?: string | undefined;
  readonly author?: RawPerson;
  readonly description?: string | undefined;
  readonly keywords?: readonly string[];
}

/** The thread of a document: its text as the article, and the comments in its margin as annotations. */
export function documentThread(
  file: string,
  essay: DocumentEssay,
  margin: readonly MarginComment[],
  { title, author, description, keywords = [] }: DocumentFacts,
): RawThread {
  const headline = essay.title ?? title;
  return {
    id: nameOfFile(file),
    ...(headline && { title: headline }),
    article: {
      text: { body: essay.body },
      ...(author && { authors: [author] }),
      ...(essay.subtitle && { subtitle: essay.subtitle }),
      ...(description && { description }),
      ...(keywords.length > 0 && { keywords }),
    },
    comments: margin.map((comment) => annotationOf(comment, essay)),
    place: { file },
  };
}

/** Records that a document has no text that can be read. */
export function tellNoText(log: ReadContext['log'], file: string, part: string): void {
  log.add('document/no-text', 'lost', { file }, { expected: `a document with ${part}`, got: 'none that can be read' });
}
