const comment = 'id url createdAt lastEditedAt isMinimized bodyHTML author { login url ... on User { name } }';
const reactions = 'reactionGroups { content reactors { totalCount } }';

/** The numbers and titles of what a search finds. */
export const search = `query($query: String!, $type: SearchType!) {
  search(query: $query, type: $type, first: 20) {
    nodes { ... on Discussion { number title } ... on Issue { number title } }
  }
}`;

/** The 100 comments of a discussion after a cursor, each with its first 100 replies. */
export const discussion = `query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    thread: discussion(number: $number) {
      id number title url locked
      comments(first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes {
          ${comment} deletedAt upvoteCount ${reactions}
          replies(first: 100) { totalCount nodes { ${comment} deletedAt upvoteCount ${reactions} replyTo { id } } }
        }
      }
    }
  }
}`;

/** The 100 comments of an issue after a cursor. */
export const issue = `query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    thread: issue(number: $number) {
      id number title url locked
      comments(first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { ${comment} ${reactions} }
      }
    }
  }
}`;
