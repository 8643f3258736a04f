import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { printTemplate } from '../../server/print-template.js';
import { blocks } from '../../views/body/blocks.js';
import { commentBlocks } from '../../views/body/comment-blocks.js';
import { essayBlocks } from '../../views/body/essay-blocks.js';
import { needsEssayParts } from '../../views/needs-essay-parts.js';
import { tidyView } from './tidy-view.js';

type People = readonly Person[] | undefined;

const byId = (people: People): ReadonlyMap<string, Person> => new Map((people ?? []).map((one) => [one.id, one]));

/** The text of an essay as HTML for feed readers: whole, and without styles. */
export function essayHtml(article: Article, people: People): string {
  const view = { people: byId(people), headingLevel: 1 } as const;
  const { id, body } = article;
  const children = needsEssayParts(article) ? essayBlocks(body, view, id, undefined) : body.children;
  return printTemplate(tidyView(blocks(children, view)));
}

/** The text of a reply as HTML for feed readers. Its pictures are links. */
export function replyHtml({ body }: Comment, people: People): string {
  const view = { people: byId(people), headingLevel: 1 } as const;
  return printTemplate(tidyView(blocks(commentBlocks(body, view, false), view)));
}
