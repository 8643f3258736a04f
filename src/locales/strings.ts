import type { SourceErrorKind } from '../model/source-error.js';

/**
 * Every word the elements say, in one language. What depends on a number or a name is a function, so that each
 * language keeps its own grammar. They are made of a table of phrases, which are data: see `phrases.ts`.
 */
export type Strings = ReadingStrings & LaterStrings;

/** The words at hand: some come only when they are needed. */
export type Words = ReadingStrings & Partial<Strings>;

/** What a page says before anybody touches it. */
export interface ReadingStrings {
  /** BCP 47 tag of the words; that of the page, with its region, where the words are in that language. */
  readonly locale: string;

  // Article
  readonly by: (name: string) => string;
  readonly updated: (date: string) => string;
  readonly firstPublishedAt: (host: string) => string;
  readonly copyLink: string;

  // Discussion
  readonly loadingDiscussion: string;
  readonly discussionFailed: string;
  readonly retry: string;

  // Thread
  readonly replies: (count: number) => string;
  /** The heading as long as nobody knows how many there are. */
  readonly repliesHeading: string;
  /** When some of the replies that the source counts, as `replies` says them, are not at hand. */
  readonly repliesHere: (replies: string, here: number) => string;
  readonly noReplies: string;
  readonly loadingReplies: string;
  readonly repliesFailed: string;
  readonly sortBy: string;
  readonly oldestFirst: string;
  readonly newestFirst: string;
  readonly keyboardHint: string;
  /** Announced when replies have arrived from elsewhere. */
  readonly newReplies: (count: number) => string;

  // Comment
  readonly anonymous: string;
  readonly articleAuthor: string;
  readonly commentBy: (name: string) => string;
  readonly permalinkTo: (name: string) => string;
  readonly inReplyTo: (name: string) => string;
  readonly inReplyToMissing: string;
  readonly inReplyToDeleted: string;
  readonly deleted: string;
  readonly held: string;
  readonly onThisDevice: string;
  readonly reply: string;
  readonly replyToName: (name: string) => string;

  // Reply form
  readonly leaveReply: string;
  readonly joinDiscussion: string;
  readonly feelFree: string;
  readonly emailNotPublished: string;
  readonly requiredFields: string;
  readonly required: string;
  readonly comment: string;
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly saveDetails: string;
  readonly formatting: string;
  /** The same in words, for readers who hear it. */
  readonly formattingSaid: string;
  readonly preview: string;
  readonly send: string;
  readonly sending: string;
  readonly cancelReply: string;
  readonly sendFailed: string;
  readonly keptOnDevice: string;

  // What a source can do
  readonly closed: string;
  /** Where replies are written on the source's own site. */
  readonly replyOn: (site: string) => string;
  /** In the place of a comment that can be read on its own site alone. */
  readonly onlyAt: (site: string) => string;
  readonly moreOn: (site: string) => string;
  /** Beside a comment, where several sources meet. */
  readonly cameFrom: (site: string) => string;
  /** Marks a comment that came since the reader was last here. */
  readonly newComment: string;
}

/** What only some articles and comments have: fetched with what draws it, and at hand where a server prints. */
export interface PrintedStrings {
  /** Before the names of the languages that the article can be read in. */
  readonly alsoIn: string;
  /** The name of the list of headings. */
  readonly contents: string;
  /** How long the article takes to read; `{0}` is a time, such as "7 minutes". */
  readonly readingTime: (time: string) => string;
  /** On the button that plays or shows, on the page, what stands at another site; `{0}` is the host that is asked for it. */
  readonly showEmbed: (host: string) => string;
  // What only some comments have
  readonly administrator: string;
  readonly moderator: string;
  readonly member: string;
  readonly bot: string;
  /** Of a comment that is a page elsewhere, which refers to the article. */
  readonly mention: string;
  readonly review: string;
  readonly annotation: string;
  readonly pinned: string;
  readonly inFavour: (count: number) => string;
  readonly against: (count: number) => string;
}

