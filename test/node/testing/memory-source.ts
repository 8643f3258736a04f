import { lightMarkdown } from '../../../src/formats/light-markdown.js';
import type { Comment } from '../../../src/model/comment.js';
import type { Person } from '../../../src/model/person.js';
import { safeUrl } from '../../../src/model/safe-url.js';
import { SourceError } from '../../../src/model/source-error.js';
import type {
  CommentBatch,
  CommentSource,
  HtmlReader,
  ReplyField,
  SentBatch,
  Vote,
} from '../../../src/model/source.js';
import { checkEndpoint } from '../../../src/sources/shared/endpoint.js';
import { jsonOf, request, type HttpResponse, type HttpRequest } from '../../../src/sources/shared/request.js';
import { statusError } from '../../../src/sources/shared/status-error.js';
import type { GivenOptions } from '../../../src/testing/index.js';
import { address } from './memory-server.js';

type Json = Readonly<Record<string, unknown>>;

export interface MemoryOptions extends GivenOptions {
  readonly html: HtmlReader;
  readonly nesting?: number;
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const dateOf = (value: unknown): string | undefined =>
  isText(value) && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : undefined;

function unreadable(url: string, expected: string, got: unknown): SourceError {
  return new SourceError('unreadable-response', `Expected ${url} to return ${expected}, got ${JSON.stringify(got)}`);
}

function failure(response: HttpResponse): SourceError {
  const { code, field, message } = (isRecord(safeJson(response.text)) ? safeJson(response.text) : {}) as Json;
  const said = isText(message) ? { said: message } : {};
  if (code === 'closed') return statusError(response, said, 'closed');
  if (response.status === 422) return statusError(response, { ...said, field: field as ReplyField }, 'invalid-field');
  return statusError(response, said);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the status says enough
  }
}

export type MemorySource = Required<Omit<CommentSource, 'title'>>;

