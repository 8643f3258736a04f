import { plural } from '../plural.js';
import type { ReadingStrings } from '../strings.js';

const locale = 'en';
const replies = plural(locale, { one: '# reply', other: '# replies' });
const here = plural(locale, { other: '# of them here' });

/** English, for those who read. The words of the form are those of the page the first essay came from. */
export const reading: ReadingStrings = {
  locale,

  by: (name) => `By ${name}`,
  updated: (date) => `Updated ${date}`,
  firstPublishedAt: (host) => `First published at ${host}`,
  copyLink: 'Copy link',

  loadingDiscussion: 'Loading the article and its replies …',
  discussionFailed: 'The article and its replies could not be loaded.',
  retry: 'Try again',

  replies,
  repliesHeading: 'Replies',
  repliesHere: (total, count) => `${replies(total)}, ${here(count)}`,
  noReplies: 'No replies yet.',
  loadingReplies: 'Loading replies …',
  repliesFailed: 'Newer replies could not be loaded.',
  sortBy: 'Sort',
  oldestFirst: 'Oldest first',
  newestFirst: 'Newest first',
  keyboardHint: 'J and K move from reply to reply.',
  newReplies: plural(locale, { one: '# new reply', other: '# new replies' }),

  anonymous: 'Someone',
  articleAuthor: 'Author',
  commentBy: (name) => `Reply by ${name}`,
  permalinkTo: (name) => `Permalink to the reply by ${name}`,
  inReplyTo: (name) => `in reply to ${name}`,
  inReplyToMissing: 'in reply to a comment that is not here',
  inReplyToDeleted: 'in reply to a deleted comment',
  deleted: 'This reply was deleted.',
  held: 'Only you can see this: awaiting moderation.',
  onThisDevice: 'Kept on this device only',
  reply: 'Reply',
  replyToName: (name) => `Reply to ${name}`,

  leaveReply: 'Leave a Reply',
  joinDiscussion: 'Want to join the discussion?',
  feelFree: 'Feel free to contribute!',
  emailNotPublished: 'Your email address will not be published.',
  requiredFields: 'Required fields are marked *',
  required: 'required',
  comment: 'Comment',
  name: 'Name',
  email: 'Email',
  website: 'Website',
  saveProfile: 'Save my name, email, and website in this browser for the next time I comment.',
  saveDetails: 'Save these details in this browser for the next time I comment.',
  formatting: '*emphasis*, **strong**, [words](https://…), > quotation',
  preview: 'Preview',
  send: 'Post Comment',
  sending: 'Posting …',
  sendFailed: 'Your reply was not posted.',
  cancelReply: 'Cancel reply',
  keptOnDevice: 'Your reply stays in this browser, on this device. Nobody else will see it.',

  closed: 'Replies are closed.',
  replyOn: (site) => `Reply on ${site}`,
  onlyAt: (site) => `This reply can only be read on ${site}.`,
  moreOn: (site) => `Read the rest on ${site}`,
  cameFrom: (site) => `on ${site}`,
  newComment: 'New',
};
