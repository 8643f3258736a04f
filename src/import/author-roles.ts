import type { AuthorRole, Reaction } from '../model/comment.js';
import { countOf, fieldsOf, flagOf, isFields, rowsOf, textOf, type Fields } from './json/values.js';
import type { RawComment } from './raw.js';

/** The first of some roles whose sign is there, as a part of a comment. */
export function roleOf(
  ...roles: readonly (readonly [role: AuthorRole, isSo: unknown])[]
): Pick<RawComment, 'authorRole'> {
  const found = roles.find(([, isSo]) => flagOf(isSo));
  return found ? { authorRole: found[0] } : {};
}

/** How GitHub calls reactions, in GraphQL and in REST; thumbs are votes. */
const githubReactions: readonly (readonly [graphql: string, rest: string, emoji: string])[] = [
  ['LAUGH', 'laugh', '😄'],
  ['HOORAY', 'hooray', '🎉'],
  ['CONFUSED', 'confused', '😕'],
  ['HEART', 'heart', '❤️'],
  ['ROCKET', 'rocket', '🚀'],
  ['EYES', 'eyes', '👀'],
];

/** What GitHub says of the writer of a comment and of those who reacted to it. */
export function githubMarks(fields: Fields): Pick<RawComment, 'authorRole' | 'reactions' | 'upvotes' | 'downvotes'> {
  const association = textOf(fields['authorAssociation'] ?? fields['author_association']);
  const writer = fieldsOf(fields['user'] ?? fields['author']);
  const groups = rowsOf(fields['reactionGroups']);
  const counts = fieldsOf(fields['reactions']);
  const reactions = githubReactions.flatMap(([graphql, rest, name]): readonly Reaction[] => {
    const group = groups.find(({ content }) => content === graphql);
    const users = fieldsOf(group?.['reactors'] ?? group?.['users']);
    const count = countOf(isFields(group) ? users['totalCount'] : counts[rest]) ?? 0;
    return count > 0 ? [{ name, count }] : [];
  });
  const [up, down] = [countOf(counts['+1']), countOf(counts['-1'])];
  return {
    ...roleOf(
      ['bot', (writer['type'] ?? writer['__typename']) === 'Bot'],
      ['administrator', association === 'OWNER'],
      ['member', association === 'MEMBER' || association === 'COLLABORATOR'],
    ),
    ...(reactions.length > 0 && { reactions }),
    ...(up !== undefined && { upvotes: up }),
    ...(down !== undefined && { downvotes: down }),
  };
}

/** The reactions of Discourse's plugin, by their names; its hearts are the likes, which are counted as votes. */
export function discourseReactions(fields: Fields): Pick<RawComment, 'reactions'> {
  const reactions = rowsOf(fields['reactions']).flatMap((one): readonly Reaction[] => {
    const [name, count] = [textOf(one['id']), countOf(one['count']) ?? 0];
    return count > 0 && /^\S{1,60}$/.test(name) && name !== 'heart' ? [{ name, count }] : [];
  });
  return reactions.length > 0 ? { reactions } : {};
}
