import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Strings } from '../../locales/strings.js';
import type { CommentSource } from '../../model/source.js';
import type { BackendName } from '../backends/backend-name.js';
import { loadBackend, unmade } from '../backends/load-backend.js';
import { givenThread } from '../shared/given-thread.js';
import { isSource } from '../shared/is-source.js';
import { LocaleController } from '../shared/locale-controller.js';
import { MisuseController } from '../shared/misuse/misuse-controller.js';
import { internalsOf, setState } from '../shared/states.js';
import { warnOnce } from '../shared/warn-once.js';
import { countTogether } from './count-together.js';

/** One source for all the elements of a page that name the same backend at the same address. A failure is not kept. */
const sources = new Map<string, Promise<CommentSource | undefined>>();

function sourceOf(backend: string, endpoint: string | undefined): Promise<CommentSource | undefined> {
  const key = `${backend} ${endpoint ?? ''}`;
  const source = sources.get(key) ?? loadBackend(backend, { endpoint });
  sources.set(key, source);
  const forget = (): void => {
    if (sources.get(key) === source) sources.delete(key);
  };
  source.then((made) => {
    if (made && unmade.has(made)) forget();
  }, forget);
  return source;
}

/**
 * How many replies a thread has, for lists of articles: "12 replies". All the counts of a page are asked for in one
 * request where the backend can. While it is unknown, and where it cannot be loaded, the content of the element is shown.
 *
 * @tag colloquy-count
 * @tagname colloquy-count
 * @summary The number of replies to an article.
 * @slot - Shown until the number is known.
 * @cssstate failed - The number could not be had.
 */
export class ColloquyCount extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    source: { attribute: false },
    backend: {},
    endpoint: {},
    thread: {},
    strings: {},
    count: { state: true },
  };

  /** The source of the comments. Takes precedence over `backend`. */
  declare source: CommentSource | undefined;
  /** The name of a backend, as on `<colloquy-discussion>`. */
  declare backend: BackendName | (string & {});
  /** The address of the backend. */
  declare endpoint: string | undefined;
  /** The name of the thread at its backend; `auto` for the path of the page, or of its canonical link. */
  declare thread: string;
  /** Words to use in place of those of the language: an object, or the address of a JSON file of phrases. */
  declare strings: Partial<Strings> | string | undefined;

  declare private count: number | undefined;

  readonly #locale = new LocaleController(this);
  readonly #internals = internalsOf(this);
  #latest: object | undefined;

  constructor() {
    super();
    new MisuseController(this, () => this.thread === '');
    this.backend = 'local';
    this.thread = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ['source', 'backend', 'endpoint', 'thread'] as const;
    if (asked.some((name) => changed.has(name))) void this.#ask();
  }

  // One slot, or one number: not worth the three kilobytes of Lit's templates.
  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const shown = this.count === undefined ? document.createElement('slot') : this.#locale.strings.replies(this.count);
    (this.renderRoot as ShadowRoot).replaceChildren(shown);
  }

  async #ask(): Promise<void> {
    const { backend, endpoint } = this;
    const given = this.source;
    const thread = givenThread(this.thread);
    // By the time of a response, another thread, endpoint or source may be asked.
    const latest = (this.#latest = {});
    this.count = undefined;
    setState(this.#internals, 'failed', false);
    if (!thread) return;
    try {
      // An endpoint is of some backend: nothing is counted here in its place.
      const source = given ?? (await sourceOf(endpoint && backend === 'local' ? '' : backend, endpoint));
      if (source && !isSource(source))
        throw new TypeError('Expected `source` to be a CommentSource with `name`, `capabilities` and `load`');
      const count = source && (await countTogether(source, thread));
      if (latest === this.#latest) this.count = count;
    } catch (error) {
      if (latest !== this.#latest) return;
      setState(this.#internals, 'failed', true);
      warnOnce(`<colloquy-count thread="${thread}"> could not be counted.`, error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'colloquy-count': ColloquyCount;
  }
}
