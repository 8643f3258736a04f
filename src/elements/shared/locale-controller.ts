import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { foreignWords, type ForeignWords } from '../../locales/foreign-words.js';
import { english, loadStrings } from '../../locales/load-strings.js';
import type { LaterStrings, Strings, Words } from '../../locales/strings.js';
import { nearest, nearestLanguage, watchLanguage } from './language.js';
import { ownWords } from './own-words.js';
import { warnOnce } from './warn-once.js';

/** Words in place of those of the language, or the address of a JSON file of them. */
type OwnStrings = Partial<Strings> | string;

interface LocaleHost extends ReactiveControllerHost, Element {
  strings: OwnStrings | undefined;
}

/**
 * The words of an element, in the language of the place it is in. English is there at once; another
 * language is fetched when a `lang` asks for it, and takes over when it has arrived.
 */
export class LocaleController implements ReactiveController {
  /** The words, with the host's own `strings` laid over them. Some come only with {@link needLater}. */
  get strings(): Words {
    const { reading } = this.#page;
    const given = this.#own;
    const parts = [this.#laterWords, reading, given];
    // The same object for the same words: what shows them can tell whether they have changed.
    if (!this.#merged || parts.some((part, i) => part !== this.#parts[i])) {
      const words = { ...this.#laterWords, ...reading };
      this.#merged = { ...words, ...(typeof given !== 'string' && ownWords(given, words, this.#tell)) };
    }
    this.#parts = parts;
    return this.#merged;
  }

  /** The tag that dates and numbers are written by: the page's own, even where the words are in another language. */
  get locale(): string {
    return this.#page.tag;
  }

  /** The language of the words and that of the place, where they differ: what cannot be said in it is said in another. */
  get foreign(): ForeignWords | undefined {
    return foreignWords(this.strings.locale, nearestLanguage(this.#host));
  }

  /** Whether words in another language are on their way. */
  isLoading = false;

  /** Names a word of the page's own that is not what it should be. */
  readonly #tell = (name: string, error?: unknown): void => {
    import('./misuse/word-problem.js').then(
      ({ tellWord }) => tellWord(this.#host.localName, this.#own, name, error),
      () => {},
    );
  };

  readonly #host: LocaleHost;
  /** The words that the page gives, as they were found last. */
  #own: OwnStrings | undefined;
  /** What the words on the page, or on their way to it, were asked for by. */
  #asked = ' ';
  #page = english('en');
  #laterWords: Partial<Strings> | undefined;
  /** Whether the words that come later are needed, in whatever language the page comes to speak. */
  #needsLater: boolean;
  #merged: Words | undefined;
  #parts: readonly unknown[] = [];
  #unwatch: (() => void) | undefined;

  /** @param later - Words that are at hand already, of those that {@link needLater} fetches. */
  constructor(host: LocaleHost, later?: LaterStrings) {
    this.#host = host;
    this.#laterWords = later;
    this.#needsLater = !!later;
    host.addController(this);
  }

  /** Fetches the words that a page does without until someone writes or something fails. Never rejects. */
  async needLater(): Promise<void> {
    this.#needsLater = true;
    if (this.#laterWords) return;
    const page = this.#page;
    try {
      const later = await page.later();
      if (page !== this.#page) return; // another language has brought its own
      this.#laterWords = later;
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

  /** Words that the page gives may be of a language that the page does not name. */
  hostUpdate(): void {
    if (this.#findOwn() !== this.#own) void this.#follow();
  }

  /** The host's own words, or those of the discussion around it. */
  #findOwn(): OwnStrings | undefined {
    const { strings } = this.#host;
    return strings ?? (nearest(this.#host, 'colloquy-discussion') as LocaleHost | undefined)?.strings;
  }

  async #follow(): Promise<void> {
    const given = (this.#own = this.#findOwn());
    const file = typeof given === 'string' ? given : '';
    const language = (typeof given !== 'string' && given?.locale) || nearestLanguage(this.#host);
    const asked = `${language} ${file}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.isLoading = true;
    try {
      const page = await loadStrings(language, file ? (await import('./words-file.js')).wordsFile(file) : undefined);
      const later = this.#needsLater ? await page.later() : undefined;
      if (asked !== this.#asked) return;
      this.#page = page;
      this.#laterWords = later;
    } catch (error) {
      warnOnce(`The words for lang="${language}" could not be loaded; English stays.`, error);
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }
}
