import type { Comment } from '../model/comment.js';
import { escapeMarkup } from './markup.js';

/** How systems name the place of a comment on their pages; most say `comment-51`. */
const forms: Readonly<Record<string, (id: string) => readonly string[]>> = {
  wordpress: (id) => [`comment-${id}`, `div-comment-${id}`],
  isso: (id) => [`isso-${id}`],
  artalk: (id) => [`atk-comment-${id}`],
  remark42: (id) => [`remark42__comment-${id}`],
  waline: (id) => [id],
};

const formOf = (system: string): ((id: string) => readonly string[]) =>
  (Object.hasOwn(forms, system) ? forms[system] : undefined) ?? ((id) => [`comment-${id}`]);

function fragmentOf(url: string | undefined): readonly string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  try {
    return [decodeURIComponent(new URL(url).hash.slice(1))];
  } catch {
    return [];
  }
}

/** The fragments that led to a comment where it was imported from. */
export function oldAnchorsOf({ source, url }: Comment): readonly string[] {
  const known = source?.id === undefined ? [] : formOf(source.system)(source.id);
  return [...new Set([...known, ...fragmentOf(source?.url), ...fragmentOf(url)])].filter((name) => /^\S+$/.test(name));
}

/** The parts of a printed comment that can have a fragment of their own. */
const carriers = ['<header>', '<p class="colloquy-who">', '<p class="colloquy-when">'];

/**
 * Gives the former fragments of comments to elements inside them, so that old links to single replies lead there without
 * a script. The elements adopt the page as it is: nothing may stand there that they would not render.
 */
export function addOldAnchors(html: string, comments: readonly Comment[], idPrefix = 'comment-'): string {
  const taken = new Set(comments.map(({ id }) => idPrefix + id));
  let out = html;
  for (const comment of comments) {
    const names = oldAnchorsOf(comment).filter((name) => !taken.has(name));
    const start = out.indexOf(`<article id="${escapeMarkup(idPrefix + comment.id)}" class="u-comment`);
    if (names.length === 0 || start < 0) continue;
    let at = out.indexOf('>', start);
    for (const [index, name] of names.slice(0, carriers.length).entries()) {
      const carrier = carriers[index]!;
      const found = out.indexOf(carrier, at);
      if (found < 0) break;
      taken.add(name);
      const id = ` id="${escapeMarkup(name)}"`;
      at = found + carrier.length - 1;
      out = out.slice(0, at) + id + out.slice(at);
    }
  }
  return out;
}
