/** What is asked of each comment, of discussions and of issues. */
export const commentFields =
  'id url createdAt lastEditedAt isMinimized bodyHTML author{login url avatarUrl ...on User{name}}';

const reactions = `${commentFields} reactionGroups{content reactors{totalCount}}`;

/** The numbers and titles of what a search finds. */
export function searchQuery(isIssues: boolean): string {
  const type = isIssues ? 'Issue' : 'Discussion';
  return `query($query:String!){search(query:$query,type:${type.toUpperCase()},first:20){nodes{...on ${type}{number title}}}}`;
}

/** The 100 comments of a thread after a cursor; those of a discussion each with its first 100 replies. */
export function threadQuery(isIssues: boolean): string {
  const voted = `${reactions} deletedAt upvoteCount`;
  const nodes = isIssues ? reactions : `${voted} replies(first:100){totalCount nodes{${voted} replyTo{id}}}`;
  const comments = `comments(first:100,after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{${nodes}}}`;
  const thread = `thread:${isIssues ? 'issue' : 'discussion'}(number:$number){id number title url locked ${comments}}`;
  return `query($owner:String!,$name:String!,$number:Int!,$after:String){repository(owner:$owner,name:$name){${thread}}}`;
}
