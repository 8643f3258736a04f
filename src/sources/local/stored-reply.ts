import { lightMarkdown } from '../../formats/light-markdown.js';
import { webUrl } from '../../model/safe-url.js';
import type { CommentBatch, Reply } from '../../model/source.js';
import { withQuotes } from '../shared/with-quotes.js';

/** A reply as it lies in the database: the words as typed, so that what they mean can be read again each time. */
export interface StoredReply extends Omit<Reply, 'email'> {
  readonly name: string;
  /** ISO 8601, in UTC. */
  readonly datePublished: string;
  /** ISO 8601, in UTC. Left out until its words are changed. */
  readonly dateModified?: string;
}

/** What the database holds for a thread. */
export const recordsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isDate = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));

/** Whether this is a reply. Older and newer versions, and people with a debugger, write into the same database. */
export function isStoredReply(value: unknown): value is StoredReply {
  const { key, text, name, website, inReplyTo, quotes, datePublished, dateModified } = (value ?? {}) as Record<
    string,
    unknown
  >;
  return (
    isText(key) &&
    isText(text) &&
    isText(name) &&
    isDate(datePublished) &&
    (dateModified === undefined || isDate(dateModified)) &&
    (website === undefined || webUrl(website) !== undefined) &&
    (inReplyTo === undefined || isText(inReplyTo)) &&
    (quotes === undefined || Array.isArray(quotes))
  );
}

// No one signs in: the same name with the same website is taken for the same person.
const personOf = ({ name, website }: StoredReply): string => (website ? `${name} ${website}` : name);

/** Stored replies as a batch. The key of a reply is the id of its comment. */
export function toBatch(stored: readonly StoredReply[]): Promise<CommentBatch> {
  const people = new Map(
    stored.map((reply) => {
      const { name, website } = reply;
      return [personOf(reply), { id: personOf(reply), name, ...(website && { url: website }) }] as const;
    }),
  );
  const batch = {
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
  return withQuotes(
    batch,
    stored.map(({ key: id, quotes }) => ({ id, quotes })),
  );
}
