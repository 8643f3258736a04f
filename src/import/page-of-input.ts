import type { PageFacts } from './gathered-threads.js';
import type { ImportOptions } from './options.js';

/** The page of an input that does not name it, such as a response about one page: `--base`, else the name of the file. */
export function pageOfInput(file: string, { base }: ImportOptions): PageFacts {
  if (base !== undefined) return { id: base, url: base };
  return { id: nameOfFile(file) };
}

/** The name of a file without its folder and ending, which is what an essay in it is called. */
export const nameOfFile = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '') || 'page';
