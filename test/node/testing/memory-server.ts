import type { Fetch, SeedComment, SourceServer } from '../../../src/testing/index.js';

export interface Stored {
  readonly id: string;
  /** As it came with the reply: an id of the merged thread. */
  readonly inReplyTo: string | null;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly date: string;
  readonly modified: string | null;
  readonly text: string;
  /** In the place of the text, where a trusted writer wrote markup. */
  readonly html: string | null;
  readonly state: 'published' | 'held' | 'deleted' | 'spam';
  readonly key: string;
  readonly secret: string;
  /** By voter. */
  readonly votes: ReadonlyMap<string, number>;
}

interface Thread {
  comments: Stored[];
  closed: boolean;
}

export const address = 'https://memory.example/api';

const respond = (status: number, json: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(json), { status, headers: { 'Content-Type': 'application/json', ...headers } });

const refusal = (status: number, code: string, more: object = {}, headers = {}): Response =>
  respond(status, { code, message: `It is ${code}`, ...more }, headers);

/** What everybody sees of a comment. */
const shown = ({ email: _email, key: _key, secret: _secret, votes, ...seen }: Stored): object => ({
  ...seen,
  up: tally(votes, 1),
  down: tally(votes, -1),
});

const tally = (votes: Stored['votes'], value: number): number =>
  [...votes.values()].filter((one) => one === value).length;

/** A comment server in the memory of a test, which does all that the port knows. */
export class MemoryServer implements SourceServer {
  readonly unknownThread = 'never-made';
  readonly wrongThread = 'Not a thread!';
  readonly #threads = new Map<string, Thread>();
  readonly #nesting: number;
  readonly #held = { hold: false, flood: false, duplicates: false, spam: false, refuseVotes: false };
  #ids = 0;
  #ahead = 0;

  constructor({ nesting = Infinity }: { nesting?: number } = {}) {
    this.#nesting = nesting;
  }

  readonly fetch: Fetch = async (input, init = {}) => {
    init.signal?.throwIfAborted();
    const url = new URL(input);
    const [kind = '', name = ''] = url.href
      .slice(address.length + 1)
      .split(/[/?]/)
      .map(decodeURIComponent);
    const sent = JSON.parse(String(init.body ?? '{}')) as Record<string, string>;
    if (kind === 'votes') return this.#vote(name, sent);
    if (kind === 'counts') return this.#count(url.searchParams.getAll('thread'));
    if (kind !== 'threads') return this.#change(name, sent, init);
    return init.method === 'POST' ? this.#store(name, sent) : this.#page(name, url.searchParams);
  };

  async makeThread(): Promise<string> {
    const name = `thread-${++this.#ids}`;
    this.#threads.set(name, { comments: [], closed: false });
    return name;
  }