/** An adapter that keeps every rule, for {@link MemoryServer}. */
export function memorySource({ endpoint = address, html, nesting, ...http }: MemoryOptions): MemorySource {
  const name = 'memory';
  const base = checkEndpoint(name, endpoint, address);

  const read = (value: unknown): { readonly comment: Comment; readonly person?: Person } | undefined => {
    if (!isRecord(value) || !isText(value.id) || typeof value.text !== 'string') return undefined;
    const { id, inReplyTo, text, state } = value;
    const published = dateOf(value.date);
    const modified = dateOf(value.modified);
    const website = safeUrl(value.website);
    const isGone = state === 'deleted';
    const isNamed = !isGone && isText(value.name) && value.name.trim() !== '';
    const person = isNamed
      ? { id: `by-${id}`, name: value.name as string, ...(website?.startsWith('http') && { url: website }) }
      : undefined;
    const written = isText(value.html) ? html.body(value.html) : lightMarkdown(text);
    return {
      ...(person && { person }),
      comment: {
        id,
        ...(person && { author: person.id }),
        ...(published !== undefined && { datePublished: published }),
        ...(modified !== undefined && { dateModified: modified }),
        ...(isText(inReplyTo) && { inReplyTo }),
        ...(isGone && { status: 'deleted' as const }),
        ...(typeof value.up === 'number' && value.up >= 0 && { upvoteCount: Math.floor(value.up) }),
        ...(typeof value.down === 'number' && value.down >= 0 && { downvoteCount: Math.floor(value.down) }),
        ...(state === 'held' && { status: 'held' as const }),
        body: isGone ? { type: 'root', children: [] } : written,
      },
    };
  };
  const toBatch = (values: readonly unknown[]): CommentBatch => {
    const found = values.map(read).filter((one) => one !== undefined);
    return { comments: found.map(({ comment }) => comment), people: found.flatMap(({ person }) => person ?? []) };
  };
  const toSent = (url: string, json: unknown): SentBatch => {
    const response = isRecord(json) ? json : {};
    const batch = toBatch([response.comment]);
    if (batch.comments.length === 0) throw unreadable(url, '{ comment: {…} }', json);
    if ((response.comment as Json).state === 'spam') throw new SourceError('refused', `${url} took the reply for spam`);
    return { ...batch, ...(isText(response.secret) && { secret: response.secret }) };
  };

  const ask = async (url: string, asked: HttpRequest): Promise<unknown> => {
    const response = await request(url, asked, http);
    if (!response.ok) throw failure(response);
    return jsonOf(response);
  };
  const place = (thread: string): string => {
    if (/^[\w-]+$/.test(thread)) return `${base}/threads/${thread}`;
    throw new SourceError('misconfigured', `Expected \`thread\` to be made of letters and digits, got "${thread}"`);
  };
  const authorized = (secret = ''): Pick<HttpRequest, 'headers'> => ({ headers: { Authorization: secret } });

  /** What this reader has voted; a server would know. */
  const given = new Map<string, Vote>();

  const source: MemorySource = {
    name,
    capabilities: {
      write: 'guest',
      fields: { name: 'required', email: 'required', website: 'optional' },
      minLength: 2,
      maxLength: 2000,
      reach: 'public',
      pending: 'server',
      resend: 'safe',
      editWindow: 900,
      deleteWindow: 900,
      votes: 'up-and-down',
      voters: 'known',
      ...(nesting !== undefined && { nesting }),
    },
    async load(thread, { cursor, signal } = {}) {
      const url = `${place(thread)}${cursor === undefined ? '' : `?after=${cursor}`}`;
      const json = await ask(url, { signal });
      if (!isRecord(json) || !Array.isArray(json.comments)) throw unreadable(url, '{ comments: […] }', json);
      return {
        ...toBatch(json.comments),
        votes: Object.fromEntries(given),
        ...(Number.isSafeInteger(json.total) && { total: json.total as number }),
        ...(isText(json.next) && { next: json.next }),
        ...(json.closed === true && { closed: true }),
      };
    },
    async send(thread, reply, { signal } = {}) {
      const url = place(thread);
      return toSent(url, await ask(url, { method: 'POST', json: reply, signal }));
    },
    async find(thread, { text }, { signal } = {}) {
      const words = JSON.stringify(lightMarkdown(text));
      for (let cursor: string | undefined; ;) {
        const page: CommentBatch = await source.load(thread, { ...(cursor && { cursor }), ...(signal && { signal }) });
        const comment = page.comments.find(({ body }) => JSON.stringify(body) === words);
        if (comment) return { comments: [comment], people: page.people.filter(({ id }) => id === comment.author) };
        if (page.next === undefined) return undefined;
        cursor = page.next;
      }
    },
    async edit(_thread, id, text, { secret, signal } = {}) {
      const url = `${base}/comments/${id}`;
      return toSent(url, await ask(url, { method: 'PUT', json: { text }, ...authorized(secret), signal }));
    },
    async remove(_thread, id, { secret, signal } = {}) {
      await ask(`${base}/comments/${id}`, { method: 'DELETE', ...authorized(secret), signal });
    },
    async vote(_thread, id, value, { voter, signal } = {}) {
      const url = `${base}/votes/${id}`;
      const json = await ask(url, { method: 'PUT', json: { voter, value }, signal });
      if (!isRecord(json) || typeof json.up !== 'number') throw unreadable(url, '{ up, down }', json);
      given.set(id, value);
      return { upvoteCount: json.up, downvoteCount: Number(json.down), vote: value };
    },
    async count(threads, { signal } = {}) {
      const url = `${base}/counts?${new URLSearchParams(threads.map((thread) => ['thread', thread]))}`;
      const json = await ask(url, { signal });
      const counts = isRecord(json) && Array.isArray(json.counts) ? (json.counts as Json[]) : [];
      return new Map(counts.map(({ name: thread, count }) => [String(thread), Number(count)]));
    },
    subscribe(thread, changed) {
      let known: number | undefined;
      const look = async (): Promise<void> => {
        const count = (await source.count([thread])).get(thread);
        if (known !== undefined && count !== known) changed();
        known = count;
      };
      void look();
      const timer = setInterval(() => void look(), 10);
      return () => clearInterval(timer);
    },
    stream(thread, listener) {
      let known: ReadonlyMap<string, Comment> | undefined;
      const look = async (): Promise<void> => {
        const { comments, people, total } = await source.load(thread);
        const before = known;
        known = new Map(comments.map((comment) => [comment.id, comment]));
        if (!before) return listener.missed();
        const isOther = (comment: Comment): boolean =>
          JSON.stringify(before.get(comment.id)) !== JSON.stringify(comment);
        const changed = comments.filter(isOther);
        const removed = [...before.keys()].filter((id) => !known!.has(id));
        if (changed.length + removed.length > 0)
          listener.changed({ comments: changed, people, ...(total !== undefined && { total }) }, removed);
      };
      let isOver = false;
      const go = async (): Promise<void> => {
        while (!isOver) {
          await look();
          // What a mutant never ends keeps no test run from ending.
          await new Promise((resolve) => void setTimeout(resolve, 10).unref());
        }
      };
      void go();
      return () => {
        isOver = true;
      };
    },
    replyUrl: (thread) => `https://memory.example/${thread}#reply`,
  };
  return source;
}
