import type { ReadContext } from '../format.js';
import { matches } from '../html/select.js';
import {
  attribute,
  detach,
  elementsIn,
  nodesIn,
  replaceByText,
  setAttribute,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
} from '../html/tree.js';

/** Where a page comes from, and what stands in it that is not the page. */
export interface PageAddresses {
  /** The address of the page; undefined where it does not say it. */
  readonly url?: string;
  /** Other addresses of it. */
  readonly aliases: readonly string[];
  /** Its pictures that were saved beside it, and have no address. Their words stand in their place. */
  readonly savedPictures: readonly SavedPicture[];
}

/** A picture that a browser saved into a folder beside the page. */
export interface SavedPicture {
  readonly picture: HtmlElement;
  /** What stands in its place. */
  readonly words: HtmlNode;
  /** Its path from the page, such as `tea_files/cup.png`. */
  readonly path: string;
}

const archive =
  /^(?:https?:)?(?:\/\/web(?:-static)?\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/((?:https?:)?\/\/?.+)$/i;

/** The address of what an archive keeps, such as that of web.archive.org; others as they are. */
export function originalAddress(address: string): string {
  const [, original] = archive.exec(address.trim()) ?? [];
  if (original === undefined) return address;
  // Some clients write `http:/` with one slash.
  return original.replace(/^(https?:)\/(?!\/)/, '$1//');
}

/** Takes a page back to what its server gave: addresses are absolute and lead to the site, smileys are text. */
export function tidyPage(document: HtmlDocument, { options }: ReadContext): PageAddresses {
  const all = [...elementsIn(document)];
  const named = new Set<string>();
  let saved: string | undefined;
  for (const node of nodesIn(document)) {
    if (node.nodeName !== '#comment' || !('data' in node)) continue;
    const [, from] = /saved from url=\(\d+\)(\S+)/i.exec(node.data) ?? [];
    // A page of which the address is not known is saved as of `about:internet`.
    if (from && /^https?:/i.test(from)) saved ??= originalAddress(from);
  }
  const of = (selector: string, name: string): string | undefined => {
    const found = all.find((element) => matches(element, selector));
    const value = found && attribute(found, name);
    return value ? originalAddress(value) : undefined;
  };
  const canonical = of('link[rel~=canonical]', 'href');
  const graph = of('meta[property="og:url"]', 'content');
  const short = of('link[rel~=shortlink]', 'href');
  const archived = of('link[rel~=original]', 'href') ?? of('#wm-ipp-base form input[name=url]', 'value');
  const first = [canonical, graph, saved, archived].map((one) => absolute(one, saved ?? archived ?? options.base));
  const url = first.find((one) => one !== undefined) ?? absolute(options.base, undefined);
  for (const one of [...first, absolute(short, url)]) if (one !== undefined && one !== url) named.add(one);
  const base = absolute(of('base[href]', 'href'), saved ?? url) ?? saved ?? url;
  const savedPictures = all.flatMap((element) => tidyElement(element, base) ?? []);
  return { ...(url !== undefined && { url }), aliases: [...named], savedPictures };
}

function tidyElement(element: HtmlElement, base: string | undefined): SavedPicture | undefined {
  const { tagName } = element;
  if (matches(element, '#wm-ipp-base, #wm-ipp, #donato')) {
    detach(element);
    return undefined;
  }
  if (
    tagName === 'img' &&
    matches(element, '.wp-smiley, .emoji, img[src*="/smilies/"], img[src*="s.w.org/images/core/emoji"]')
  ) {
    const alt = attribute(element, 'alt') ?? '';
    if (alt) replaceByText(element, alt);
    return undefined;
  }
  // Browsers save pictures into a folder beside the page; where they came from is not said.
  const [, saved] = /^(?:\.\/)?([^/:?#]+_files\/[^/?#]+)$/.exec(attribute(element, 'src') ?? '') ?? [];
  if (tagName === 'img' && saved !== undefined)
    return { picture: element, words: replaceByText(element, attribute(element, 'alt') ?? ''), path: decoded(saved) };
  for (const name of ['href', 'src', 'cite']) {
    const given = attribute(element, name);
    if (given === undefined) continue;
    const original = originalAddress(given);
    const whole = original.startsWith('#') ? original : (absolute(original, base) ?? original);
    if (whole !== given) setAttribute(element, name, whole);
  }
  return undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (!address?.trim()) return undefined;
  try {
    const url = new URL(address.trim(), base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
