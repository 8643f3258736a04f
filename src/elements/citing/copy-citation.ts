import type { ShownCitation } from '../../views/citation-panel.js';

/** Copies a citation: as text, and with its italics for those who write where there are any. Returns whether it could. */
export async function copyCitation({ words, isCode }: ShownCitation): Promise<boolean> {
  try {
    const { citationHtml, citationText } = await import('../../formats/citations/index.js');
    const text = citationText(words as Parameters<typeof citationText>[0]);
    if (isCode || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([citationHtml(words as Parameters<typeof citationHtml>[0])], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return false; // no permission, or no secure context: the words can be selected
  }
}
