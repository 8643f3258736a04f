import { initials } from '../../views/initials.js';

/** Addresses that have given no picture. They are not asked again while the page is open. */
const failed = new Set<string>();

const watched = new WeakSet<Node>();

/** Whether a picture can be had from an address, as far as is known. */
export const isThere = (src: string): boolean => !failed.has(src);

/** Puts initials in the place of each picture of a person that cannot be had: what has failed already, and what will. */
export function watchPictures(root: HTMLElement | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  // It does not bubble.
  root.addEventListener('error', ({ target }) => replace(target), true);
  for (const image of root.querySelectorAll('img')) if (image.complete && image.naturalWidth === 0) replace(image);
}

function replace(image: EventTarget | null): void {
  if (!(image instanceof HTMLImageElement) || image.getAttribute('part') !== 'avatar') return;
  failed.add(image.src);
  const name = image.closest('.u-comment')?.querySelector('.p-author')?.textContent ?? '';
  // Just what the template has in this case, so that a comment which is drawn again stays as it is.
  const drawn = image.ownerDocument.createElement('span');
  drawn.className = image.className;
  drawn.setAttribute('part', 'avatar');
  drawn.setAttribute('aria-hidden', 'true');
  drawn.textContent = initials(name);
  image.replaceWith(drawn);
}