  async seed(thread: string, seeds: readonly SeedComment[]): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const { parent, datePublished: date, ...seed } of seeds) {
      const inReplyTo = parent === undefined ? null : `memory:${ids[parent]}`;
      ids.push(this.#add(thread, { ...seed, date, inReplyTo }).id);
    }
    return ids;
  }

  async seedMarkup(thread: string, html: string): Promise<string> {
    return this.#add(thread, { name: 'Editor', html }).id;
  }

  async remove(thread: string, id: string): Promise<void> {
    const found = this.#thread(thread);
    found.comments = found.comments.filter((comment) => comment.id !== id);
  }

  async bury(thread: string, id: string): Promise<void> {
    this.#update(thread, id, { state: 'deleted', text: '', name: '', website: '' });
  }

  async publish(thread: string, id: string): Promise<void> {
    this.#update(thread, id, { state: 'published' });
  }

  async close(thread: string): Promise<void> {
    this.#thread(thread).closed = true;
  }

  async passTime(seconds: number): Promise<void> {
    this.#ahead += seconds * 1000;
  }

  readonly hold = async (on: boolean): Promise<void> => void (this.#held.hold = on);
  readonly flood = async (on: boolean): Promise<void> => void (this.#held.flood = on);
  readonly duplicates = async (on: boolean): Promise<void> => void (this.#held.duplicates = on);
  readonly refuseVotes = async (on: boolean): Promise<void> => void (this.#held.refuseVotes = on);
  readonly spam = async (on: boolean): Promise<void> => void (this.#held.spam = on);

  #now(): string {
    return new Date(Date.now() + this.#ahead).toISOString();
  }

  #thread(name: string): Thread {
    const thread = this.#threads.get(name);
    if (!thread) throw new Error(`Expected the name of a thread, got ${name}`);
    return thread;
  }

  #update(thread: string, id: string, fields: Partial<Stored>): void {
    const found = this.#thread(thread);
    found.comments = found.comments.map((comment) => (comment.id === id ? { ...comment, ...fields } : comment));
  }

  #add(thread: string, fields: Partial<Stored>): Stored {
    const { comments } = this.#thread(thread);
    const byId = new Map(comments.map((comment) => [`memory:${comment.id}`, comment]));
    const line: string[] = [];
    for (let at = fields.inReplyTo; at; at = byId.get(at)?.inReplyTo) line.push(at);
    const inReplyTo = line.at(line.length > this.#nesting ? -this.#nesting : 0) ?? null;
    const stored: Stored = {
      ...{ id: String(++this.#ids), name: '', email: '', website: '', text: '', html: null, key: '' },
      ...{ date: this.#now(), modified: null, state: 'published', secret: `secret-${this.#ids}` },
      votes: new Map<string, number>(),
      ...fields,
      inReplyTo,
    };
    comments.push(stored);
    return stored;
  }

  #page(name: string, query: URLSearchParams): Response {
    const thread = this.#threads.get(name);
    if (!thread) return refusal(404, 'not-found');
    const open = thread.comments.filter(({ state }) => state === 'published' || state === 'deleted');
    // After an id instead of a number of comments, so that nothing shifts.
    const rest = open.filter(({ id }) => Number(id) > Number(query.get('after') ?? 0));
    const comments = rest.slice(0, 50);
    const next = rest.length > comments.length ? comments.at(-1)?.id : undefined;
    return respond(200, { comments: comments.map(shown), next, total: open.length, closed: thread.closed });
  }

  #store(name: string, sent: Record<string, string>): Response {
    const thread = this.#thread(name);
    const { text = '', key = '', email = '' } = sent;
    const before = thread.comments.find((comment) => comment.key === key);
    if (before) return respond(200, { comment: shown(before), secret: before.secret });
    const own = thread.comments.filter((comment) => comment.email === email);
    if (thread.closed) return refusal(403, 'closed');
    if (text.trim().length < 2 || text.length > 2000) return refusal(422, 'invalid', { field: 'text' });
    for (const field of ['name', 'email']) if (!sent[field]?.trim()) return refusal(422, 'invalid', { field });
    if (this.#held.flood && own.length > 0) return refusal(429, 'flood', {}, { 'Retry-After': '15' });
    if (this.#held.duplicates && own.some((comment) => comment.text === text)) return refusal(409, 'duplicate');
    const state = this.#held.spam ? 'spam' : this.#held.hold ? 'held' : 'published';
    const stored = this.#add(name, { ...sent, state });
    return respond(201, { comment: shown(stored), secret: stored.secret });
  }

  #change(id: string, { text = '' }: Record<string, string>, init: RequestInit): Response {
    const entry = [...this.#threads].find(([, { comments }]) => comments.some((comment) => comment.id === id));
    const comment = entry?.[1].comments.find((one) => one.id === id);
    if (!entry || !comment) return refusal(404, 'not-found');
    const isLate = Date.parse(this.#now()) > Date.parse(comment.date) + 900_000;
    if (new Headers(init.headers).get('Authorization') !== comment.secret || isLate) return refusal(403, 'forbidden');
    if (init.method === 'DELETE') void this.remove(entry[0], id);
    else this.#update(entry[0], id, { text, modified: this.#now() });
    const now = entry[1].comments.find((one) => one.id === id);
    return respond(200, { comment: now ? shown(now) : null });
  }

  #vote(id: string, { voter = '', value }: Record<string, unknown>): Response {
    const [thread, { comments } = { comments: [] }] =
      [...this.#threads].find(([, known]) => known.comments.some((comment) => comment.id === id)) ?? [];
    const comment = comments.find((one) => one.id === id);
    if (thread === undefined || comment?.state !== 'published') return refusal(404, 'not-found');
    if (this.#held.refuseVotes) return refusal(403, 'forbidden');
    const votes = new Map(comment.votes).set(String(voter), Number(value));
    this.#update(thread, id, { votes });
    return respond(200, { up: tally(votes, 1), down: tally(votes, -1), vote: value });
  }

  #count(names: readonly string[]): Response {
    const count = (name: string): number =>
      this.#threads.get(name)?.comments.filter(({ state }) => state === 'published').length ?? 0;
    return respond(200, { counts: names.map((name) => ({ name, count: count(name) })) });
  }
}
