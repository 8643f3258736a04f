import type { FieldNeed } from '../model/source.js';
import type { CheckedReply } from './check-reply.js';
import type { HoldRules } from './moderation/hold-rules.js';
import { checkModerators } from './moderation/moderators.js';

export interface RestServerOptions {
  /** The SQLite file; made where there is none. */
  readonly file: string;
  /** Any free one by default. */
  readonly port?: number;
  /** The prefix of every path, such as `/api`. Empty by default. */
  readonly base?: string;
  /** The origins whose pages may use the server, such as `https://example.org`; `*` for all. None by default. */
  readonly origins?: readonly string[] | '*';
  /**
   * The names by which the server is reached beside those of this machine, as requests carry them in `Host`, such as
   * `comments.example.org`; `*` for all. None by default.
   */
  readonly hosts?: readonly string[] | '*';
  /** What readers call this place. */
  readonly title?: string;
  /** The threads that there are. Any by default. */
  readonly threads?: readonly string[];
  /** What the form asks. A name, and a website if the reader likes, by default. */
  readonly fields?: Readonly<Record<'name' | 'email' | 'website', FieldNeed>>;
  /** In UTF-16 code units, like `maxLength`. 1 by default. */
  readonly minLength?: number;
  /** 10,000 by default. */
  readonly maxLength?: number;
  /** Whether replies are held until a moderator has read them. */
  readonly moderated?: boolean;
  /** Which replies are held until a moderator has read them, where not all are. None by default. */
  readonly hold?: HoldRules;
  /**
   * Who may moderate from a page: names for the log, each with the hash of a key, as `hashKey` and `colloquy-rest --make-key` give
   * it. Where there are some, readers can report replies. Nobody by default.
   */
  readonly moderators?: Readonly<Record<string, string>>;
  /** A filter of one's own: false for spam. Everything is wanted by default. */
  readonly wants?: (reply: CheckedReply) => boolean;
  /** In seconds, like `deleteWindow`. 900 by default. */
  readonly editWindow?: number;
  readonly deleteWindow?: number;
  /** How many replies are taken from one address in so many seconds; false for no limit. 10 in 60 by default. */
  readonly limit?: ReplyLimit | false;
  /** How often replies are changed or deleted from one address; false for no limit. 20 in 60 by default. */
  readonly changeLimit?: ReplyLimit | false;
  /** How many pages are told of changes as they happen; false for none, so that pages ask from time to time. */
  readonly streams?: Partial<StreamLimit> | false;
  /** Which votes readers can give: in favour, also against, or none. `up` by default. */
  readonly votes?: 'none' | 'up' | 'up-and-down';
  /** How many votes are taken from one address; false for no limit. 60 in 60 by default. */
  readonly voteLimit?: ReplyLimit | false;
  /** How many reports are taken from one address; false for no limit. 10 in 300 by default. */
  readonly reportLimit?: ReplyLimit | false;
  /** How many wrong keys of moderators are taken from one address; false for no limit. 10 in 60 by default. */
  readonly keyLimit?: ReplyLimit | false;
  /** Whether a proxy of one's own stands before it, whose `X-Forwarded-For` says where requests come from. */
  readonly behindProxy?: boolean;
  /** The time in milliseconds since 1970. `Date.now` by default. */
  readonly now?: () => number;
  /** Called when a reply is in the file and its response has not left yet. For tests that stop the server here. */
  readonly onStored?: () => void;
}

export interface ReplyLimit {
  readonly replies: number;
  readonly seconds: number;
}

export interface StreamLimit {
  /** How many at once. 5,000 by default; each is an open connection. */
  readonly pages: number;
  /** How many of them from one address. 50 by default. */
  readonly perAddress: number;
  /** After how many seconds of silence a sign of life is sent, before a proxy ends the connection. 25 by default. */
  readonly heartbeat: number;
}

type Optional = 'title' | 'threads';

type Set = Required<Omit<RestServerOptions, Optional | 'streams'>> &
  Pick<RestServerOptions, Optional> & { readonly streams: StreamLimit | false };

/** What holds for the next request. May be changed while the server runs. */
export type Settings = { -readonly [Name in keyof Set]: Set[Name] };

export function withDefaults(options: RestServerOptions): Settings {
  return {
    port: 0,
    base: '',
    origins: [],
    hosts: [],
    fields: { name: 'required', email: 'absent', website: 'optional' },
    minLength: 1,
    maxLength: 10_000,
    moderated: false,
    hold: {},
    wants: () => true,
    editWindow: 900,
    deleteWindow: 900,
    limit: { replies: 10, seconds: 60 },
    changeLimit: { replies: 20, seconds: 60 },
    votes: 'up',
    voteLimit: { replies: 60, seconds: 60 },
    reportLimit: { replies: 10, seconds: 300 },
    keyLimit: { replies: 10, seconds: 60 },
    behindProxy: false,
    now: Date.now,
    onStored: () => undefined,
    ...options,
    moderators: checkModerators(options.moderators),
    streams: options.streams !== false && { pages: 5000, perAddress: 50, heartbeat: 25, ...options.streams },
  };
}
