import type { SourceError, SourceErrorKind } from '../../model/source-error.js';
import type { HtmlReader, Reply, ReplyField } from '../../model/source.js';
import { isText, recordOf } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpResponse } from '../shared/request.js';
import { siteError } from './site-error.js';

/** What the codes mean beyond their status. */
const kinds: Readonly<Record<string, SourceErrorKind>> = {
  comment_duplicate: 'duplicate',
  comment_flood: 'rate-limited',
  rest_comment_closed: 'closed',
  rest_comment_draft_post: 'not-found',
  rest_comment_trash_post: 'not-found',
  rest_comment_invalid_post_id: 'not-found',
};

/** Codes and parameters that name a field of the form. */
const fields: Readonly<Record<string, ReplyField>> = {
  rest_comment_content_invalid: 'text',
  comment_content_column_length: 'text',
  comment_author_column_length: 'name',
  comment_author_email_column_length: 'email',
  comment_author_url_column_length: 'website',
  content: 'text',
  author_name: 'name',
  author_email: 'email',
  author_url: 'website',
};

/** WordPress has everyone wait so many seconds between two comments, and does not say so. */
const floodPause = 15;

/** Why WordPress did not take a reply. */
export function refusalOf(response: HttpResponse, html: HtmlReader, reply: Reply): SourceError {
  const { code, data } = objectIn(response);
  // `rest_invalid_param` says in its message no more than which.
  const [parameter = '', complaint] = Object.entries(recordOf(recordOf(data).params))[0] ?? [];
  const missing = reply.name?.trim() ? 'email' : 'name';
  const field = code === 'rest_comment_author_data_required' ? missing : (fields[code as string] ?? fields[parameter]);
  // A plugin that refuses a reply and names no status leaves 500; WordPress names its own in the data.
  const isPluginsOwn =
    response.status === 500 && code !== 'internal_server_error' && recordOf(data).status === undefined;
  const isRefusal = isText(code) && (response.status === 400 || response.status === 403 || isPluginsOwn);
  const kind = field ? 'invalid-field' : (kinds[code as string] ?? (isRefusal ? 'refused' : undefined));
  return siteError(
    response,
    html,
    {
      ...(typeof complaint === 'string' && { said: html.text(complaint) }),
      ...(field && { field }),
      ...(code === 'comment_flood' && { retryAfter: floodPause }),
    },
    kind,
  );
}
