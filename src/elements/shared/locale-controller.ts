import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { reading } from '../../locales/en/reading.js';
import { loadStrings } from '../../locales/load-strings.js';
import type { LaterStrings, Strings, Words } from '../../locales/strings.js';
import { nearestLanguage, watchLanguage } from './language.js';
import { ownWords } from './own-words.js';
import { warnOnce } from './warn-once.js';

interface LocaleHost extends ReactiveControllerHost, Element {
  strings: Partial<Strings> | undefined;
}

/**
 * The words of an element, in the language of the place it is in. English is there at once; another
 * language is fetched when a `lang` asks for it, and takes over when it has arrived.
 */
export class LocaleController implements ReactiveController {
  /** The words, with the host's own `strings` laid over them. Some come only with {@link needLater}. */
  get strings(): Words {
    const { strings } = this.#host;
    const parts = [this.#laterWords, this.#table, strings];
    // The same object for the same words: what shows them can tell whether they have changed.
    if (!this.#merged || parts.some((part, i) => part !== this.#parts[i])) {
      const words = { ...this.#laterWords, ...this.#table };
      this.#merged = { ...words, ...ownWords(strings, words, this.#tell) };
    }
    this.#parts = parts;
    return this.#merged;
  }

  /** The tag that dates are written in: `en-GB` keeps its order of day and month though the words are those of `en`. */
  get locale(): string {
    const { locale } = this.#table;
    try {
      const tag = Intl.getCanonicalLocales(this.#language)[0] ?? '';
      return tag.split('-', 1)[0] === locale ? tag : locale;
    } catch {
      return locale; // what is in `lang` is no language tag
    }
  }

  /** Whether words in another language are on their way. */
  isLoading = false;

  /** Names a word of the page's own that is not what it should be. */
  readonly #tell = (name: string, error?: unknown): void => {
    const { localName, strings } = this.#host;
    import('./misuse/word-problem.js').then(
      ({ tellWord }) => tellWord(localName, strings, name, error),
      () => {},
    );
  };

  readonly #host: LocaleHost;
  #language = '';
  #table: Words = reading;
  #laterWords: Partial<Strings> | undefined;
  #merged: Words | undefined;
  #parts: readonly unknown[] = [];
  #unwatch: (() => void) | undefined;

  /** @param later - Words that are at hand already, of those that {@link needLater} fetches. */
  constructor(host: LocaleHost, later?: LaterStrings) {
    this.#host = host;
    this.#laterWords = later;
    host.addController(this);
  }

  /** Fetches the words that a page does without until someone writes or something fails. Never rejects. */
  async needLater(): Promise<void> {
    if (this.#laterWords) return;
    try {
      this.#laterWords = (await import('../../locales/en/later.js')).later;
      this.#host.requestUpdate();
    } catch {
      // Without them less is said, and the next need asks again.
    }
  }

  hostConnected(): void {
    this.#unwatch = watchLanguage(this.#host, () => void this.#follow());
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  async #follow(): Promise<void> {
    const language = nearestLanguage(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    this.isLoading = true;
    try {
      const table = await loadStrings(language);
      if (language !== this.#language) return;
      this.#table = table;
    } catch (error) {
      warnOnce(`The words for lang="${language}" could not be loaded; English stays.`, error);
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }
}
