/**
 * A small server for the contract of `colloquy/openapi.json`: Node's own `http`, and one SQLite file.
 *
 *     npm install colloquy node-sqlite3-wasm
 *     npx colloquy-rest --file comments.sqlite --origin https://example.org
 *
 * It is for one site with one process, and an example for those who write a server of their own. One process serves
 * one file, on 127.0.0.1; a proxy has to stand before it where others should reach it. For more than one machine,
 * accounts or spam filters, use an engine that has them: WordPress on MySQL, Waline on PostgreSQL, and the other
 * backends that Colloquy supports. This server is no replacement for one of these.
 *
 * - A reply and its idempotency key are stored in one transaction, which is on the disk before the response leaves.
 *   So a retry, also after a crash, gets what was stored, and nothing is stored twice.
 * - The same key with other content is refused (422), as the draft of the header recommends.
 * - What a writer has marked as quoted is kept as it came, and goes with its words when these are changed or deleted.
 * - Moderators decide with keys of which the file and the options know hashes only; each decision is written down, and can be
 *   undone. What one person wrote can be had as a whole, and erased.
 * - Rows are never taken out: a deleted reply loses its words, names and addresses, and keeps its id and its key.
 * - Names cannot be written backwards or hide in one another: what steers a text's direction, and what has no width, is
 *   left out of them.
 * - Pages that listen are told of each change as it happens, and of what they missed when they come back.
 * - E-mail addresses go into the file if the form asks for them, and never out of it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commentsHandler, type CommentsHandler } from './comments-handler.js';
import type { RestServerOptions } from './options.js';

export { commentsHandler, type CommentsHandler } from './comments-handler.js';
export type { HoldRules } from './moderation/hold-rules.js';
export { hashKey, makeKey } from './moderation/moderators.js';
export type { ReplyLimit, RestServerOptions, StreamLimit } from './options.js';

export interface RestServer {
  /** The `endpoint` for `restSource`. */
  readonly url: string;
  /** What a moderator does. */
  readonly store: CommentsHandler['store'];
  /** May be changed while it runs. */
  readonly settings: CommentsHandler['settings'];
  /** How many pages listen. */
  readonly listening: number;
  /** Finishes the requests that are under way, and accepts no more. */
  readonly close: () => Promise<void>;
}

/** Serves a SQLite file on 127.0.0.1. Rejects when the port is taken, or another process uses the file. */
export async function startRestServer(options: RestServerOptions): Promise<RestServer> {
  const { store, settings, handle, streams } = commentsHandler(options);
  // Connections stay open for longer than proxies and clients keep theirs: the side that closes second loses no request.
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 75_000 }, handle);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
  } catch (error) {
    store.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${options.base ?? ''}`,
    store,
    settings,
    get listening() {
      return streams.count;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      streams.close();
      // Connections stay open after a response; each is idle once its own has left.
      const closingIdle = setInterval(() => server.closeIdleConnections(), 20);
      const patience = setTimeout(() => server.closeAllConnections(), 3000);
      await closed;
      clearInterval(closingIdle);
      clearTimeout(patience);
      store.close();
    },
  };
}
