import { githubMarks } from '../author-roles.js';
import { githubComment, githubPerson } from '../../formats/remote/github.js';
import type { ReadContext } from '../format.js';
import { has, within } from '../json/json-head.js';
import { treeFormat } from '../json/tree-format.js';
import { countOf, fieldsOf, flagOf, isFields, rowsOf, textOf, timeOf, type Fields } from '../json/values.js';
import { pageOfInput } from '../page-of-input.js';
import type { InputPlace, RawComment, RawThread } from '../raw.js';

/** Responses of GitHub: discussions (GraphQL, and what giscus gets), and issues with their comments (GraphQL, REST). */
export const format = treeFormat({
  system: 'github',
  read(response, place, context) {
    for (const path of ['data.repository.discussions', 'data.repository.issues', 'data.search', 'discussions']) {
      const list = within(response, path);
      if (has(list, 'nodes')) return rowsOf(fieldsOf(list)['nodes']).map((one) => discussionOf(one, place, context));
    }
    for (const path of ['data.repository.discussion', 'data.repository.issue', 'data.node', 'discussion', '']) {
      const one = within(response, path);
      if (isFields(one) && isFields(one['comments'])) return [discussionOf(one, place, context)];
      // What giscus gives to the page.
      if (isFields(one) && path === 'discussion' && Array.isArray(one['comments']))
        return [discussionOf(one, place, context)];
    }
    if (Array.isArray(response)) return issuesOf(rowsOf(response), undefined, place, context);
    const issue = fieldsOf(response);
    if (Array.isArray(issue['comments'])) return issuesOf(rowsOf(issue['comments']), issue, place, context);
    return undefined;
  },
});

const nodesOf = (value: unknown): readonly Fields[] => rowsOf(Array.isArray(value) ? value : fieldsOf(value)['nodes']);
const totalOf = (value: unknown): number | undefined => countOf(fieldsOf(value)['totalCount']);

function discussionOf(discussion: Fields, place: InputPlace, context: ReadContext): RawThread {
  const [id, title, url] = [textOf(discussion['id']), textOf(discussion['title']), textOf(discussion['url'])];
  const roots = nodesOf(discussion['comments']);
  const comments: RawComment[] = [];
  let total = totalOf(discussion['comments']) ?? countOf(discussion['totalCommentCount']) ?? roots.length;
  const replyCount = countOf(discussion['totalReplyCount']);
  for (const [index, root] of roots.entries()) {
    const path = `comments[${index + 1}]`;
    comments.push(commentOf(root, undefined, { ...place, path }, context));
    const replies = nodesOf(root['replies']);
    if (replyCount === undefined) total += totalOf(root['replies']) ?? replies.length;
    for (const [at, reply] of replies.entries())
      comments.push(commentOf(reply, textOf(root['id']), { ...place, path: `${path}.replies[${at + 1}]` }, context));
  }
  total += replyCount ?? 0;
  // Pages are named by the title, or by a hash of it in the text.
  const isAddress = /^(?:https?:\/)?\/?[\w.-]+\/[^\s]*$|^\/\S*$/.test(title);
  return {
    id: id || url || title || pageOfInput(place.file ?? '', context.options).id,
    ...(title && { title }),
    ...(url && { url }),
    ...(isAddress && { aliases: [title.startsWith('http') || title.startsWith('/') ? title : `/${title}`] }),
    comments,
    ...(total > comments.length && { reported: total }),
    place,
  };
}

function commentOf(fields: Fields, root: string | undefined, place: InputPlace, { options }: ReadContext): RawComment {
  const { id, html, ...comment } = githubComment(fields, root ?? '');
  const markdown = textOf(fields['body']);
  return {
    ...(id && { id }),
    ...comment,
    ...githubMarks(fields),
    text: (options.text === 'markdown' && markdown) || !html ? { markdown } : { html },
    place,
  };
}

/** Comments of issues by REST: flat, and those of several issues together name theirs by its address. */
function issuesOf(
  rows: readonly Fields[],
  issue: Fields | undefined,
  place: InputPlace,
  context: ReadContext,
): readonly RawThread[] {
  const own = issue && (textOf(issue['html_url']) || textOf(issue['url']));
  const threads = new Map<string, RawComment[]>();
  for (const [index, row] of rows.entries()) {
    const address =
      own ||
      textOf(row['html_url']).replace(/#.*$/, '') ||
      textOf(row['issue_url']) ||
      pageOfInput(place.file ?? '', context.options).id;
    const comments = threads.get(address) ?? [];
    threads.set(address, comments);
    const id = textOf(row['id']);
    const [published, modified] = [timeOf(row['created_at']), timeOf(row['updated_at'])];
    const [html, markdown, url] = [textOf(row['body_html']), textOf(row['body']), textOf(row['html_url'])];
    comments.push({
      ...(id && { id }),
      ...(isFields(row['user']) && { author: githubPerson(row['user']) }),
      ...(published !== undefined && { published }),
      ...(modified !== undefined && { modified }),
      ...githubMarks(row),
      status: flagOf(row['minimized']) ? 'deleted' : 'public',
      text: html && !(options(context) === 'markdown' && markdown) ? { html } : { markdown },
      ...(url && { url }),
      place: { ...place, path: `[${index + 1}]` },
    });
  }
  const title = issue && textOf(issue['title']);
  return [...threads].map(([address, comments]) => ({
    id: address,
    ...(title && { title }),
    ...(/^https:/.test(address) && { url: address }),
    comments,
    place,
  }));
}

const options = ({ options: { text } }: ReadContext): string | undefined => text;
