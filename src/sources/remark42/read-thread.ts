import { recordOf, recordsOf, type JsonRecord } from '../shared/json-value.js';

/** The comments of a tree, without recursion: replies may be nested to any depth. */
export function commentsOfTree(nodes: unknown): readonly JsonRecord[] {
  const list = [...recordsOf(nodes)];
  for (const node of list) for (const reply of recordsOf(node.replies)) list.push(reply);
  return list.map(({ comment }) => recordOf(comment));
}
