import { SourceError } from '../../model/source-error.js';
import { textOf } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import { request, type HttpRequest } from '../shared/request.js';
import { apiUrl, pageOnServer, type Remark42Site } from './site.js';
import { writingError } from './writing-error.js';

/** What a request that writes carries: cookies, and one of them again in a header. */
export function authorized({ cookies }: Remark42Site): Pick<HttpRequest, 'credentials' | 'headers'> {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(cookies())?.[1];
  return { credentials: 'include', headers: token ? { 'X-XSRF-TOKEN': token } : {} };
}

/**
 * Sees to it that replies come from someone of this name: from anyone who is signed in, if that is their name, so that
 * no one is signed out needlessly, and otherwise from a guest.
 */
export async function enter(site: Remark42Site, thread: string, name: string, asked: HttpRequest): Promise<void> {
  const { base, site: id, html, http } = site;
  const before = authorized(site);
  if (before.headers?.['X-XSRF-TOKEN']) {
    const user = await request(apiUrl(site, 'user'), { ...asked, ...before }, http);
    if (user.ok && html.text(textOf(objectIn(user).name)) === name) return;
  }
  const query = new URLSearchParams({ user: name, site: id, aud: id });
  const response = await request(`${base}/auth/anonymous/login?${query}`, { ...asked, credentials: 'include' }, http);
  const wayOut = { url: pageOnServer(site, thread) };
  if (response.status === 403) {
    // It says "incorrect user or password", whatever is wrong with the name.
    const said = 'A name here has 3 to 64 characters: letters, digits, spaces and underscores.';
    const message = `Expected a name that ${base} takes, got ${JSON.stringify(name)}`;
    throw new SourceError('invalid-field', message, { field: 'name', said, wayOut });
  }
  if (!response.ok) throw writingError(response, wayOut.url);
  if (!authorized(site).headers?.['X-XSRF-TOKEN']) {
    const message = `Expected to read the cookie XSRF-TOKEN of ${base} from this page, got none`;
    throw new SourceError('authentication-needed', message, { wayOut });
  }
}
