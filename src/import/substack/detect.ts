import { headColumns } from '../csv/detect.js';
import type { Head } from '../format.js';
import { firstOf, has } from '../json/json-head.js';

/** A post in the export is called as its id and the last part of its address. */
const postName = /(?:^|[/\\])\d+\.[\w-]+\.html$/;

/** How sure it is that a file is of Substack: the comments of a post, or the list of posts or a post of its export. */
export function detect(head: Head): number {
  for (const path of ['comments', '']) if (has(firstOf(head, path), 'body', 'ancestor_path', 'post_id')) return 1;
  const columns = headColumns(head.text);
  if (['post_id', 'post_date', 'is_published', 'audience'].every((name) => columns.includes(name))) return 1;
  // A post is a piece of HTML, without the page around it.
  return postName.test(head.file) && /^\s*</.test(head.text) && !/<(?:!doctype|html|head|body)[\s>]/i.test(head.text)
    ? 0.8
    : 0;
}
