import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import { hasDoubleBreaks } from '../text/has-double-breaks.js';
import { hasMarks } from '../text/has-marks.js';
import { attributionsOf } from '../text/attributions.js';
import type { ExportLog } from '../export-log.js';
import type { ExportFormat } from '../format.js';
import { instant, unknownInstant } from '../text/instant.js';

/** Fields that are dealt with on their own, or that every format has. */
const always = {
  article: ['id', 'headline', 'author', 'body'],
  comment: ['id', 'author', 'body', 'inReplyTo', 'status'],
  person: ['id', 'name'],
  discussion: ['article', 'people', 'comments'],
} as const;

/** Tells of everything in a thread that the format has no place for. */
export function tellLosses(
  slug: string,
  discussion: Discussion,
  written: readonly Comment[],
  format: ExportFormat,
  name: string,
  log: ExportLog,
): void {
  const { article, people = [], comments: _, ...rest } = discussion;
  const tellFields = (what: keyof typeof always, thing: object, id?: string): void => {
    for (const [field, value] of Object.entries(thing)) {
      if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
      if ((always[what] as readonly string[]).includes(field) || format.keeps[what].includes(field)) continue;
      log.add({
        code: `${what}.${field}`,
        severity: 'lost',
        file: slug,
        ...(id !== undefined && { id }),
        expected: `what ${name} has a place for`,
        got: `\`${field}\` of ${what === 'article' ? 'an' : 'a'} ${what}`,
        was: typeof value === 'string' ? value : JSON.stringify(value),
      });
    }
  };
  const tellTime = (code: string, id: string, value: string | undefined): void => {
    if (format.times === 'iso' || value === undefined) return;
    const is = instant(value);
    if (is !== undefined && Date.parse(is) === Date.parse(value) && /T/.test(value)) return;
    log.add({
      ...{ code, severity: 'changed', file: slug, id, was: value, is: is ?? 'no date' },
      expected: 'a time to the second',
      got: JSON.stringify(value),
    });
  };
  const tellText = (what: 'article' | 'comment', { id, body }: Pick<Comment, 'id' | 'body'>): void => {
    if (format.text === 'plain' && hasMarks(body))
      log.add({
        ...{ code: `${what}.marks`, severity: 'lost', file: slug, id },
        ...{ expected: 'words', got: 'words with marks, such as links and emphasis', is: 'the words alone' },
      });
    if (format.text === 'html' || format.text === 'markdown')
      for (const by of attributionsOf(body))
        log.add({
          ...{ code: `${what}.attribution`, severity: 'changed', file: slug, id, was: by },
          ...{ expected: 'a quotation', got: 'a quotation that names a person', is: 'the name in words below it' },
        });
  };
  tellFields('discussion', rest);
  if (article) {
    if (!format.commentsOnly) tellFields('article', article, article.id);
    else if (article.body.children.length > 0)
      log.add({
        ...{ code: 'article.body', severity: 'lost', file: slug, id: article.id, was: article.headline },
        expected: `what ${name} has a place for`,
        got: 'the essay itself',
      });
    if (!format.commentsOnly) {
      tellText('article', article);
      if (Array.isArray(article.author) && article.author.length > 1 && !format.keeps.article.includes('authors'))
        log.add({
          ...{ code: 'article.author', severity: 'lost', file: slug, id: article.id, was: article.author.join(', ') },
          ...{ expected: 'one author', got: `${article.author.length} authors`, is: article.author[0]! },
        });
      if (format.keeps.article.includes('datePublished'))
        tellTime('article.datePublished', article.id, article.datePublished);
      if (format.keeps.article.includes('dateModified'))
        tellTime('article.dateModified', article.id, article.dateModified);
    }
  }
  const named = new Set(written.map(({ author }) => author));
  if (article && !format.commentsOnly) for (const id of [article.author].flat()) named.add(id);
  for (const person of people)
    if (named.has(person.id) || format.text === 'body') tellFields('person', person, person.id);
  for (const comment of written) {
    tellFields('comment', comment, comment.id);
    if (format.hasTypedBreaks && hasDoubleBreaks(comment.body))
      log.add({
        ...{ code: 'comment.breaks', severity: 'changed', file: slug, id: comment.id },
        ...{ expected: 'a line break', got: 'two in a row', is: 'two paragraphs' },
      });
    const { upvoteCount = 0, downvoteCount = 0 } = comment;
    if (format.votes === 'score' && upvoteCount > 0 && downvoteCount > 0)
      log.add({
        ...{ code: 'comment.votes', severity: 'changed', file: slug, id: comment.id },
        ...{ expected: 'a score', got: 'votes for and against', was: `${upvoteCount} for, ${downvoteCount} against` },
        is: `${upvoteCount - downvoteCount}`,
      });
    if (format.demandsTimes && instant(comment.datePublished) === undefined)
      log.add({
        ...{ code: 'comment.undated', severity: 'changed', file: slug, id: comment.id },
        ...{ expected: `a time, without which ${name} has no comment`, got: 'none', is: unknownInstant },
      });
    if (format.keeps.comment.includes('datePublished'))
      tellTime('comment.datePublished', comment.id, comment.datePublished);
    if (format.keeps.comment.includes('dateModified'))
      tellTime('comment.dateModified', comment.id, comment.dateModified);
    tellText('comment', comment);
  }
}
