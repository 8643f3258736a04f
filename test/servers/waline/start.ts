import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild } from '../start-child.js';
import { installWaline } from './install.js';

/** Variables of the server that matter to its readers: https://waline.js.org/en/reference/server/env.html */
export interface WalineVariables {
  /** `true` when replies wait for a moderator. */
  readonly COMMENT_AUDIT?: 'true' | 'false';
  /** Words, parted by commas, with which a reply is spam. */
  readonly FORBIDDEN_WORDS?: string;
  /** For how many seconds an address may write one reply only. 60 at Waline, 0 here. */
  readonly IPQPS?: string;
  /** `force` when only people who signed in may write. */
  readonly LOGIN?: 'force' | '';
  /** Host names, parted by commas, whose pages may use the server. */
  readonly SECURE_DOMAINS?: string;
  /** With any text here, a reply needs what Cloudflare's check gives to those who pass it. */
  readonly TURNSTILE_SECRET?: string;
}

export interface WalineServer {
  readonly url: string;
  /** Changes variables of the running server. */
  set(variables: WalineVariables): Promise<void>;
  /** Asks its SQLite database. Returns the rows. */
  query<Row = Record<string, unknown>>(
    sql: string,
    ...values: readonly (string | number | null)[]
  ): Promise<readonly Row[]>;
  /** Deletes all comments, and takes the variables back to those it was started with. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const byDefault = {
  COMMENT_AUDIT: 'false',
  FORBIDDEN_WORDS: '',
  IPQPS: '0',
  LOGIN: '',
  SECURE_DOMAINS: '',
  TURNSTILE_SECRET: '',
} satisfies Required<WalineVariables>;

/** Starts a real Waline on a free port of 127.0.0.1, in a process of its own, with an empty SQLite database. */
export async function startWaline(options: WalineVariables = {}): Promise<WalineServer> {
  const packages = await installWaline();
  const data = mkdtempSync(path.join(tmpdir(), 'colloquy-waline-'));
  const variables = { ...byDefault, ...options };
  const remove = (): void => rmSync(data, { recursive: true, force: true });
  try {
    const { url, ask, close } = await startChild({
      title: 'Waline',
      script: new URL('serve.mjs', import.meta.url),
      args: [packages, data],
      env: {
        TMPDIR: data,
        SQLITE_PATH: data,
        JWT_TOKEN: 'tests',
        // Otherwise each reply goes to Akismet, with a key that Waline brings along.
        AKISMET_KEY: 'false',
        AVATAR_PROXY: 'false',
        OAUTH_URL: 'data:application/json,{"services":[]}',
        ...variables,
      },
    });
    return {
      url,
      set: async (changed) => void (await ask('set', changed)),
      query: async <Row>(sql: string, ...values: readonly unknown[]) => (await ask('query', sql, ...values)) as Row[],
      reset: async () => {
        await ask('query', 'DELETE FROM wl_Comment');
        await ask('set', variables);
      },
      async close() {
        await close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
