import type { SourceCapabilities } from '../../model/source.js';
import { countOf, recordOf } from '../shared/json-value.js';
import { offsite } from '../shared/offsite.js';
import type { HttpRequest } from '../shared/request.js';
import { requestRemark42 } from './request-remark42.js';
import { apiUrl, type Remark42Site } from './site.js';

/** What the server says can be done on it, for a page whose readers can write here as `guest`. */
export async function askForCapabilities(
  site: Remark42Site,
  guest: SourceCapabilities,
  asked: HttpRequest,
): Promise<SourceCapabilities> {
  const config = recordOf(await requestRemark42(apiUrl(site, 'config'), asked, site.http));
  const { auth_providers: providers } = config;
  if (Array.isArray(providers) && !providers.includes('anonymous')) return offsite;
  // Fetched ahead, so that a connection that breaks later does not keep a reply back.
  import('./writing.js').catch(() => undefined);
  const minLength = countOf(config.min_comment_size);
  const window = countOf(config.edit_duration);
  return {
    ...guest,
    ...(minLength && { minLength }),
    maxLength: countOf(config.max_comment_size) || 2048,
    ...(window && { editWindow: window, deleteWindow: window }),
  };
}
