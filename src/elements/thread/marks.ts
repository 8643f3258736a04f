import { unsafeCSS } from 'lit';
import { commentMarks } from '../../views/comment-marks.js';
import { richStyles } from '../../views/styles/rich-styles.js';
import { votesOn } from '../../views/votes-on.js';
import { adoptSheet } from '../shared/adopt-sheet.js';

const styles = unsafeCSS(richStyles);

/** Votes that have a button stand there, and not once more below the text. */
const marks: typeof commentMarks = (comment, view) => {
  const votes = votesOn(comment, view.sources);
  const { upvoteCount: _up, downvoteCount, ...rest } = comment;
  const others = votes === 'up' && downvoteCount !== undefined ? { ...rest, downvoteCount } : rest;
  return commentMarks(votes ? others : comment, view);
};

/** What draws what only some comments have, in a root that has got the styles for it. */
export function marksIn(root: ShadowRoot): typeof commentMarks {
  adoptSheet(root, styles);
  return marks;
}
