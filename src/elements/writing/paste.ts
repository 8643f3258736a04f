import { focusedIn } from '../shared/focused-in.js';
import { replaceText, selectionIn, type Replacement } from './replace-text.js';

type Edits = typeof import('../../formats/edits/link-words.js') & typeof import('../../formats/edits/difference.js');

/** What is pasted from an editor of code is code, whatever colours it has. */
const fromEditor = 'vscode-editor-data';

/**
 * Makes more of what is pasted than the browser does: a link of selected words, where it is an address; light Markdown of
 * words with a form. The browser pastes plain words itself, and undoes each of the two in one step.
 */
export class Paste {
  readonly #edits: Edits;

  /**
   * Fetches what makes links, and listens to what is pasted into a field below a root. What reads HTML is fetched once some is
   * pasted.
   */
  static async load(root: Node, field: () => HTMLTextAreaElement | null): Promise<Paste> {
    const [links, difference] = await Promise.all([
      import('../../formats/edits/link-words.js'),
      import('../../formats/edits/difference.js'),
    ]);
    const paste = new Paste({ ...links, ...difference });
    root.addEventListener('paste', (event) => {
      const into = field();
      if (into && event.target === into) paste.hear(event as ClipboardEvent, into);
    });
    return paste;
  }

  constructor(edits: Edits) {
    this.#edits = edits;
  }

  /** To be called with each paste, before the browser does its part. */
  hear(event: ClipboardEvent, field: HTMLTextAreaElement): void {
    const { clipboardData: data } = event;
    if (!data || field.readOnly || event.defaultPrevented) return;
    const plain = data.getData('text/plain');
    const before = selectionIn(field);
    const linked = this.#edits.linkWords(before, plain);
    if (linked) {
      event.preventDefault();
      replaceText(field, this.#edits.differenceOf(before.text, linked.text));
      field.setSelectionRange(linked.start, linked.end);
      return;
    }
    const html = data.getData('text/html');
    if (!html || !plain.trim() || data.types.includes(fromEditor)) return;
    // The plain words come first, by the browser: they are there whatever becomes of the rest, and once it is undone.
    const onInput = (): void => void this.#convert(field, before.start, html, plain);
    field.addEventListener('input', onInput, { once: true });
    // Where something else keeps the browser from it, nothing was pasted.
    setTimeout(() => field.removeEventListener('input', onInput));
  }

  async #convert(field: HTMLTextAreaElement, start: number, html: string, plain: string): Promise<void> {
    const { value, selectionEnd: end } = field;
    try {
      const { markdownOf } = await import('../../formats/rich-paste.js');
      const words = markdownOf(html, plain);
      if (words === undefined) return;
      // What has been typed, selected or sent since is the reader's own.
      const isSame = field.value === value && field.selectionStart === end && field.selectionEnd === end;
      const isThere = focusedIn(field.getRootNode() as ShadowRoot) === field && !field.readOnly;
      const replacement: Replacement = { start, end, words };
      if (isSame && isThere) replaceText(field, replacement);
    } catch {
      // The plain words are there.
    }
  }
}
