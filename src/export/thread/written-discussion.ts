import type { Discussion } from '../../model/discussion.js';
import type { OutgoingThread } from './outgoing.js';

/** The discussion with the comments that are written, and the parents that they have there. */
export const writtenDiscussion = ({ discussion, comments }: OutgoingThread): Discussion => ({
  ...discussion,
  ...(discussion.comments && {
    comments: comments.map(({ comment: { inReplyTo: _, ...comment }, parent }) => ({
      ...comment,
      ...(parent && { inReplyTo: parent.comment.id }),
    })),
  }),
});
