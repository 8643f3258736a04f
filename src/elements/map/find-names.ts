import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { MentionIndex } from '../../quotes/mentions.js';
import type { NamedTie } from '../../views/map-ties.js';

/** Which comments name whom, of those who wrote before. */
export function findNames(
  article: Article | undefined,
  comments: readonly Comment[],
  people: readonly Person[],
): readonly NamedTie[] {
  const index = new MentionIndex(people);
  if (article) index.addArticle(article);
  return comments.flatMap((comment) => index.add(comment).map(({ wrote }) => ({ from: comment.id, wrote })));
}
