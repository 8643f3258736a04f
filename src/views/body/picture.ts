import type { Image } from '../../model/body.js';
import { safeImageUrl } from '../../model/safe-url.js';
import { html, nothing, type View } from '../template.js';

/** A picture of an essay, whose writer has chosen it for all readers. */
export function picture({ url, alt, title, width, height }: Image): View {
  const src = safeImageUrl(url);
  return src
    ? html`<img src=${src} alt=${`${alt}`} title=${title ?? nothing} width=${width ?? nothing} height=${height ?? nothing} loading="lazy">`
    : undefined;
}
