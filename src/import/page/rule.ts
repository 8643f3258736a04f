/** How an engine marks up comments. Each list is of CSS selectors, the surest first. */
export interface CommentRule {
  /** The engine, as people call it. */
  readonly name: string;
  /** Each comment. */
  readonly comment: string;
  /** Elements in a comment which are known to be its name, its date and its text. */
  readonly author: readonly string[];
  readonly date: readonly string[];
  readonly text: readonly string[];
  /** What stands in a text and is none of it. */
  readonly noText?: string;
  /** An element, or an attribute as `[data-parent]`, that names the parent. */
  readonly parent?: string;
  /** Elements that hold the replies to the comment before them. */
  readonly replies?: string;
  /** Comments that are responses of other sites. */
  readonly ping?: string;
  /** A comment that is deleted, of which only its place is there. */
  readonly deleted?: string;
  /** The writer's warning of what may be hard to read. */
  readonly warning?: string;
  /** Whether the first is the article. */
  readonly startsWithArticle?: boolean;
  /** Elements behind the comment that belong to it, up to the next comment. */
  readonly following?: string;
  /** Whether the rule is a guess, which is told. */
  readonly isGuess?: boolean;
}

const author = [
  '[itemprop=author] [itemprop=name]',
  '.comment-author .fn',
  '.fn',
  '.comment_author_name',
  '.wp-block-comment-author-name',
  '.comment-author-name',
  '.comment-author-link',
  '.comment-author a',
  '.comment_author',
  '.comment-author',
  '.commentauthor',
  '.author-name',
  'cite',
  '.author a',
  '.author',
  '.username',
  '.comment-name',
  '[rel~=external][rel~=nofollow]',
];
const date = [
  'time[datetime]',
  '[itemprop=datePublished], [itemprop=dateCreated], [itemprop=commentTime]',
  'abbr.published[title], abbr.comment-date[title]',
  '.wp-block-comment-date',
  'time',
  '.comment-metadata a',
  '.commentmetadata a',
  '.comment-meta a[href*="#comment"]',
  '.comment-meta a',
  '.comment_date, .comment-date, .commentdate, .comment-time, .comment-timestamp',
  '.comment-meta, .commentmetadata',
  '.datetime, .date, .timestamp, .posted-on',
  'a[href*="#comment-"]:not(.comment-reply-link)',
];
const text = [
  '[itemprop=commentText]',
  '.comment-content',
  '.wp-block-comment-content',
  '.comment_text',
  '.comment-text',
  '.comment_content',
  '.commenttext',
  '.comment-entry',
  '.comment-body-text',
  '.comment-copy',
  '.comment__content, .comment__body, .comment__text',
  '.text',
];

/** What themes of WordPress and others put beside the words of a comment. */
const besides = [
  '.reply, .comment-reply-link, .comment-reply, .wp-block-comment-reply-link, .comment-edit-link, .edit-link, .comment-permalink',
  '.comment-author, .comment-meta, .commentmetadata, .comment-metadata, .comment-awaiting-moderation, .says, .avatar, .gravatar',
  '.comment_meta_container, .comment_actions, .comment-actions, .comment-footer, .comment-header, .likes, .comment-likes, .sharedaddy',
  '[class*="comment-like"], .jp-relatedposts, .cld-like-dislike-wrap, form, script, style, noscript, button',
].join(', ');

