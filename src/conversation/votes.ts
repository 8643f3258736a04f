import { createKey } from '../model/create-key.js';
import type { Comment } from '../model/comment.js';
import { SourceError, toSourceError } from '../model/source-error.js';
import type { Vote } from '../model/source.js';
import { callSource } from './call-source.js';
import type { Conversation } from './conversation.js';
import { alone } from './environment.js';
import type { LiveThread } from './live-thread.js';
import { Records } from './records.js';
import { mayBeStored } from './reply-life.js';
import type { OwnVote } from './snapshot.js';
import { storageKey } from './storage-key.js';
import { isCounted, isVote, isVoteRecord, tallyOf, withVote, type Tally, type VoteRecord } from './vote-record.js';

interface Circumstances {
  /** Whether the source tells by itself whose vote it is. */
  readonly isKnown: boolean;
  /** Whether it may hold another vote than is known here. */
  readonly isOpen: boolean;
}

/** Lets readers vote in every thread of a conversation whose source counts votes, and sends what waits. */
export function takeVotes({ threads }: Conversation): void {
  for (const live of threads) {
    if (live.votes || !live.source.vote || !live.source.capabilities.votes) continue;
    live.votes = new Votes(live);
    // What the reader has given before is shown from now on.
    live.listener.changed();
  }
}

/** Gives the reader's vote for a comment. Never rejects: a failure is in the snapshot. Does nothing where none is counted. */
export async function vote(conversation: Conversation, id: string, value: Vote): Promise<void> {
  takeVotes(conversation);
  const live = conversation.threads.find(({ source }) => id.startsWith(`${source.name}:`));
  await live?.votes?.vote(id, value);
}

/**
 * The reader's votes in one thread. What the reader wants is written down at once and shown; from then on the source is
 * told until it has counted just that, one request at a time for each comment, among all pages of this origin.
 */
export class Votes {
  readonly #live: LiveThread;
  readonly #now: () => number;
  readonly #records: Records<VoteRecord>;
  readonly #errors = new Map<string, SourceError>();
  /** Those that cannot be told for now. */
  readonly #stuck = new Set<string>();
  /** Why the response to a vote was lost, as long as it is not known what became of it. */
  readonly #lost = new Map<string, SourceError>();
  /** Those that were sent again after that. */
  readonly #again = new Set<string>();
  #comments: ReadonlyMap<string, Comment> = new Map();
  #voter: string | undefined;

