import { unsafeCSS } from 'lit';
import { commentMarks } from '../../views/comment-marks.js';
import { richStyles } from '../../views/styles/rich-styles.js';
import { adoptSheet } from '../shared/adopt-sheet.js';

const styles = unsafeCSS(richStyles);

/** What draws what only some comments have, in a root that has got the styles for it. */
export function marksIn(root: ShadowRoot): typeof commentMarks {
  adoptSheet(root, styles);
  return commentMarks;
}
