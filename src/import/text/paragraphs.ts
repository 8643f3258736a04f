/** How lines of a text were taken. */
export type LineEnds = 'paragraphs' | 'wrapped' | 'breaks';

/** Lines longer than this are not wrapped: each is a paragraph, or a line that ends where its writer ended it. */
const longest = 100;
const widest = 40;

/**
 * Lines as plain text whose paragraphs are parted by empty lines. Lines that follow each other are paragraphs where they
 * are long, one line where they were wrapped at a width, and lines of their own where they are short.
 */
export function paragraphsOf(lines: readonly string[]): {
  readonly plain: string;
  readonly ends: ReadonlySet<LineEnds>;
} {
  const ends = new Set<LineEnds>();
  const blocks: string[][] = [];
  let block: string[] = [];
  for (const line of [...lines, '']) {
    // Spaces that do not break are words of the writer's.
    const words = line.replace(/^[ \t\u3000]+|[ \t]+$/g, '');
    if (words.trim()) block.push(words);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  const plain = blocks.map((one) => {
    if (one.length === 1) return one[0]!;
    const longestLine = Math.max(...one.map(({ length }) => length));
    const isWrapped = longestLine <= longest && one.slice(0, -1).every(({ length }) => length >= widest);
    const kind: LineEnds = longestLine > longest ? 'paragraphs' : isWrapped ? 'wrapped' : 'breaks';
    ends.add(kind);
    return one.join(kind === 'paragraphs' ? '\n\n' : kind === 'wrapped' ? ' ' : '\n');
  });
  return { plain: plain.join('\n\n'), ends };
}
