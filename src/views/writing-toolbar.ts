import type { Strings } from '../locales/strings.js';
import type { WritingTool } from '../model/writing-tool.js';
import { ariaBoolean } from './aria.js';
import { html, nothing, type View } from './template.js';

/** In the order in which they stand. */
export const toolNames = [
  'bold',
  'italics',
  'link',
  'quotation',
  'code',
  'list',
] as const satisfies readonly WritingTool[];

/** Drawn on 16 by 16, in lines. */
const icons: Readonly<Record<WritingTool, string>> = {
  bold: 'M4.5 2.5h4.2a2.7 2.7 0 0 1 0 5.4H4.5zM4.5 7.9h4.9a2.8 2.8 0 0 1 0 5.6H4.5z',
  italics: 'M7 2.5h5M4 13.5h5M9.6 2.5l-3.2 11',
  link: 'M6.5 9.5l3-3M7 5l1.4-1.4a2.9 2.9 0 0 1 4 4L11 9M9 11l-1.4 1.4a2.9 2.9 0 0 1-4-4L5 7',
  quotation: 'M3 2.5v11M6.5 4.5h7M6.5 8h7M6.5 11.5h4.5',
  code: 'M5.5 4L1.7 8l3.8 4M10.5 4l3.8 4-3.8 4',
  list: 'M6 3.5h8M6 8h8M6 12.5h8M2.4 3.5h.01M2.4 8h.01M2.4 12.5h.01',
};

const keys: Readonly<Partial<Record<WritingTool, string>>> = { bold: 'B', italics: 'I', link: 'K' };

export interface WritingToolbarView {
  readonly strings: Strings;
  /** The id of the field that it writes into. */
  readonly controls: string;
  /** The button that Tab leads to; arrow keys lead to the others. */
  readonly current: WritingTool;
  /** What the selected words have been given already. */
  readonly on: ReadonlySet<WritingTool>;
  readonly isHidden: boolean;
  /** Whether the keys are those of Apple. */
  readonly isApple: boolean;
  readonly onpress: (tool: WritingTool) => void;
  readonly onfocus: (tool: WritingTool) => void;
  readonly onkeydown: (event: unknown) => void;
}

/** The name of a button with its key. It is the same for the eye and for the ear, so that nobody hears it twice. */
function nameOf(tool: WritingTool, strings: Strings, isApple: boolean): string {
  const words = { ...strings, quotation: strings.quote }[tool];
  const key = keys[tool];
  return key ? `${words} (${isApple ? `⌘${key}` : `${strings.controlKey}+${key}`})` : words;
}

/** The buttons that write Markdown. A press must not take the focus out of the text: they act on what is selected there. */
export function writingToolbar(view: WritingToolbarView): View {
  const { strings, controls, current, on, isHidden, isApple, onpress, onfocus, onkeydown } = view;
  return html`
    <div
      class="tools"
      role="toolbar"
      aria-label=${strings.textTools}
      aria-controls=${controls}
      ?hidden=${isHidden}
      @keydown=${onkeydown}
      @mousedown=${keepFocus}
    >
      ${toolNames.map((tool) => {
        const name = nameOf(tool, strings, isApple);
        return html`<button
          class=${`tool ${tool}`}
          type="button"
          tabindex=${tool === current ? '0' : '-1'}
          aria-label=${name}
          title=${name}
          aria-pressed=${tool === 'link' ? nothing : ariaBoolean(on.has(tool))}
          @click=${() => onpress(tool)}
          @focus=${() => onfocus(tool)}
        ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icons[tool]}></path></svg></button>`;
      })}
    </div>
  `;
}

const keepFocus = (event: { preventDefault(): void }): void => event.preventDefault();
