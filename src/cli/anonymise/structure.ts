const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What whole values say of the thing that they stand in, in lower case: they stay. */
export const meanings = words(`
approved approve unapproved hold held waiting pending spam trash trashed deleted hidden published publish public private unlisted
live draft future inherit open closed flagged removed post page comment comments attachment revision pingback trackback webmention
review annotation article blogposting socialmediaposting discussionforumposting person usercomments note reply mention like repost
bookmark in-reply-to like-of repost-of mention-of bookmark-of rsvp entry feed cite card true false yes no on off root anonymous undefined
null none default html xhtml text markdown plain richtext waline valine artalk commento t1 t3 listing more story job poll link title
settings template category tag post_tag nav_menu_item ghost deactivated mannequin bot owner member collaborator contributor author
administrator moderator none first_time_contributor en de fr es it ja zh ru ar he ko pt nl pl utf-8 date point comment_deleted
subscriber active publish_draft trash_draft post-trashed post_format organization website webpage imageobject interactioncounter
application/json text/html text/plain multipart/mixed multipart/alternative 7bit 8bit base64 quoted-printable inline [deleted] [removed]
`);

/** Words that mean something within an address or the id of an element. */
export const addressWords = words(`
http https ftp mailto www index default html htm php asp aspx amp comment comments page post posts feed atom rss rss2 xml json tag blog
div li isso atk el msg respond reply replies replytocom utm source medium campaign term content author user users item id url uri jpg jpeg
png gif webp svg avif bmp status statuses thread threads discussion discussions issue issues issuecomment discussioncomment did plc at
app bsky web files wp uploads org com net cmnt cmntref ref ftnt ftntref kix acct main article body header footer nav sidebar wrapper
disqus disqusthread waline vcomments twikoo tcomment artalk cusdis cusdisthread commento commentform idc container remark giscus utterances
`);

/** Hosts whose names say which system wrote something. */
export const systemHosts =
  /^(?:(?:[\w-]+\.)*(?:wordpress\.org|wordpress\.com\/export|w3\.org|purl\.org|schema\.org|blogger\.com|google\.com|disqus\.com|disquscdn\.com|gravatar\.com|github\.com|githubusercontent\.com|wellformedweb\.org|wordpress\.com|microformats\.org|schemas\.google\.com|ogp\.me|substack\.com|medium\.com|ycombinator\.com|reddit\.com|hypothes\.is|webmention\.io|brid\.gy|bsky\.app|discourse\.org|giscus\.app|utteranc\.es|facebook\.com|gstatic\.com|jetpack\.com|translate\.goog|web\.archive\.org))$/i;

/** Keys of objects, columns, elements and attributes whose values stay as they are. */
export const structuralKeys = words(`
status state type kind post_type comment_type comment_approved comment_status ping_status is_sticky meta_key generator language lang
wxr_version inlanguage @type @context $type __typename __type event visibility wm-property author_association provider direction
content_type mimetype encoding charset format role draft deleted isdeleted isspam version rel itemprop itemtype property xmlns dir width height
datetime created createdat created_at date pubdate published updated updatedat updated_at modified insertedat time publishedat published_at
posted datepublished datemodified datecreated creationdate createdtime created_utc wm-received edited_at group motivation reason
`);

/** Names of months and days, and signs of zones, beside numbers. */
export const dateForms: readonly string[] = [
  String.raw`\d{4}-\d\d?-\d\d?(?:[T ]+\d\d?:\d\d(?::\d\d)?(?:[.,]\d+)?(?:\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?(?:\s[A-Z]{2,5}\b)?)?`,
  String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s+)?\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{2,4}(?:\s+\d\d?:\d\d(?::\d\d)?(?:\s*(?:[+-]\d{4}|GMT|UTC|Z)(?:\s\([A-Z]+\))?)?)?`,
  String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2}\s+\d\d:\d\d(?::\d\d)?\s+(?:[+-]\d{4}\s+)?\d{4}`,
  String.raw`\d{1,2}:\d\d(?::\d\d)?\s?[AaPp]\.?[Mm]\b\.?`,
];
