/** What WordPress takes for the address of something to embed: one that stands alone on its line, or in its paragraph. */
const alone = /^([^\S\n]*)(https?:\/\/[^\s<>"]+)([^\S\n]*)$|(<p(?:\s[^<>]*)?>\s*)(https?:\/\/[^\s<>"]+)(\s*<\/p>)/gim;
const verbatim = /(<pre[\s>][\s\S]*?<\/pre\s*>)/i;

/** HTML in which the addresses that WordPress shows players for are links to what they play. */
export function withLinkedEmbeds(html: string): string {
  if (!/https?:/i.test(html)) return html;
  return html
    .split(verbatim)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(
            alone,
            (_, before = '', onLine = '', after = '', start = '', inParagraph = '', end = '') =>
              `${before}${start}<a href="${onLine || inParagraph}">${onLine || inParagraph}</a>${after}${end}`,
          ),
    )
    .join('');
}
