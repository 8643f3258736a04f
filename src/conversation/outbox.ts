import type { Body, Inline } from '../model/body.js';
import { isAuthoredLink } from '../model/is-quote-link.js';
import type { Comment } from '../model/comment.js';
import type { CommentBatch, Reply } from '../model/source.js';
import type { SourceErrorKind } from '../model/source-error.js';
import type { Report } from './environment.js';
import type { KeyValueStorage } from './key-value-storage.js';
import { Records, type ThreadPlace } from './records.js';
import type { ReplyState } from './reply-life.js';

/** A reply that was sent and has not arrived for certain. It is written down before the first byte leaves. */
export interface OutboxEntry {
  readonly reply: Reply;
  readonly state: Exclude<ReplyState, 'draft' | 'published' | 'held'>;
  /** True when its words went back to the form. What is left is the key, in case the same words are sent again. */
  readonly inForm?: boolean;
  /** When it was sent first, in milliseconds since 1970. */
  readonly at: number;
  /** When the last try began, in milliseconds since 1970. */
  readonly triedAt?: number;
  /** Whether an earlier try may have reached the source. */
  readonly tried: boolean;
  /** Why the last try did not succeed. */
  readonly error?: { readonly kind: SourceErrorKind; readonly said?: string };
}

const week = 7 * 86_400_000;
const guest = ['inReplyTo', 'name', 'email', 'website'] as const;

/** Whether a date can be made of it. */
const isTime = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(new Date(value).getTime());

const states: readonly unknown[] = [
  'sending',
  'queued',
  'unsure',
  'failed',
  'refused',
  'challenged',
] satisfies OutboxEntry['state'][];

function isEntry(value: object): value is OutboxEntry {
  const { reply, state, at, error } = value as Partial<OutboxEntry>;
  const isReply =
    typeof reply?.key === 'string' &&
    typeof reply.text === 'string' &&
    guest.every((field) => ['string', 'undefined'].includes(typeof reply[field])) &&
    (reply.quotes === undefined || (Array.isArray(reply.quotes) && reply.quotes.every(isAuthoredLink)));
  const isError = error === undefined || typeof error?.kind === 'string';
  return isReply && isError && isTime(at) && states.includes(state);
}

/** The replies of one thread that are on their way, the first sent first. */
export class Outbox {
  readonly #records: Records<OutboxEntry>;

  constructor(storage: KeyValueStorage | undefined, place: ThreadPlace, report?: Report) {
    this.#records = new Records(storage, 'outbox', place, isEntry, report);
  }

  list(): readonly OutboxEntry[] {
    return [...this.#records.list()].sort((a, b) => a.at - b.at);
  }

  get(key: string): OutboxEntry | undefined {
    return this.#records.get(key);
  }

  /** False when the entry will not outlive the page. */
  save(entry: OutboxEntry): boolean {
    return this.#records.save(entry.reply.key, entry);
  }

  remove(key: string): void {
    this.#records.remove(key);
  }

  /** The words are the writer's again. What stays, if they may be at the source all the same, is the key. */
  giveBack({ reply: { key, text, inReplyTo, name }, ...entry }: OutboxEntry): void {
    this.remove(key);
    if (!entry.tried) return;
    const reply = { key, text, ...(inReplyTo !== undefined && { inReplyTo }), ...(name !== undefined && { name }) };
    this.save({ ...entry, reply, inForm: true });
  }

  /** Removes replies that went back into a form a week ago and were not sent again. */
  forgetOld(now: number): void {
    for (const { inForm, at, reply } of this.list()) if (inForm && at < now - week) this.remove(reply.key);
  }

  /** The entry that an earlier try from a form has left, with these very words in this very place. */
  left({ text, inReplyTo, name }: Reply): OutboxEntry | undefined {
    return this.list().find(
      ({ inForm, reply }) => inForm && reply.text === text && reply.inReplyTo === inReplyTo && reply.name === name,
    );
  }
}

/** The id, in a merged thread of this source, of a reply that has none yet. */
export const waitingId = (source: string, key: string): string => `${source}:waiting-${key}`;

/** Words as they were typed. What they mean is for the source to say. */
function asTyped(text: string): Body {
  const paragraphs = text.split(/\n\s*\n/).filter((words) => words.trim() !== '');
  const lines = (words: string): Inline[] =>
    words
      .split('\n')
      .flatMap((value, index): Inline[] =>
        index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }],
      );
  return { type: 'root', children: paragraphs.map((words) => ({ type: 'paragraph', children: lines(words) })) };
}

/** A reply that waits, as the comment it will become; its words as they were typed. */
export function waitingComment(source: string, { reply, at }: OutboxEntry): Comment {
  const id = waitingId(source, reply.key);
  return {
    id,
    author: id,
    datePublished: new Date(at).toISOString(),
    ...(reply.inReplyTo !== undefined && { inReplyTo: reply.inReplyTo }),
    status: 'queued',
    body: asTyped(reply.text),
  };
}

/** What waits, as comments and the people who wrote them. */
export function waitingBatch(source: string, waiting: readonly OutboxEntry[]): CommentBatch {
  return {
    comments: waiting.map((entry) => waitingComment(source, entry)),
    people: waiting.map(({ reply: { key, name = '', website } }) => ({
      id: waitingId(source, key),
      name,
      ...(website !== undefined && { url: website }),
    })),
  };
}
