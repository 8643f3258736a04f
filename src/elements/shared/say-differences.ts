import { warnOnce } from './warn-once.js';

/** Where somebody works on a page; readers have no use for what is said to them. */
const isDevelopment = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname);

/** Tells whoever works on the page that what was printed was not what is shown, and that it is by now. */
export function sayDifferences(tag: string, count: number): void {
  if (count > 0 && isDevelopment()) warnOnce(`<${tag}> was printed with ${count} differences to what it shows; they are mended.`);
}
