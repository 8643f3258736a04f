import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { Strings } from '../../locales/strings.js';
import type { TextSelection } from '../../model/text-selection.js';
import type { WritingTool } from '../../model/writing-tool.js';
import type { View } from '../../views/template.js';
import { toolbarStyles } from '../../views/styles/toolbar-styles.js';
import { toolNames, writingToolbar } from '../../views/writing-toolbar.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { focusedIn } from '../shared/focused-in.js';
import { sheet } from '../shared/view-element.js';
import { lightWords } from '../shared/words-of.js';
import { replaceText, selectionIn } from './replace-text.js';

type Edits = typeof import('../../formats/edits/tools.js') & typeof import('../../formats/edits/difference.js');

/** What the toolbar needs of the form that it is in. */
export interface ToolbarPlace {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  strings(): Strings;
  /** The field that is written in, where there is one. It has an id. */
  field(): HTMLTextAreaElement | null | undefined;
}

const styles = sheet(toolbarStyles);

const isApple = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
const byKey: Readonly<Record<string, WritingTool>> = { b: 'bold', i: 'italics', k: 'link' };

/** The events after which other words may be selected; browsers differ in which they send, and where. */
const moves = ['selectionchange', 'select', 'keyup', 'pointerup', 'focusin', 'input'];

/** The buttons that write Markdown, and their keys. */
export class Toolbar implements ReactiveController {
  readonly #place: ToolbarPlace;
  readonly #edits: Edits;
  #current: WritingTool = 'bold';
  #on: ReadonlySet<WritingTool> = new Set();
  /** What they were last worked out of. */
  #seen: TextSelection | undefined;

  /** Fetches what the buttons do. */
  static async load(place: ToolbarPlace): Promise<Toolbar> {
    const [tools, difference] = await Promise.all([
      import('../../formats/edits/tools.js'),
      import('../../formats/edits/difference.js'),
    ]);
    return new Toolbar(place, { ...tools, ...difference });
  }

  constructor(place: ToolbarPlace, edits: Edits) {
    this.#place = place;
    this.#edits = edits;
    const { host } = place;
    adoptSheet(host.renderRoot as ShadowRoot, styles);
    lightWords.get(host)?.adopt(toolbarStyles);
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of moves) for (const target of this.#heard) target.addEventListener(type, this.#onMove);
  }

  hostDisconnected(): void {
    for (const type of moves) for (const target of this.#heard) target.removeEventListener(type, this.#onMove);
  }

  get #heard(): readonly EventTarget[] {
    return [this.#place.host.renderRoot, document];
  }

  /** @param isHidden - Whether there is nothing to write in for the moment; the buttons keep their room. */
  view(isHidden = false): View {
    const field = this.#place.field();
    return writingToolbar({
      strings: this.#place.strings(),
      controls: field?.id ?? '',
      current: this.#current,
      on: this.#on,
      isHidden,
      isApple,
      onpress: (tool) => this.use(tool),
      onfocus: (tool) => this.#moveTo(tool),
      onkeydown: (event) => this.#onArrow(event as KeyboardEvent),
    });
  }

  /** Does what a key in the field stands for. Returns whether it stands for anything. */
  hear(event: KeyboardEvent): boolean {
    const { ctrlKey, metaKey, altKey, shiftKey, isComposing, key } = event;
    const isMeant = (isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey && !isComposing;
    const tool = isMeant ? byKey[key.toLowerCase()] : undefined;
    if (!tool) return false;
    event.preventDefault();
    this.use(tool);
    return true;
  }

  /** Writes into the field what a tool makes of the selection. The browser undoes it in one step. */
  use(tool: WritingTool): void {
    const field = this.#place.field();
    if (!field || field.readOnly) return;
    const before = selectionIn(field);
    const after = this.#edits.tools[tool](before);
    if (after.text === before.text) field.focus();
    else replaceText(field, this.#edits.differenceOf(before.text, after.text));
    field.setSelectionRange(after.start, after.end);
    this.#look();
  }

  readonly #onMove = (): void => {
    const field = this.#place.field();
    if (field && focusedIn(field.getRootNode() as ShadowRoot) === field) this.#look();
  };

  #look(): void {
    const field = this.#place.field();
    if (!field) return;
    const now = selectionIn(field);
    const seen = this.#seen;
    if (seen && seen.text === now.text && seen.start === now.start && seen.end === now.end) return;
    this.#seen = now;
    const on = this.#edits.toolsOn(now);
    const isSame = on.size === this.#on.size && [...on].every((tool) => this.#on.has(tool));
    this.#on = on;
    if (!isSame) this.#place.host.requestUpdate();
  }

  #moveTo(tool: WritingTool): void {
    if (tool === this.#current) return;
    this.#current = tool;
    this.#place.host.requestUpdate();
  }

  /** https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
  #onArrow(event: KeyboardEvent): void {
    const toolbar = event.currentTarget as HTMLElement;
    const at = toolNames.indexOf(this.#current);
    const isRightToLeft = getComputedStyle(toolbar).direction === 'rtl';
    const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const last = toolNames.length - 1;
    const to = { [forward]: at === last ? 0 : at + 1, [back]: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    toolbar.querySelectorAll<HTMLElement>('button')[to]?.focus();
  }
}
