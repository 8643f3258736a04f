import { h, type View } from './view.js';

/** 1 to 6, whatever was asked for: HTML has no other, so the nearest of them. */
export function headingLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.round(level) || 1));
}

/** A heading of a level that is known only when the page runs. Its id is the name of its part as well. */
export function heading(level: number, content: View, id?: string, name?: string): View {
  return h(`h${headingLevel(level)}`, { id, class: name, part: id }, content);
}
