import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reading } from '../../locales/en/reading.js';
import { loadStrings } from '../../locales/load-strings.js';
import type { ReadingStrings, Strings } from '../../locales/strings.js';
import { nearestLanguage, watchLanguage } from './language.js';
import { warnOnce } from './warn-once.js';

/** Some words come only when they are needed: see {@link LocaleController.needLater}. */
export type Words = ReadingStrings & Partial<Strings>;

interface LocaleHost extends ReactiveControllerHost, Element {
  strings: Partial<Strings> | undefined;
}

/**
 * The words of an element, in the language of the place it stands in. English is there at once; another
 * language is fetched when a `lang` asks for it, and takes over when it has arrived.
 */
export class LocaleController implements ReactiveController {
  /** The words, with the host's own `strings` laid over them. */
  get strings(): Words {
    return { ...this.#laterWords, ...this.#table, ...this.#host.strings };
  }

  /** The tag that dates are written in: `en-GB` keeps its order of day and month though the words are those of `en`. */
  get locale(): string {
    const { locale } = this.#table;
    try {
      const tag = Intl.getCanonicalLocales(this.#language)[0] ?? '';
      return tag.split('-', 1)[0] === locale ? tag : locale;
    } catch {
      return locale; // what stands in `lang` is no language tag
    }
  }

  readonly #host: LocaleHost;
  #language = '';
  #table: Words = reading;
  #laterWords: Partial<Strings> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Fetches the words that a page does without until somebody writes or something fails. Never rejects. */
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
    try {
      const table = await loadStrings(language);
      if (language !== this.#language) return;
      this.#table = table;
    } catch (error) {
      warnOnce(`The words for lang="${language}" could not be loaded; English stays.`, error);
    }
    this.#host.requestUpdate();
  }
}
