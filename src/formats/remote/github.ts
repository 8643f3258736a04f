import { given, type RemoteComment } from './remote-comment.js';
import { countOf, fieldsOf, rowsOf, textOf, type Fields } from './values.js';

/** Who has written on GitHub. */
export function githubPerson(person: Fields): NonNullable<RemoteComment['author']> {
  const login = textOf(person['login']);
  return {
    name: textOf(person['name']) || login,
    url: textOf(person['url']) || textOf(person['html_url']),
    // What follows the version of a picture in its address is a hash of it.
    image: (textOf(person['avatarUrl']) || textOf(person['avatar_url'])).replace(/\bu=\w+&?/, ''),
    ...given('key', login && `user ${login}`),
  };
}

/** How many have reacted in one way: https://docs.github.com/en/graphql/reference/enums#reactioncontent */
function reactions(fields: Fields, content: string): number | undefined {
  const group = rowsOf(fields['reactionGroups']).find((one) => one['content'] === content);
  return group && countOf(fieldsOf(group['reactors'] ?? group['users'])['totalCount']);
}

/**
 * A comment in a response of GitHub's GraphQL, or of giscus, below the root that is named. A reader may vote and react:
 * the greater number is that of the readers in favour.
 */
export function githubComment(fields: Fields, root: string): Omit<RemoteComment, 'text'> & { readonly html: string } {
  const upvotes = countOf(fields['upvoteCount']);
  const thumbs = reactions(fields, 'THUMBS_UP');
  return {
    id: textOf(fields['id']),
    parent: textOf(fieldsOf(fields['replyTo'])['id']) || root,
    ...(fields['author'] !== null &&
      typeof fields['author'] === 'object' && { author: githubPerson(fieldsOf(fields['author'])) }),
    ...given('published', textOf(fields['createdAt'])),
    ...given('modified', textOf(fields['lastEditedAt'])),
    status: fields['deletedAt'] || fields['isMinimized'] === true ? 'deleted' : 'public',
    html: textOf(fields['bodyHTML']),
    ...given('url', textOf(fields['url'])),
    ...given('upvotes', thumbs === undefined ? upvotes : Math.max(upvotes ?? 0, thumbs)),
    ...given('downvotes', reactions(fields, 'THUMBS_DOWN')),
  };
}
