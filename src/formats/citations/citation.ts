/**
 * A part of a citation: words of the style itself, or words of the work, which may be in any script. Those stand apart from what
 * is around them, and may be in italics.
 */
export type CitationPart = string | { readonly given: string; readonly isItalic?: true };

/** A work as a style cites it. */
export type Citation = readonly CitationPart[];

export const given = (words: string): CitationPart => ({ given: words });
export const italic = (words: string): CitationPart => ({ given: words, isItalic: true });

/** Scripts that are written from right to left. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * A citation as plain text. Words that are written from right to left stand in an isolate, U+2068 to U+2069: without it, the
 * date behind an Arabic name would be shown before it.
 */
export const citationText = (citation: Citation): string =>
  citation
    .map((part) => {
      if (typeof part === 'string') return part;
      return rightToLeft.test(part.given) ? `\u2068${part.given}\u2069` : part.given;
    })
    .join('');

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A citation as HTML, for the clipboard of a word processor: with italics, everything else escaped. */
export const citationHtml = (citation: Citation): string =>
  citation
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      const words = rightToLeft.test(part.given) ? `<bdi>${escaped(part.given)}</bdi>` : escaped(part.given);
      return part.isItalic ? `<i>${words}</i>` : words;
    })
    .join('');
