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

/** How the permalink of a printed comment begins, behind the tag of its article. */
const permalink = '<a class="colloquy-quiet colloquy-permalink';

/**
 * Gives the former fragments of comments to their permalinks, so that old links to single replies lead there without a
 * script: the first one as `name`, which is obsolete and conforming. The elements adopt the page as it is and tell nodes
 * by their ids, so that it cannot be an id, nor a node of its own. The others need the script `anchors`.
 */
export function addOldAnchors(html: string, comments: readonly Comment[], idPrefix = 'comment-'): string {
  const taken = new Set(comments.map(({ id }) => idPrefix + id));
  const parts: string[] = [];
  let end = 0;
  const byStart = comments
    .map((comment) => ({
      comment,
      start: html.indexOf(`<article id="${escapeMarkup(idPrefix + comment.id)}" class="u-comment`),
    }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  for (const { comment, start } of byStart) {
    const [first, ...others] = oldAnchorsOf(comment).filter((name) => !taken.has(name));
    const found = html.indexOf(permalink, start);
    if (first === undefined || found < 0) continue;
    taken.add(first);
    const former = others.length > 0 ? markup` data-former="${others.join(' ')}"` : '';
    parts.push(html.slice(end, found + 2), `${markup` name="${first}"${former}`}`);
    end = found + 2;
  }
  return parts.join('') + html.slice(end);
}
