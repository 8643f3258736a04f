import { unsafeCSS } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { later } from '../../locales/english-later.js';
import type { Strings } from '../../locales/strings.js';
import { citationPanel, type ShownCitation } from '../../views/citation-panel.js';
import { cardStyles } from '../../views/styles/card-styles.js';
import { citationStyles } from '../../views/styles/citation-styles.js';
import type { View } from '../../views/template.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import type { LocaleController } from '../shared/locale-controller.js';
import { layOnPaper } from '../shared/paper.js';
import { copyCitation } from './copy-citation.js';
import type { Cited } from './cited.js';

const styles = unsafeCSS(cardStyles + citationStyles);

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Shows how to cite a reply or an essay, in a dialog of its element. Fetched where `cite` is on. */
export class Citing implements ReactiveController {
  readonly #host: Host;
  readonly #locale: LocaleController;
  #what = '';
  #citations: readonly ShownCitation[] = [];
  #said = '';
  #opener: HTMLElement | undefined;

  constructor(host: Host, locale: LocaleController) {
    this.#host = host;
    this.#locale = locale;
    adoptSheet(host.renderRoot as ShadowRoot, styles);
    void locale.needLater();
    host.addController(this);
  }

  get strings(): Strings {
    return { ...later, ...this.#locale.strings };
  }

  /** The dialog; nothing while none is open. */
  get view(): View {
    return this.#opener && citationPanel({ ...this.#panel, strings: this.strings });
  }

  /**
   * Opens the dialog. The focus goes into it, and back to the button when it is closed.
   *
   * @param what - What is cited, in words.
   */
  async open(opener: HTMLElement, what: string, cited: Cited): Promise<void> {
    const { citationsOf } = await import('./citations-of.js');
    this.#citations = await citationsOf(cited);
    this.#what = what;
    this.#said = '';
    this.#opener = opener;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    layOnPaper(dialog, this.#host);
    // A simulated DOM has no modal ones.
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else dialog.setAttribute('open', '');
    // What is around the dialog is part of it to a listener: a press there closes it.
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
    dialog.querySelector('h2')?.focus();
  }

  hostDisconnected(): void {
    this.#opener = undefined;
  }

  get #panel(): Omit<Parameters<typeof citationPanel>[0], 'strings'> {
    const { oncopy, onclose } = this;
    return { what: this.#what, citations: this.#citations, said: this.#said, oncopy, onclose };
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.citations');
  }

  private readonly oncopy = async (citation: ShownCitation): Promise<void> => {
    const isCopied = await copyCitation(citation);
    // Said once more where it is the same: a status that does not change is not announced.
    this.#said = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const { copied, notCopied } = this.strings;
    this.#said = isCopied ? `${copied}: ${citation.style}` : notCopied;
    this.#host.requestUpdate();
  };

  private readonly onclose = (): void => {
    const opener = this.#opener;
    this.#opener = undefined;
    this.#host.requestUpdate();
    opener?.focus({ preventScroll: true });
  };
}
