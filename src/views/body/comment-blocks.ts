import type { Block, Body, Image } from '../../model/body.js';
import { safeImageUrl } from '../../model/safe-url.js';
import { html, nothing, type View } from '../template.js';
import type { BodyView } from './blocks.js';
import { RichBlocks } from './rich-blocks.js';

/**
 * The blocks of a comment, with its tables and pictures drawn. Fetched when a comment has them.
 *
 * @param pictures - Whether to show pictures. Each is a request to a server that its writer has chosen, and that learns of
 *   every reader: by default they are links.
 */
export const commentBlocks = ({ children }: Body, view: BodyView, pictures: boolean): readonly Block[] =>
  new CommentBlocks(view, pictures).all(children);

class CommentBlocks extends RichBlocks {
  readonly #pictures: boolean;

  constructor(view: BodyView, pictures: boolean) {
    super(view);
    this.#pictures = pictures;
  }

  all(nodes: readonly Block[]): readonly Block[] {
    return this.blocks(nodes, 0);
  }

  protected picture({ url, alt, title, width, height }: Image, isInLink: boolean): View {
    const src = safeImageUrl(url);
    if (src && (src.startsWith('data:') || (this.#pictures && src.startsWith('https:'))))
      return html`<img src=${src} alt=${`${alt}`} title=${title ?? nothing} width=${width ?? nothing} height=${height ?? nothing} loading="lazy" decoding="async" referrerpolicy="no-referrer">`;
    const words = `${alt}`.trim() || nameOf(src);
    // Its words are none of the comment's own.
    return isInLink || !src
      ? html`<span data-colloquy-aside>${words}</span>`
      : html`<a href=${src} title=${title ?? nothing} rel="nofollow ugc noopener noreferrer" data-colloquy-aside>${words}</a>`;
  }
}

/** What a picture without words is called: the name of its file, or of its site. */
function nameOf(src: string | undefined): string {
  if (!src) return '';
  const { host, pathname } = new URL(src);
  const file = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(file) || host;
  } catch {
    return file;
  }
}
