import { plural } from '../plural.js';
import type { LaterStrings } from '../strings.js';

/** English, for when somebody writes or something fails. */
export const later: LaterStrings = {
  linkCopied: 'Link copied',
  linkNotCopied: (url) => `The link could not be copied. Here it is: ${url}`,
  nothingToPreview: 'Nothing to preview yet.',
  charactersLeft: plural('en', { one: '# character left', other: '# characters left' }),
  charactersOver: plural('en', { one: '# character too many', other: '# characters too many' }),
  draftRestored: 'Your draft was restored.',
  discardDraft: 'Discard it',
  draftDiscarded: 'The draft was discarded.',
  undo: 'Undo',
  otherDraft: 'Another draft of yours is kept here.',
  showOtherDraft: 'Show it',
  draftNotStored: 'This browser cannot keep your draft. Do not leave this page before you have sent it.',
  answeredGone: 'The comment you were answering is no longer here. Your text is kept.',
  sentDevice: 'Your reply was posted. It is kept on this device only.',
  sentPublic: 'Your reply was posted.',
  sentHeld: 'Your reply was sent and awaits moderation.',
  textKept: 'Every word of it is still here.',
  missingComment: 'Write your reply first.',
  missingName: 'Tell us the name to show with your reply.',
  missingEmail: 'Fill in your email address. It will not be published.',
  badEmail: 'Write the email address in full, like name@example.org.',
  badWebsite: 'Write the address in full, like https://example.org.',
  sourceError: {
    'storage-unavailable': 'This browser does not let the page keep anything. Private browsing or a setting may be the reason: allow storage for this site, then try again.',
    'storage-full': 'This browser’s storage is full. Free some space, then try again.',
    'invalid-field': 'Something in the form needs another look.',
    'not-found': 'The conversation was not found.',
    offline: 'You seem to be offline. Try again when you are back.',
    'server-fault': 'The server had a fault. Try again in a moment.',
    'unreadable-answer': 'The answer could not be read. Try again in a moment.',
    unknown: 'Try again in a moment.',
  },
};
