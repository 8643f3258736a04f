import type { Branch } from '../model/thread.js';

/** About how many lines a comment takes, with its name and its buttons: what stands for its height until it is laid out. */
export function linesOf({ comment: { body } }: Branch): number {
  let lines = 6;
  for (const block of body.children) {
    let length = 0;
    if (block.type === 'paragraph')
      for (const child of block.children) length += 'value' in child ? child.value.length : 20;
    lines += 1 + Math.ceil(length / 75);
  }
  return lines;
}