/** What is said when somebody writes, or something fails: fetched when that happens. */
export interface LaterStrings extends PrintedStrings {
  readonly linkCopied: string;
  readonly linkNotCopied: (url: string) => string;
  /** Of a thread that is too long for one page. */
  readonly pageOf: (page: number, pages: number) => string;
  readonly earlierPage: string;
  readonly laterPage: string;
  /** Of a file that has been fetched, and is not a discussion. */
  readonly fileUnfit: string;
  /** Of what the page has given to an element. */
  readonly dataUnfit: string;
  /** Where a whole part, such as the article, could not be read. */
  readonly partUnfit: string;
  /** Where none are at hand; {@link ReadingStrings.repliesFailed} where some are. */
  readonly repliesNotLoaded: string;
  readonly repliesUnfit: string;
  /** In the place of an element whose attributes cannot be understood. */
  readonly setUpWrongly: string;
  readonly nothingToPreview: string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersOver: (count: number) => string;
  readonly draftRestored: string;
  readonly discardDraft: string;
  readonly draftDiscarded: string;
  readonly undo: string;
  readonly otherDraft: string;
  readonly showOtherDraft: string;
  readonly draftNotStored: string;
  readonly parentGone: string;
  readonly sentDevice: string;
  readonly sentPublic: string;
  readonly sentHeld: string;
  readonly sentQueued: string;
  readonly sendAgain: string;
  readonly sendNow: string;
  readonly takeBack: string;
  readonly hasArrived: string;
  readonly hide: string;
  /** The button that votes for a comment, and the one against it. */
  readonly like: string;
  readonly dislike: string;
  /** The order of comments by votes. */
  readonly mostLiked: string;
  readonly voteFailed: string;
  readonly voteQueued: string;
  readonly edit: string;
  readonly saveChanges: string;
  readonly cancel: string;
  readonly remove: string;
  readonly removeForGood: string;
  readonly removed: string;
  /** The name of the buttons that write Markdown, and of each; {@link LaterStrings.quote} is one of them, too. */
  readonly textTools: string;
  readonly bold: string;
  readonly italics: string;
  readonly link: string;
  readonly code: string;
  readonly list: string;
  /** What stands on the Control key. */
  readonly controlKey: string;
  /** The name of the list of people whose names complete what is typed behind an `@`. */
  readonly peopleHere: string;
  /** On the button beside selected words, and beside a paragraph. */
  readonly quote: string;
  /** The name of the toolbar beside selected words. */
  readonly selectedWords: string;
  /** Announced once, when words have been selected that can be quoted. */
  readonly canQuote: string;
  readonly copyPassageLink: string;
  // How to cite
  /** The button that shows how to cite a reply or the article. */
  readonly cite: string;
  /** The button that copies what stands beside it. */
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  /** The button that closes a dialog. */
  readonly close: string;
  /** Beneath citations: what a program cannot know of a name. */
  readonly checkCitation: string;
  /** What the keys N and P do. */
  readonly newHint: string;
  /** Over a list of the paragraphs that can be quoted. */
  readonly quoteParagraph: string;
  readonly nothingToQuote: string;
  /** Announced when a quotation has been put into the reply. */
  readonly quoted: string;
  /** The line over a quotation in a reply. */
  readonly quotedFrom: (name: string) => string;
  readonly quotedFromArticle: string;
  // The conversation map
  readonly map: string;
  readonly mapArticle: string;
  /** A paragraph of the article. */
  readonly mapParagraph: (number: number) => string;
  readonly mapQuotes: (name: string) => string;
  readonly mapQuotedBy: (names: string) => string;
  readonly mapRepliesTo: (name: string) => string;
  readonly mapNames: (names: string) => string;
  readonly mapNobody: string;
  /** Of a conversation that is too long to be drawn comment by comment. */
  readonly mapTogether: (count: number) => string;
  readonly changed: string;
  readonly notChanged: string;
  readonly notRemoved: string;
  /** The server's own words. */
  readonly said: (words: string) => string;
  readonly waitSeconds: (count: number) => string;
  readonly postOnSite: string;
  readonly goToSite: string;
  readonly textKept: string;
  readonly missingComment: string;
  readonly missingName: string;
  readonly missingEmail: string;
  readonly badEmail: string;
  readonly badWebsite: string;
  /** Announced where a reply is refused: the first problem and how many there are. */
  readonly problemOf: (number: number, count: number, problem: string) => string;

  // Who quotes whom
  readonly theEssay: string;
  /** A comment by its writer and its place in the thread, which is a number as the language writes it. */
  readonly replyNumber: (name: string, number: string) => string;
  /** A paragraph of the article, or of a comment, each as it is called here. */
  readonly paragraphOf: (text: string, number: number) => string;
  readonly quotationFrom: (source: string) => string;
  readonly quotedWithChanges: string;
  /** How many replies quote a passage. */
  readonly quotedBy: (count: number) => string;
  /** The person whom a comment replies to by name; {@link ReadingStrings.inReplyTo} is the parent that the source names. */
  readonly repliesTo: (name: string) => string;
  readonly passageIn: (source: string) => string;
  /** The link from a card to the passage it shows. */
  readonly goThere: string;
  readonly backToReply: (number: string) => string;
  /** What went wrong at a source, and what to do. */
  readonly sourceError: Readonly<Record<SourceErrorKind, string>>;
}
