/**
 * Puts a block of text into a field where the caret is, apart from what is around it by an empty line, and the
 * caret behind it. By `insertText` where the browser can, so that it can be undone like anything typed; either way
 * listeners are told.
 */
export function insertBlock(field: HTMLTextAreaElement | HTMLInputElement, block: string): void {
  const { value } = field;
  // A field that has been moved, or never been in, says that its caret is at the beginning: no place to go on from.
  const end = field.selectionEnd || value.length;
  const [before, after] = [value.slice(0, end).trimEnd(), value.slice(end).trimStart()];
  const text = `${before && '\n\n'}${block}`;
  field.focus();
  field.setSelectionRange(before.length, value.length - after.length);
  // Where it returns `true` without an effect, the value of the field is unchanged.
  document.execCommand?.('insertText', false, text);
  if (field.value === value) {
    field.setRangeText(text, before.length, value.length - after.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  const caret = before.length + text.length;
  field.setSelectionRange(caret, caret);
}
