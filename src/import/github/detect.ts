import type { Head } from '../format.js';
import { firstOf, has, jsonHead, within } from '../json/json-head.js';

/** How sure it is that a file is a response of GitHub: discussions by GraphQL, what giscus gets, or comments of issues. */
export function detect(head: Head): number {
  const value = jsonHead(head);
  for (const path of ['data.repository.discussion', 'data.node', 'discussion', 'data.repository.issue', ''])
    if (has(within(value, path), 'comments') && has(within(value, `${path ? `${path}.` : ''}comments`), 'nodes'))
      return 1;
  for (const path of [
    'data.repository.discussions',
    'data.search',
    'data.repository.issues',
    'discussion.comments',
    'discussion',
  ])
    if (
      has(within(value, path), 'nodes') ||
      has(firstOf(head, path === 'discussion' ? 'discussion.comments' : path), 'bodyHTML')
    )
      return 0.9;
  const comment = firstOf(head, '');
  if (has(comment, 'body', 'user', 'created_at') && (has(comment, 'issue_url') || has(comment, 'author_association')))
    return 1;
  const nested = firstOf(head, 'comments');
  return has(nested, 'body', 'user', 'created_at') && has(nested, 'html_url') ? 0.9 : 0;
}
