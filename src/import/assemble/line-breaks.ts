/** Elements that stand by themselves: lines around them end no paragraph. */
const blocks =
  'table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|script|iframe';
const part = new RegExp(
  `(<pre[\\s>][\\s\\S]*?</pre\\s*>|<(?:script|style)[\\s>][\\s\\S]*?</(?:script|style)\\s*>|</?(?:${blocks})(?:\\s[^>]*)?/?>|<!--[\\s\\S]*?-->)`,
  'i',
);

/**
 * HTML of a text that WordPress stores as it was typed: an empty line parts paragraphs, and a line end breaks the line.
 * What stands in `pre` is left as it is.
 */
export function withParagraphs(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  // A tag may go over several lines.
  const pieces = lines.replace(/<[a-z/][^<>]*>/gi, (tag) => tag.replaceAll('\n', ' ')).split(part);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : paragraphsOf(piece))).join('');
}

function paragraphsOf(text: string): string {
  if (!text.trim()) return text;
  const paragraphs = text
    .split(/\n[^\S\n]*\n\s*/)
    .map((one) => one.replace(/^\s+|\s+$/g, ''))
    .filter(Boolean);
  // Words between two blocks are a line of their own in any case.
  return paragraphs.map((one) => `<p>${one.replace(/(?<!<br\s*\/?>)[^\S\n]*\n/gi, '<br>')}</p>`).join('\n');
}
