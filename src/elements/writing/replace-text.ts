import type { TextSelection } from '../../model/text-selection.js';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** A part of a text, and what comes in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What stands in a field, and what is selected of it. */
export const selectionIn = ({ value, selectionStart, selectionEnd }: Field): TextSelection => ({
  text: value,
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
});

/**
 * Replaces a part of what stands in a field, which gets the focus. By `insertText` where the browser can, so that it is
 * undone in one step like anything typed; either way listeners are told.
 */
export function replaceText(field: Field, { start, end, words }: Replacement): void {
  const { value } = field;
  field.focus();
  field.setSelectionRange(start, end);
  if (start === end && words === '') return;
  // Where it returns `true` without an effect, the value of the field is unchanged.
  if (words === '') document.execCommand?.('delete');
  else document.execCommand?.('insertText', false, words);
  if (field.value !== value) return;
  field.setRangeText(words, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
