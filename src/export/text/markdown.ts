import { writeBody } from '../../formats/markdown/write-markdown.js';
import type { Outgoing, OutgoingThread } from '../thread/outgoing.js';

/** The text of a comment in Markdown. */
export const markdownOf = ({ comment }: Outgoing, { people }: OutgoingThread): string =>
  writeBody(comment.body, [...people.values()], false).trimEnd();
