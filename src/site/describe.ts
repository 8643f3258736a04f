import type { Article } from '../model/article.js';
import { authorsOf } from '../model/authors.js';
import { plainText } from '../model/plain-text.js';
import type { PublishedEssay } from './essay.js';

/** As long as search engines and cards show. */
const limit = 200;

/** What an essay says of itself, or how it begins. */
export function descriptionOf({ description, body }: Article): string {
  if (description?.trim()) return description.trim().replace(/\s+/g, ' ');
  const paragraph = body.children.find(({ type }) => type === 'paragraph');
  return shortened(
    paragraph
      ? plainText({ type: 'root', children: [paragraph] })
          .replace(/\s+/g, ' ')
          .trim()
      : '',
  );
}

/** Ends between two words. */
function shortened(text: string): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:–—-]+$/, '')}…`;
}

/** The names of those who wrote an essay. */
export function authorNames({ article, discussion }: PublishedEssay): readonly string[] {
  const people = new Map((discussion.people ?? []).map((person) => [person.id, person.name]));
  return authorsOf(article).flatMap((id) => {
    const name = people.get(id)?.trim();
    return name ? [name] : [];
  });
}

/** The picture that stands for an essay, as an address others can fetch. */
export const pictureOf = ({ image }: Article): string | undefined => (image?.startsWith('http') ? image : undefined);
