import { inflateSync } from 'node:zlib';

const stream = /stream\r?\n/g;

/** A PDF with what is compressed in it laid open, as far as it can be. */
function laidOpen(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [
    text,
    ...[...text.matchAll(stream)].map(({ index, 0: { length } }) => {
      const from = index + length;
      try {
        return inflateSync(pdf.subarray(from, text.indexOf('endstream', from))).toString('latin1');
      } catch {
        // A picture or a font.
        return '';
      }
    }),
  ];
}

/** How many comments a PDF shows: each ends with a link to a note of its own, and links can be read where letters cannot. */
export function printedNotes(pdf: Buffer): number {
  const notes = laidOpen(pdf).flatMap((text) =>
    [...text.matchAll(/example\.org\/notes\/(\d+)/g)].map(([, number]) => number),
  );
  return new Set(notes).size;
}
