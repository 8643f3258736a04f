import { pictureUrl } from '../document/picture.js';
import type { ReadContext } from '../format.js';
import { ancestorsOf, replaceNode, setAttribute, type HtmlElement } from '../html/tree.js';
import type { SavedPicture } from './tidy-page.js';

/**
 * Puts the pictures that were saved beside a page back into its article, where the files are at hand. Those of comments are
 * faces for the most part, and stay out. What is not there is told.
 */
export function takeSavedPictures(
  pictures: readonly SavedPicture[],
  isComment: (element: HtmlElement) => boolean,
  file: string,
  { log, options }: ReadContext,
): void {
  const lost = pictures.filter(({ picture, words, path }) => {
    if ([...ancestorsOf(words)].some(isComment)) return true;
    const bytes = isPlain(path) ? options.beside?.(file, path) : undefined;
    const url = bytes && pictureUrl(bytes);
    if (url === undefined) return true;
    setAttribute(picture, 'src', url);
    replaceNode(words, picture);
    return false;
  });
  if (lost.length > 0)
    log.add(
      'page/saved-pictures',
      'lost',
      { file },
      {
        expected: 'the addresses of pictures, or the folder that they were saved into',
        got: `${lost.length} without`,
        is: 'their alternative texts',
      },
    );
}

/** Whether a path is that of a file in a folder, and leads nowhere else. */
const isPlain = (path: string): boolean => /^[^/\\\0]+\/[^/\\\0]+$/.test(path) && !/(?:^|\/)\.\.?(?:\/|$)/.test(path);
