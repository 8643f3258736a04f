import { unsafeCSS } from 'lit';
import { commentMarks } from '../../views/comment-marks.js';
import { richStyles } from '../../views/styles/rich-styles.js';
import { votesOn } from '../../views/votes-on.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { wordsOf } from '../shared/words-of.js';
import { isThere, watchPictures } from './failed-pictures.js';

const styles = unsafeCSS(richStyles);

/** Votes that have a button stand there, and not once more below the text. */
const marks: typeof commentMarks = (comment, view) => {
  const votes = votesOn(comment, view.sources);
  const { upvoteCount: _up, downvoteCount, ...rest } = comment;
  const others = votes === 'up' && downvoteCount !== undefined ? { ...rest, downvoteCount } : rest;
  return commentMarks(votes ? others : comment, view, isThere);
};

interface Host extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What draws what only some comments have, in an element that has got the styles for it. */
export function marksIn(host: Host): typeof commentMarks {
  adoptSheet(host.renderRoot as ShadowRoot, styles);
  watchPictures(wordsOf(host));
  return marks;
}
