import { addPeople, addQuoteLinks, readMarkdown, writeMarkdown } from '../../formats/markdown/index.js';
import { quoteLinksOf, type Quotation } from '../../import/assemble/quotations.js';
import type { Thread } from '../../import/index.js';
import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import { freeName } from '../../model/free-name.js';
import type { Person } from '../../model/person.js';
import type { Passage, QuoteLink } from '../../model/quote-link.js';

/** The texts of an essay's files, by their paths in its folder. */
export type EssayTexts = Readonly<Record<string, string>>;

/**
 * Adds the comments of a thread to an essay that was not imported with it: those that it has not yet. What stands in its
 * files stays as it is. Returns the files that change.
 */
export function joinConversation(
  texts: EssayTexts,
  { discussion: thread, quotations = [] }: Thread,
  slug: string,
): EssayTexts {
  const essay = readMarkdown(texts, { id: slug }).value;
  const { comments: known = [], people: knownPeople = [] } = essay ?? {};
  const has = new Set(known.map(({ id }) => id));
  const imported = new Set(
    known.flatMap(({ source }) => (source?.id === undefined ? [] : `${source.system}:${source.id}`)),
  );
  const isKnown = ({ source, id }: Comment): boolean =>
    source?.id === undefined ? has.has(id) : imported.has(`${source.system}:${source.id}`);
  const added = (thread.comments ?? []).filter((comment) => !isKnown(comment));
  if (added.length === 0) return {};
  // Ids of two systems may be the same.
  const ids = new Map(
    (thread.comments ?? []).map((comment) => {
      const { id, source } = comment;
      return [id, has.has(id) && !isKnown(comment) ? `${source?.system ?? 'imported'}-${id}` : id];
    }),
  );
  const { people, renamed } = joinPeople(knownPeople, thread.people ?? []);
  const comments = added.map(({ id, author, inReplyTo, ...rest }): Comment => ({
    id: ids.get(id) ?? id,
    ...(author !== undefined && { author: renamed.get(author) ?? author }),
    ...(inReplyTo !== undefined && { inReplyTo: ids.get(inReplyTo) ?? inReplyTo }),
    ...rest,
  }));
  const authors = new Set(comments.map(({ author }) => author));
  const listed = people.slice(knownPeople.length).filter(({ id, url, image }) => authors.has(id) && (url || image));
  const replies = writeMarkdown({ people, comments })['conversation.md'] ?? '';
  const before = texts['conversation.md']?.trimEnd();
  const links = linksOf(thread, quotations, ids, comments, essay?.article);
  const index = texts['index.md'];
  const named = index !== undefined && listed.length > 0 ? addPeople(index, listed) : index;
  const linked = named !== undefined && links.length > 0 ? addQuoteLinks(named, links) : named;
  return {
    'conversation.md': before ? `${before}\n\n${replies}` : replies,
    ...(linked !== undefined && linked !== index && { 'index.md': linked }),
  };
}

/** The links of what the comments quote: of each other, and of the essay that is here. */
function linksOf(
  thread: Discussion,
  quotations: readonly Quotation[],
  ids: ReadonlyMap<string, string>,
  comments: readonly Comment[],
  article: Article | undefined,
): readonly QuoteLink[] {
  const added = new Map(comments.map((comment) => [comment.id, comment]));
  const isAdded = ({ from, to }: QuoteLink): boolean => added.has(ids.get(from.source) ?? '') && ids.has(to.source);
  const named = (passage: Passage): Passage => ({ ...passage, source: ids.get(passage.source) ?? passage.source });
  const own = (thread.quoteLinks ?? []).filter(isAdded).map((link) => {
    const from = named(link.from);
    return { ...link, id: link.id.replace(link.from.source, from.source), from, to: named(link.to) };
  });
  if (!article) return own;
  const byComment = new Map<string, Quotation[]>();
  for (const one of quotations) byComment.set(one.comment, [...(byComment.get(one.comment) ?? []), one]);
  return [
    ...own,
    ...[...byComment].flatMap(([id, all]) => {
      const comment = added.get(ids.get(id) ?? id);
      if (!comment) return [];
      // Words that the essay has no more are found, or not, by comparing the texts.
      return quoteLinksOf(
        comment,
        all.map((one) => [one, article]),
        () => undefined,
      );
    }),
  ];
}

/** All people, those who are known first. One of the same name is the same, unless they have different pages. */
function joinPeople(
  known: readonly Person[],
  others: readonly Person[],
): { readonly people: readonly Person[]; readonly renamed: ReadonlyMap<string, string> } {
  const people = [...known];
  const renamed = new Map<string, string>();
  for (const person of others) {
    const same = known.find(({ name, url }) => name === person.name && (!url || !person.url || url === person.url));
    if (same) {
      renamed.set(person.id, same.id);
      continue;
    }
    const id = freeName(person.id, (name) => people.some((one) => one.id === name));
    renamed.set(person.id, id);
    people.push({ ...person, id });
  }
  return { people, renamed };
}
