import { flatFormat, type OnPage } from '../json/flat-format.js';
import { has } from '../json/json-head.js';
import { countOf, flagOf, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import type { InputPlace } from '../raw.js';

/** The comments of a post, as the pages of Substack ask for them. */
export const comments = flatFormat({
  system: 'substack',
  lists: ['', 'comments'],
  isComment: (fields) => has(fields, 'body', 'id'),
  children: ({ children }) => rowsOf(children),
  read: readComment,
});

function readComment(fields: Fields, place: InputPlace): OnPage {
  const [id, user] = [textOf(fields['id']), textOf(fields['user_id'])];
  const [published, modified] = [timeOf(fields['date']), timeOf(fields['edited_at'])];
  const [name, handle, upvotes] = [textOf(fields['name']), textOf(fields['handle']), countOf(fields['reaction_count'])];
  return {
    page: { id: textOf(fields['post_id']) },
    comment: {
      ...(id && { id }),
      parent: textOf(fields['ancestor_path']).split('.').at(-1) ?? '',
      author: {
        ...{ name, image: textOf(fields['photo_url']) },
        ...(handle && { url: `https://substack.com/@${handle}` }),
        ...(user && { key: `user ${user}` }),
      },
      ...(published !== undefined && { published }),
      ...(modified !== undefined && { modified }),
      status: flagOf(fields['deleted']) ? 'deleted' : 'public',
      text: { plain: textOf(fields['body']) },
      ...(upvotes !== undefined && { upvotes }),
      place,
    },
  };
}
