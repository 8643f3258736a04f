import { ColloquyThread } from 'colloquy/thread';

/** The thread's own rules, without those that let the browser leave out what is far away. */
export const referenceStyles = [ColloquyThread.styles]
  .flat(Infinity)
  .map(({ cssText }) => cssText)
  .join('\n')
  .replaceAll(/(content-visibility|contain-intrinsic-(?:block-)?size)\s*:[^;}]*;?/g, '');

/** The same for a place in the document, where there is no host. */
export const documentStyles = referenceStyles
  .replaceAll(/:host\(([^)]*)\)/g, '.thread$1')
  .replaceAll(':host', '.thread');

/** Puts them into the document. */
export function addStyles() {
  const style = document.createElement('style');
  style.textContent = documentStyles;
  document.head.append(style);
}
