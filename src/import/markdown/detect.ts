import type { Head } from '../format.js';

/** How sure it is that a file is an essay in Markdown: by its front matter, or by its name. */
export function detect({ file, text }: Head): number {
  const hasFrontMatter =
    /^\ufeff?---[ \t]*\r?\n(?:[^]*?\r?\n)?(?:title|layout|date)[ \t]*:[^]*?\r?\n---[ \t]*(?:\r?\n|$)/.test(text);
  const isNamed = /\.(?:md|markdown|mdown)$/i.test(file);
  return hasFrontMatter ? (isNamed ? 1 : 0.7) : isNamed ? 0.5 : 0;
}