/** Rules by engines, in the order in which they are tried. */
export const rules: readonly CommentRule[] = [
  {
    name: 'microformats',
    comment: '.h-entry .h-cite.p-comment, .h-entry .h-cite.u-comment, .h-entry .u-comment.h-entry, .p-comment.h-entry',
    author: ['.p-author .p-name', '.p-author', '.h-card .p-name', '.h-card'],
    date: ['.dt-published[datetime]', '.dt-published .value', '.dt-published', 'time[datetime]', 'time'],
    text: ['.e-content', '.p-content', '.p-summary', '.p-name:not(.h-card)'],
    noText: besides,
    parent: '.u-in-reply-to',
    deleted: '[data-status=deleted]',
    warning: '.p-summary',
  },
  {
    name: 'Discourse',
    comment: '.crawler-post, [id^="post_"].topic-body',
    author: ['.creator [itemprop=name]', '.creator a', '.creator'],
    date: ['time.post-time[datetime]', 'time[datetime]', '[itemprop=datePublished]'],
    text: ['.post[itemprop=text]', '.post[itemprop=articleBody]', '.post', '.cooked'],
    noText: '.meta, .post-likes, .crawler-linkback-list, [itemprop=interactionStatistic]',
    startsWithArticle: true,
  },
  {
    name: 'phpBB',
    comment: '#page-body .post[id^=p], .viewtopic .post[id^=p], .postbody-wrap[id^=p], .has-profile.post[id^=p]',
    author: [
      '.author .username, .author .username-coloured',
      '.postprofile .username, .postprofile .username-coloured',
      '.postauthor',
      '.author strong',
    ],
    date: ['.author time[datetime]', '.author'],
    text: ['.content', '.postbody .content', '.postbody'],
    noText: '.signature, .notice, .post-buttons, .profile-icons',
    startsWithArticle: true,
  },
  {
    name: 'vBulletin',
    comment: 'li.postcontainer[id^=post_], li.postbitlegacy[id^=post_], table[id^=post].tborder',
    author: ['.username', '.bigusername'],
    date: ['.postdate .date', '.postdate', '.thead .normal', '.thead'],
    text: ['.postcontent', '[id^=post_message_]'],
    startsWithArticle: true,
  },
  {
    name: 'Drupal',
    comment:
      '.comment[about^="/comment/"], .comment[data-comment-user-id], .comment:has(.comment__content), .comment:has(> .submitted), .comment:has(> .content), .comment:has(.field-name-comment-body)',
    author: ['.username', '[rel~="sioc:has_creator"]', '.author', '.submitted a', '.comment__author'],
    date: [
      'time[datetime]',
      '[property~="dc:date"][content]',
      '.comment__time',
      '.comment-time',
      '.submitted',
      'footer p',
    ],
    text: [
      '.field--name-comment-body',
      '.field-name-comment-body',
      '.comment__content .field',
      '.content',
      '.comment__content',
    ],
    noText: `.links, .comment__links, h3.title, .user-signature, ${besides}`,
    parent: '.parent a[href*="#comment-"], .comment__parent a[href*="#comment-"]',
    replies: '.indented',
  },
  {
    name: 'Blogger',
    comment: 'li.comment:has(> .comment-block)',
    author: ['.comment-header .user', 'cite.user', '.user'],
    date: ['.comment-header .datetime', '.datetime', '.comment-timestamp'],
    text: ['.comment-content'],
    noText: '.comment-actions',
  },
  {
    name: 'Blogger (older templates)',
    comment: '#comments dt.comment-author, #comments-block dt[id^=c], dl#comments-block dt',
    author: ['a[rel~=nofollow]', 'a:not([name])', '*'],
    date: ['.comment-timestamp', '.comment-footer'],
    text: ['.comment-body', 'dd:not(.comment-footer)'],
    noText: '.comment-footer, .item-control',
    following: 'dd',
  },
  {
    name: 'Movable Type or TypePad',
    comment:
      '.comments-content .comment, .comments-body .comment, .comment:has(> .comment-footer), #all-comments .comment',
    author: [
      '.vcard.author .fn',
      '.vcard .fn',
      '.commenter-name',
      '.byline a',
      '.comment-footer-posted a',
      '.comment-footer a:not([href*="#comment"])',
      '.comment-footer',
      '.byline',
      ...author,
    ],
    date: [
      'abbr.published[title]',
      'time[datetime]',
      '.comment-footer a[href*="#comment"]',
      '.comment-footer a:last-of-type',
      '.byline a[href*="#comment"]',
      '.comment-footer',
      ...date,
    ],
    text: ['.comment-content', '.comment-body', '.comment-text'],
    noText: besides,
  },
  {
    name: 'WordPress',
    comment: [
      'li.comment, li.pingback, li.trackback, li.webmention, li[id^="comment-"], li[id^="li-comment-"]',
      '.commentlist > li, ol.comment-list > li, ul.comment-list > li',
      'div.comment[id^="comment-"], article.comment[id^="comment-"], div.pingback[id^="comment-"], section.comment[id^="comment-"]',
    ].join(', '),
    author,
    date,
    text,
    noText: besides,
    ping: '.pingback, .trackback, .webmention',
  },
  {
    name: 'microdata',
    comment: '[itemprop~=comment][itemscope], [itemtype$="/Comment"], [itemtype$="/UserComments"]',
    author: [
      '[itemprop~=author] [itemprop~=name]',
      '[itemprop~=creator] [itemprop~=name]',
      '[itemprop~=author]',
      '[itemprop~=creator]',
    ],
    date: ['[itemprop~=datePublished]', '[itemprop~=dateCreated]', '[itemprop~=commentTime]', 'time[datetime]', 'time'],
    text: ['[itemprop~=text]', '[itemprop~=commentText]', '[itemprop~=articleBody]', '[itemprop~=description]'],
    noText: besides,
  },
  {
    name: 'no known engine',
    comment: [
      '.comment, .Comment, .comment-item, .comment_item, .single-comment, .comment-wrap, .comment-container, .commentItem',
      '[id^="comment-"]:not(form):not(input):not(textarea), [id^="comment_"], [id^="comment"][class*=comment]',
    ].join(', '),
    author,
    date,
    text: [...text, '.comment-body', '.body', '.content', 'blockquote', 'p'],
    noText: besides,
    ping: '.pingback, .trackback, .webmention',
    isGuess: true,
  },
];
