import { recordOf, recordsOf, type JsonRecord } from '../shared/json-value.js';

/** The comments of a tree, by steps instead of recursion: nobody knows how deep the answers go. */
export function commentsOfTree(nodes: unknown): readonly JsonRecord[] {
  const list = [...recordsOf(nodes)];
  for (const node of list) for (const reply of recordsOf(node.replies)) list.push(reply);
  return list.map(({ comment }) => recordOf(comment));
}
