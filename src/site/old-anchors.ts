import type { Comment } from '../model/comment.js';
import { escapeMarkup, markup } from './markup.js';

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

/** A printed comment, from its article to its permalink. Texts between have no `<` of their own. */
const place = /<article id="([^"]*)"( class="u-comment[^"]*"(?:(?!<article )[^])*?)<a(?= class="colloquy-permalink)/g;

/**
 * Gives the former fragments of comments to their permalinks, so that old links to single replies lead there without a
 * script: the first one as `name`, which is obsolete and conforming. The elements adopt the page as it is and tell nodes
 * by their ids, so that it cannot be an id, nor a node of its own. The others need the script `anchors`.
 */
export function addOldAnchors(html: string, comments: readonly Comment[], idPrefix = 'comment-'): string {
  const taken = new Set(comments.map(({ id }) => idPrefix + id));
  const names = new Map(
    comments.flatMap((comment) => {
      const former = oldAnchorsOf(comment).filter((name) => !taken.has(name));
      return former.length > 0 ? [[escapeMarkup(idPrefix + comment.id), former] as const] : [];
    }),
  );
  if (names.size === 0) return html;
  return html.replace(place, (whole, id: string, between: string) => {
    const [first, ...others] = (names.get(id) ?? []).filter((name) => !taken.has(name));
    if (first === undefined) return whole;
    taken.add(first);
    const former = others.length > 0 && markup` data-former="${others.join(' ')}"`;
    return `<article id="${id}"${between}${markup`<a name="${first}"${former}`}`;
  });
}
