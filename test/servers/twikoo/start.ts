import { startChild } from '../start-child.js';
import { installTwikoo } from './install.js';

/** Settings of the server that matter to its readers: https://twikoo.js.org/en/backend.html */
export interface TwikooSettings {
  /** `MANUAL_REVIEW` when every reply waits for a moderator. */
  readonly AKISMET_KEY?: 'MANUAL_REVIEW' | '';
  /** Words, parted by commas, with which a reply is refused. */
  readonly BLOCKED_WORDS?: string;
  /** How many replies one address, and all together, may write in ten minutes; 0 for any number. */
  readonly LIMIT_PER_MINUTE?: string;
  readonly LIMIT_PER_MINUTE_ALL?: string;
  /** How long the HTML of a reply may be; 0 for any length. */
  readonly LIMIT_LENGTH?: string;
  readonly COMMENT_PAGE_SIZE?: string;
  readonly CAPTCHA_PROVIDER?: string;
}

/** A comment as the database has it. */
export interface TwikooRow {
  readonly _id: string;
  readonly [name: string]: unknown;
}

export interface TwikooServer {
  readonly url: string;
  /** Changes settings of the running server. */
  set(settings: TwikooSettings): Promise<void>;
  /** Puts comments into the database, past the server. */
  insert(rows: readonly TwikooRow[]): Promise<void>;
  /** Changes a comment in the database. */
  update(id: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  remove(id: string): Promise<void>;
  rows(): Promise<readonly TwikooRow[]>;
  close(): Promise<void>;
}

const byDefault: TwikooSettings = {
  AKISMET_KEY: '',
  BLOCKED_WORDS: '',
  LIMIT_PER_MINUTE: '0',
  LIMIT_PER_MINUTE_ALL: '0',
  CAPTCHA_PROVIDER: '',
};

/** Starts a real Twikoo on a free port of 127.0.0.1, in a process of its own, with an empty database. */
export async function startTwikoo(options: TwikooSettings = {}): Promise<TwikooServer> {
  const packages = await installTwikoo();
  const { url, ask, close } = await startChild({
    title: 'Twikoo',
    script: new URL('serve.mjs', import.meta.url),
    args: [packages],
    // The server turns away addresses that ask too often.
    env: { TWIKOO_LOG_LEVEL: 'warn', TWIKOO_THROTTLE: '1000000' },
  });
  const set = async (settings: TwikooSettings): Promise<void> => void (await ask('set', settings));
  await set({ ...byDefault, ...options });
  return {
    url,
    set,
    insert: async (rows) => void (await ask('insert', rows)),
    update: async (id, fields) => void (await ask('update', id, fields)),
    remove: async (id) => void (await ask('remove', id)),
    rows: async () => (await ask('rows')) as readonly TwikooRow[],
    close,
  };
}
