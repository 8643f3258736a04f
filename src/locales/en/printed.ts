import type { Phrases } from '../phrases.js';
import type { PrintedStrings } from '../strings.js';

/** English, for what only some articles and comments have: of the words that come later, those that a server prints. */
export const printed: Phrases<PrintedStrings> = {
  administrator: 'Administrator',
  moderator: 'Moderator',
  member: 'Member',
  bot: 'Bot',
  mention: 'Mention',
  review: 'Review',
  annotation: 'Annotation',
  pinned: 'Pinned',
  inFavour: '{0} in favour',
  against: '{0} against',
  alsoIn: 'Also in:',
  contents: 'Contents',
  readingTime: 'Reading time: {0}',
  showEmbed: 'Show here, from {0}',
};
