import { SourceError } from '../../model/source-error.js';
import { isText, recordOf } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpRequest } from '../shared/request.js';
import { addressOf } from './address-of.js';
import { findPost } from './load-page.js';
import { askSite, type Site } from './site.js';

/**
 * The parts of the REST API for posts of other types, attachments among them. Undefined where the site does not tell:
 * then nothing is known of a post that was not found.
 */
async function otherTypes(site: Site, known: readonly string[], asked: HttpRequest): Promise<readonly string[] | undefined> {
  const answer = await askSite(site, 'wp/v2/types', '_fields=rest_base,rest_namespace', asked);
  if (!answer.ok) return undefined;
  return Object.values(objectIn(answer))
    .map(recordOf)
    .filter(({ rest_namespace: space = 'wp/v2' }) => space === 'wp/v2')
    .map(({ rest_base }) => rest_base)
    .filter(isText)
    // Templates, menus and the like have addresses with patterns.
    .filter((base) => /^[\w-]+$/.test(base) && !known.includes(base));
}

/** Whether a post of any other type takes comments. Rejects where the site says that it has no such post. */
export async function findOther(site: Site, types: readonly string[], post: string, asked: HttpRequest): Promise<unknown> {
  const others = await otherTypes(site, types, asked);
  const found = others && (await findPost(site, others, post, asked));
  if (!others || found !== undefined) return found;
  throw new SourceError('not-found', `Expected ${addressOf(site)} to have the post ${post}, got none among its ${[...types, ...others].join(', ')}`);
}
