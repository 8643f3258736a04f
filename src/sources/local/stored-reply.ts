import { lightMarkdown } from '../../formats/light-markdown.js';
import { safeUrl } from '../../model/safe-url.js';
import type { CommentBatch, Reply } from '../../model/source.js';

/** A reply as it lies in the database: the words as typed, so that what they mean can be read anew each time. */
export interface StoredReply extends Omit<Reply, 'email'> {
  readonly name: string;
  /** ISO 8601, in UTC. */
  readonly datePublished: string;
  /** ISO 8601, in UTC. Left out until its words are changed. */
  readonly dateModified?: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isDate = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));

/** Whether this is a reply. Older and newer versions, and people with a debugger, write into the same database. */
export function isStoredReply(value: unknown): value is StoredReply {
  const { key, text, name, website, inReplyTo, quotes, datePublished, dateModified } = (value ?? {}) as Record<string, unknown>;
  return isText(key) && isText(text) && isText(name)
    && isDate(datePublished) && (dateModified === undefined || isDate(dateModified))
    && (website === undefined || safeUrl(website)?.startsWith('http') === true)
    && (inReplyTo === undefined || isText(inReplyTo))
    && (quotes === undefined || Array.isArray(quotes));
}

// Nobody signs in: the same name with the same website is taken for the same person.
const personOf = ({ name, website }: StoredReply): string => (website ? `${name} ${website}` : name);

/** Stored replies as a batch. The key of a reply is the id of its comment. */
export function toBatch(stored: readonly StoredReply[]): CommentBatch {
  const people = new Map(stored.map((reply) => {
    const { name, website } = reply;
    return [personOf(reply), { id: personOf(reply), name, ...(website && { url: website }) }] as const;
  }));
  const quoteLinks = stored.flatMap(({ key, quotes = [] }) => quotes.map((link) => ({ ...link, from: { ...link.from, source: key } })));
  return {
    ...(quoteLinks.length > 0 && { quoteLinks }),
    comments: stored.map((reply) => ({
      id: reply.key,
      author: personOf(reply),
      datePublished: reply.datePublished,
      ...(reply.dateModified && { dateModified: reply.dateModified }),
      ...(reply.inReplyTo && { inReplyTo: reply.inReplyTo }),
      body: lightMarkdown(reply.text),
    })),
    people: [...people.values()],
  };
}