  constructor(live: LiveThread) {
    const { source, thread, report } = live.to;
    this.#live = live;
    this.#now = live.environment.now ?? Date.now;
    this.#records = new Records(
      live.environment.storage,
      'vote',
      { source: source.name, thread },
      isVoteRecord,
      report,
    );
    this.loaded();
  }

  /** Those that the reader has given, or that are on their way, by comment id. */
  get shown(): ReadonlyMap<string, OwnVote> {
    const records = new Map(this.#records.list().map((record) => [record.id, record]));
    const ids = [...records.keys(), ...Object.keys(this.#told ?? {}).map((id) => this.#merged(id))];
    for (const id of this.#errors.keys()) ids.push(id);
    return new Map(ids.map((id) => [id, this.#shownOf(id, records.get(id))]));
  }

  /** The reader wants this. */
  async vote(id: string, wanted: Vote): Promise<void> {
    const { capabilities } = this.#live.source;
    const record = this.#record(id);
    const { counted } = record;
    const mayHaveLeft = record.wanted !== counted && (record.sent || this.#live.to.network.online);
    const isFinal = capabilities.areVotesFinal && (counted !== 0 || mayHaveLeft);
    if (isFinal || (wanted === -1 && capabilities.votes !== 'up-and-down')) return;
    this.#errors.delete(id);
    this.#again.delete(id);
    this.#stuck.delete(id);
    this.#records.save(id, { ...record, wanted });
    this.#live.listener.changed();
    await this.#settle(id);
  }

  /** The thread has been read: what waits can be sent, and what was lost on the way is found again. */
  loaded(): void {
    const { comments } = this.#live.loaded;
    this.#comments = new Map(comments.map((comment) => [comment.id, comment]));
    for (const record of this.#records.list()) {
      const { id, wanted, counted, sent, at } = record;
      const told = this.#told?.[this.#ownId(id)] ?? 0;
      if (this.#told && this.#isOlder(record) && isVote(told) && told !== counted)
        this.#records.save(id, { ...record, counted: told, wanted: wanted === counted && !sent ? told : wanted, at });
      const now = this.#record(id);
      if (now.wanted !== now.counted || now.sent) void this.#settle(id);
      else if (now.wanted === 0 && this.#isOlder(now)) this.#records.remove(id);
    }
  }

  get #told(): Readonly<Record<string, unknown>> | undefined {
    return this.#live.loaded.votes;
  }

  /** Whether what was loaded is newer than what was written here. */
  #isOlder({ at }: VoteRecord): boolean {
    return at < this.#live.began;
  }

  #record(id: string): VoteRecord {
    const told = this.#told?.[this.#ownId(id)];
    const counted = isVote(told) ? told : 0;
    return this.#records.get(id) ?? { id, counted, wanted: counted, at: 0 };
  }

  /** As it was read, also of a thread of which not all has come yet. */
  #comment(id: string): Comment | undefined {
    return this.#comments.get(id) ?? this.#live.loaded.comments.find((comment) => comment.id === id);
  }

  /** The counts with what the source has counted of this reader, and nothing more. */
  #tally(id: string, record: VoteRecord): Tally {
    const { tally } = record;
    return tally && !this.#isOlder(record) ? tally : tallyOf(this.#comment(id) ?? {});
  }

  #shownOf(id: string, record = this.#record(id)): OwnVote {
    const { up, down } = withVote(this.#tally(id, record), record.counted, record.wanted);
    const error = this.#errors.get(id);
    const isPending = record.wanted !== record.counted;
    return {
      vote: record.wanted,
      upvoteCount: up,
      downvoteCount: down,
      state: !isPending ? 'counted' : this.#stuck.has(id) ? 'queued' : 'sending',
      ...(error && { error }),
    };
  }

  /** Tells the source until it has counted what the reader wants. */
  #settle(id: string): Promise<void> {
    return alone(this.#live.environment.locks, `colloquy:vote:${id}`, async () => {
      this.#stuck.delete(id);
      while (await this.#step(id));
      const { wanted, counted } = this.#record(id);
      if (wanted !== counted) this.#stuck.add(id);
      this.#live.listener.changed();
    });
  }

  /** Makes the next request, if one is needed. Returns whether another may follow. */
  async #step(id: string): Promise<boolean> {
    let record = this.#record(id);
    const { source, thread, network } = this.#live.to;
    // Where one vote replaces another, a lost one need not be looked for: the next says what holds.
    const isKnown = source.capabilities.voters === 'known';
    if (record.sent && !isKnown && !this.#find(record)) return false;
    record = this.#record(id);
    const { counted, wanted, sent } = record;
    if ((wanted === counted && !sent) || !network.online) return false;
    // What became of a vote whose response is lost can only be told from the counts before it.
    if (!this.#live.isLoaded && !this.#comment(id)) return false;
    const before = this.#tally(id, record);
    this.#records.save(id, { ...record, tally: before, sent: { ...before, vote: wanted }, at: this.#now() });
    try {
      const voterHere = (): string => this.#voterHere();
      const options = {
        before: counted,
        // Made up when a source asks for it, and for no other.
        get voter() {
          return voterHere();
        },
      };
      const got = await callSource(this.#live.to, async () => source.vote!(thread, this.#ownId(id), wanted, options));
      const { upvoteCount, downvoteCount, vote: isNow = wanted } = got;
      const hoped = withVote(before, counted, isNow);
      const tally = tallyOf({ upvoteCount: upvoteCount ?? hoped.up, downvoteCount: downvoteCount ?? hoped.down });
      this.#count(id, isNow, wanted, tally);
      return isNow === wanted;
    } catch (thrown) {
      const error = toSourceError(thrown);
      // What is open stays so, and what the reader has been told is sent with the next load, to make it so.
      const isOpen = isKnown && error.kind !== 'not-found' && (sent !== undefined || mayBeStored(error));
      return this.#fail(id, wanted, before, error, { isKnown, isOpen });
    }
  }

  /** The source has counted this. What the reader has come to want meanwhile stays. */
  #count(id: string, counted: Vote, asked: Vote, tally: Tally): void {
    const { sent: _, ...record } = this.#record(id);
    this.#lost.delete(id);
    this.#again.delete(id);
    const wanted = record.wanted === asked ? counted : record.wanted;
    this.#records.save(id, { ...record, counted, wanted, tally, at: this.#now() });
  }

  /** Nothing is counted, or it is not known. Returns whether another request may follow. */
  #fail(id: string, asked: Vote, before: Tally, error: SourceError, { isKnown, isOpen }: Circumstances): boolean {
    const { sent, ...record } = this.#record(id);
    if (error.kind === 'duplicate') {
      this.#count(id, asked, asked, before);
      return true;
    }
    // It is sent again when the thread can be read again, which says that the source can be reached.
    if (error.kind === 'offline' && isKnown) return false;
    if (mayBeStored(error) && !isKnown) {
      this.#lost.set(id, error);
      // What was read while it was on its way does not tell: it may have arrived after that.
      this.#records.save(id, { ...this.#record(id), at: this.#now() });
      this.#live.listener.missed();
      return false;
    }
    this.#errors.set(id, error);
    this.#records.save(id, { ...record, ...(isOpen && sent && { sent }), wanted: record.counted, at: this.#now() });
    // It is gone, and what is shown of it is too old.
    if (error.kind === 'not-found') this.#live.listener.missed();
    return false;
  }

  /** What became of a vote whose response was lost, as soon as the counts have been read again. */
  #find(record: VoteRecord): boolean {
    const { id, sent, counted } = record;
    if (record.at > this.#live.began) return false;
    const comment = this.#comments.get(id);
    const { sent: _, tally: __, ...rest } = record;
    const tally = comment && tallyOf(comment);
    // Another page may have read the thread before that, and knows from here how the counts stand.
    const found = { ...rest, ...(tally && { tally, at: this.#live.began }) };
    const lost = this.#lost.get(id);
    if (tally && isCounted(record, tally)) this.#records.save(id, { ...found, counted: sent!.vote });
    else if (lost && (lost.kind !== 'offline' || this.#again.has(id))) {
      // It may fail in the same way for ever: the reader decides.
      this.#errors.set(id, lost);
      this.#records.save(id, { ...found, wanted: counted });
    } else {
      this.#again.add(id);
      this.#records.save(id, found);
    }
    this.#lost.delete(id);
    return true;
  }

  /** What stands for this reader in this thread. */
  #voterHere(): string {
    const { source, thread } = this.#live.to;
    const { storage } = this.#live.environment;
    const key = storageKey('voter', source.name, thread);
    try {
      this.#voter ??= storage?.getItem(key) ?? undefined;
      if (this.#voter === undefined) storage?.setItem(key, (this.#voter = createKey()));
    } catch {
      // What cannot be stored lasts as long as the page.
    }
    return (this.#voter ??= createKey());
  }

  #merged(id: string): string {
    return `${this.#live.source.name}:${id}`;
  }

  #ownId(id: string): string {
    return id.slice(this.#live.source.name.length + 1);
  }
}
