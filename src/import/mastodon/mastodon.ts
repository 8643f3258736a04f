import { roleOf } from '../author-roles.js';
import { has } from '../json/json-head.js';
import { treeFormat } from '../json/tree-format.js';
import { countOf, fieldsOf, isFields, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import type { InputPlace, RawComment } from '../raw.js';

/** What a server of Mastodon says of the replies to a post (`…/statuses/ID/context`). */
export const format = treeFormat({
  system: 'mastodon',
  read(response, place, { options }) {
    if (!isFields(response) || !has(response, 'descendants')) return undefined;
    const [before, after] = [rowsOf(response['ancestors']), rowsOf(response['descendants'])];
    const ids = new Set([...before, ...after].map(({ id }) => textOf(id)));
    // The post itself is not in the response: it is what a reply names and none is.
    const [outside = ''] = after.map((row) => textOf(row['in_reply_to_id'])).filter((id) => id && !ids.has(id));
    const root = before[0];
    const page = root ? textOf(root['url']) || textOf(root['id']) : outside;
    const isPage = (id: string): boolean => before.length === 0 && !ids.has(id) && id === page;
    const rows = before.length > 0 ? [...before.slice(1), ...after] : after;
    const own = before.length > 0 ? textOf(root?.['id']) : page;
    const comments = rows.map((row, index) =>
      statusOf(row, (id) => id === own || isPage(id), { ...place, path: `descendants[${index + 1}]` }),
    );
    const named =
      options.base === undefined && page
        ? { id: page, ...(/^https?:/.test(page) && { url: page }) }
        : pageOfInput(place.file ?? '', options);
    return [{ ...named, comments, place }];
  },
});

function statusOf(row: Fields, isPage: (id: string) => boolean, place: InputPlace): RawComment {
  const account = fieldsOf(row['account']);
  const [id, parent, url] = [
    textOf(row['id']),
    textOf(row['in_reply_to_id']),
    textOf(row['url']) || textOf(row['uri']),
  ];
  const [published, modified] = [timeOf(row['created_at']), timeOf(row['edited_at'])];
  const emojis = new Set(rowsOf(account['emojis']).map(({ shortcode }) => `:${textOf(shortcode)}:`));
  // Pictures within a name cannot be kept.
  const shown = textOf(account['display_name']).replace(/:\w+:/g, (sign) => (emojis.has(sign) ? '' : sign));
  const name = shown.trim() || textOf(account['username']) || textOf(account['acct']);
  const [warning, language] = [textOf(row['spoiler_text']), textOf(row['language'])];
  const upvotes = countOf(row['favourites_count']);
  const key = textOf(account['uri']) || textOf(account['url']) || textOf(account['id']);
  return {
    ...(id && { id }),
    parent: isPage(parent) ? '' : parent,
    author: { name, url: textOf(account['url']), image: textOf(account['avatar']), ...(key && { key }) },
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...roleOf(['bot', account['bot']]),
    ...(upvotes !== undefined && { upvotes }),
    status: /^(?:public|unlisted|)$/.test(textOf(row['visibility'])) ? 'public' : 'private',
    text: { html: `${textOf(row['content'])}${attached(row)}` },
    ...(url && { url }),
    ...(warning && { contentWarning: warning }),
    ...(language && { language }),
    place,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Links to what is attached, in the words of its description. */
const attached = (row: Fields): string =>
  rowsOf(row['media_attachments'])
    .map((one) => {
      const url = textOf(one['url']) || textOf(one['remote_url']);
      const words = textOf(one['description']) || url;
      return url ? `<p><a href="${escaped(url)}">${escaped(words)}</a></p>` : '';
    })
    .join('');
