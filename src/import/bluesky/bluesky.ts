import { has, within } from '../json/json-head.js';
import { treeFormat } from '../json/tree-format.js';
import { countOf, fieldsOf, isFields, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import type { InputPlace, RawComment } from '../raw.js';
import { htmlOf } from './rich-text.js';

/** A thread of Bluesky (`app.bsky.feed.getPostThread`). Its first post stands for the page. */
export const format = treeFormat({
  system: 'bluesky',
  read(response, place) {
    const thread = has(response, 'thread') ? within(response, 'thread') : response;
    if (!isFields(thread) || !isFields(thread['post'])) return undefined;
    const root = thread['post'];
    const uri = textOf(root['uri']);
    const comments: RawComment[] = [];
    let hidden = 0;
    const queue = rowsOf(thread['replies']).map((node) => ({ node, parent: uri }));
    // Depth is in the hands of the file: no recursion.
    for (const { node, parent } of queue) {
      const path = { ...place, path: `reply[${comments.length + 1}]` };
      const own = isFields(node['post']) ? textOf(node['post']['uri']) : textOf(node['uri']);
      if (isFields(node['post'])) comments.push(postOf(node['post'], parent, uri, path));
      else if (/#(?:blockedPost|notFoundPost)$/.test(textOf(node['$type'])) && own) {
        // Kept as a tombstone where it has replies; left out and counted otherwise.
        comments.push({
          id: keyOf(own),
          parent: parent === uri ? '' : keyOf(parent),
          status: 'deleted',
          text: { plain: '' },
          place: path,
        });
      } else hidden += 1;
      const replies = rowsOf(node['replies']);
      for (const reply of replies) queue.push({ node: reply, parent: own });
      if (isFields(node['post']) && replies.length === 0) hidden += countOf(node['post']['replyCount']) ?? 0;
    }
    const url = addressOf(root);
    const linked = textOf(within(root, 'record.embed.external.uri'));
    return [
      {
        id: keyOf(uri),
        ...(url && { url }),
        aliases: [uri, linked].filter(Boolean),
        comments,
        ...(hidden > 0 && { reported: comments.filter(({ status }) => status === 'public').length + hidden }),
        place,
      },
    ];
  },
});

/** The last part of an `at:` address, which is its own within a thread for each author. */
const keyOf = (uri: string): string => uri.replace(/^at:\/\//, '').replace('/app.bsky.feed.post/', '/');

function addressOf(post: Fields): string {
  const [, did, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(textOf(post['uri'])) ?? [];
  const handle = textOf(fieldsOf(post['author'])['handle']) || did;
  return handle && key ? `https://bsky.app/profile/${handle}/post/${key}` : '';
}

function postOf(post: Fields, parent: string, root: string, place: InputPlace): RawComment {
  const [author, record] = [fieldsOf(post['author']), fieldsOf(post['record'])];
  const uri = textOf(post['uri']);
  const said = textOf(within(record, 'reply.parent.uri')) || parent;
  const published = timeOf(record['createdAt']) ?? timeOf(post['indexedAt']);
  const [did, handle] = [textOf(author['did']), textOf(author['handle'])];
  const [language] = Array.isArray(record['langs']) ? record['langs'].map(textOf) : [];
  const upvotes = countOf(post['likeCount']);
  const url = addressOf(post);
  // Those who ask not to be seen without an account are asked for with one.
  const isForMembers = [...rowsOf(author['labels'])].some((label) => textOf(label['val']) === '!no-unauthenticated');
  return {
    id: keyOf(uri),
    parent: said === root ? '' : keyOf(said),
    author: {
      ...{ name: textOf(author['displayName']) || handle, image: textOf(author['avatar']) },
      ...(handle && { url: `https://bsky.app/profile/${handle}` }),
      ...(did && { key: did }),
    },
    ...(published !== undefined && { published }),
    status: isForMembers ? 'private' : 'public',
    text: { html: htmlOf(record) },
    ...(url && { url }),
    ...(language && { language }),
    ...(upvotes !== undefined && { upvotes }),
    place,
  };
}
