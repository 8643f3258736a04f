import { createKey } from '../model/create-key.js';
import type { CommentSource, Reply } from '../model/source.js';
import { replyTo } from './reply-to.js';
import type { GivenOptions, MakeSource, SeedComment, SourceServer } from './source-server.js';
import { Wire } from './wire.js';

/** Thrown where a rule cannot be checked, with the reason. */
export class Skipped extends Error {
  override readonly name: string = 'Skipped';
}

/** A rule before it is tied to a source. */
export interface RuleDefinition {
  readonly id: string;
  readonly sentence: string;
  readonly check: (bench: Bench) => Promise<void>;
}

type Ability = { [K in keyof SourceServer]-?: NonNullable<SourceServer[K]> };

/** A source that reads a thread of its own, over a line that can be disturbed. */
export interface Setup {
  readonly source: CommentSource;
  readonly thread: string;
  readonly wire: Wire;
}

/** A source whose thread takes replies. */
export interface WritingSetup extends Setup {
  readonly send: NonNullable<CommentSource['send']>;
  /** A reply such as the form would send, with everything that it asks for. */
  reply(fields?: Partial<Reply>): Reply;
}

/** What one rule works with. */
export class Bench {
  readonly #makeSource: MakeSource;
  readonly #server: SourceServer;

  constructor(makeSource: MakeSource, server: SourceServer) {
    this.#makeSource = makeSource;
    this.#server = server;
  }

  skip(reason: string): never {
    throw new Skipped(reason);
  }

  /** Something of the server; where it is missing the rule is skipped. */
  need<K extends keyof SourceServer>(name: K): Ability[K] {
    const found = this.#server[name];
    if (found === undefined) this.skip(`the server has no \`${name}\``);
    return (typeof found === 'function' ? found.bind(this.#server) : found) as Ability[K];
  }

  has(name: keyof SourceServer): boolean {
    return this.#server[name] !== undefined;
  }

  /** A method of the source; where it is missing the rule is skipped. */
  needMethod<K extends 'send' | 'find' | 'edit' | 'remove' | 'vote' | 'count' | 'replyUrl' | 'subscribe' | 'stream'>(
    source: CommentSource,
    name: K,
  ): NonNullable<CommentSource[K]> {
    const found = source[name];
    if (!found) this.skip(`the source has no \`${name}\``);
    return found.bind(source) as NonNullable<CommentSource[K]>;
  }

  wire(): Wire {
    return new Wire(this.#server.fetch ?? ((input, init) => globalThis.fetch(input, init)));
  }

  /** The source as another reader, or the same one after a reload, has it. */
  source(given: Partial<GivenOptions> = {}): CommentSource {
    return this.#makeSource({ fetch: this.wire().fetch, ...given });
  }

  /** A new thread and a source that has read it, so that it knows what it can do. */
  async setup(given: Partial<GivenOptions> = {}): Promise<Setup> {
    return this.#open(await this.need('makeThread')(), given);
  }

  /** A thread that is new or there already, and a source that has read it. Nothing may be written. */
  async reading(given: Partial<GivenOptions> = {}): Promise<Setup> {
    return this.has('makeThread') ? this.setup(given) : this.#open(this.#existing(), given);
  }

  /** A thread with these comments, or one that is there already, and a source that has read it. */
  async commented(comments: readonly SeedComment[]): Promise<Setup> {
    return this.has('makeThread') && this.has('seed') ? this.seeded(comments) : this.#open(this.#existing(), {});
  }

  async writing(given: Partial<GivenOptions> = {}): Promise<WritingSetup> {
    const setup = await this.setup(given);
    const send = this.needMethod(setup.source, 'send');
    return { ...setup, send, reply: (fields) => replyTo(setup.source.capabilities, { key: createKey(), ...fields }) };
  }

  /**
   * Makes sure that the source asks through the `fetch` it was given, or nothing can disturb it. A source that keeps
   * replies on this device has nothing to ask, and the rule is skipped; of any other it is a mistake of the test.
   */
  needWire({ wire, source }: Setup): void {
    if (wire.asked > 0) return;
    if (source.capabilities.reach === 'device') this.skip('the source is on this device, and asks nothing');
    throw new Error(
      `Expected \`${source.name}\` to ask its server through the \`fetch\` that it is given, got no request: ` +
        'make it by `(given) => mySource({ endpoint, ...given })`, and let it pass requests to `given.fetch`. ' +
        'A source that cannot names this rule in `except`, with the reason',
    );
  }

  /** A new thread with these comments, and their ids. */
  async seeded(
    comments: readonly SeedComment[],
    given: Partial<GivenOptions> = {},
  ): Promise<Setup & { readonly ids: readonly string[] }> {
    const seed = this.need('seed');
    const setup = await this.setup(given);
    return { ...setup, ids: await seed(setup.thread, comments) };
  }

  async #open(thread: string, given: Partial<GivenOptions>): Promise<Setup> {
    const wire = this.wire();
    const source = this.source({ fetch: wire.fetch, ...given });
    await source.load(thread);
    return { source, thread, wire };
  }

  #existing(): string {
    return this.need('existing')[0] ?? this.skip('`existing` is empty');
  }

  /** Switches something on the server for as long as a task takes. */
  async during(
    name: 'hold' | 'flood' | 'duplicates' | 'spam' | 'refuseVotes',
    task: () => Promise<void>,
  ): Promise<void> {
    const turn = this.need(name);
    await turn(true);
    try {
      await task();
    } finally {
      await turn(false);
    }
  }
}
