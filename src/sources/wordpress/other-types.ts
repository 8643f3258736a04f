import { SourceError } from '../../model/source-error.js';
import { isText, recordOf } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpRequest } from '../shared/request.js';
import { addressOf } from './address-of.js';
import { askSite, type Site } from './site.js';

/** Posts and pages have been looked up; blocks, templates, menus and fonts are posts to WordPress, too, but take no comments. */
const isOther = (type: string): boolean => !/^(post$|page$|wp_|nav_menu_)/.test(type);

/**
 * The routes for posts of other types, attachments among them. Undefined where the site does not tell: then nothing is
 * known of a post that was not found.
 */
async function otherRoutes(site: Site, asked: HttpRequest): Promise<readonly string[] | undefined> {
  // `_fields` would choose among the types themselves.
  const response = await askSite(site, 'wp/v2/types', '', asked);
  if (!response.ok) return undefined;
  return Object.entries(objectIn(response)).flatMap(([type, described]) => {
    const { rest_base: base, rest_namespace: space } = recordOf(described);
    // A base with a pattern in it belongs to what is not named by an id.
    return isOther(type) && isText(base) && /^[\w/-]+$/.test(base) ? `${isText(space) ? space : 'wp/v2'}/${base}` : [];
  });
}

/** As {@link findOther}, undefined where the site has no such post. */
async function lookUp(site: Site, post: string, asked: HttpRequest): Promise<unknown> {
  try {
    const routes = await otherRoutes(site, asked);
    if (!routes) return '';
    const responses = await Promise.all(
      routes.map((route) => askSite(site, `${route}/${post}`, '_fields=comment_status', asked)),
    );
    // Nothing but a 200 is a post: some types respond to guests with 401, whatever the id.
    const found = responses.find(({ status }) => status === 200);
    if (found) return objectIn(found).comment_status ?? '';
    // A 404 without a code is not WordPress's own.
    return responses.every((response) => objectIn(response).code) ? undefined : '';
  } catch {
    asked.signal?.throwIfAborted();
    return '';
  }
}

/**
 * Whether a post that is not among the usual types takes comments: `open`, `closed`, or an empty text where the site does
 * not tell. Rejects with a SourceError of the kind `not-found` where the site has no such post, or none among the only types
 * that the page names.
 */
export async function findOther(
  site: Site,
  only: readonly string[] | undefined,
  post: string,
  asked: HttpRequest,
): Promise<unknown> {
  const state = only ? undefined : await lookUp(site, post, asked);
  if (state !== undefined) return state;
  const places = only ? `its ${only.join(' and ')}` : 'its posts and pages or any other type';
  throw new SourceError('not-found', `Expected ${addressOf(site)} to have ${post} among ${places}, got none`);
}
