export type { Article } from './article.js';
export type {
  Block,
  Blockquote,
  Body,
  Break,
  Code,
  Delete,
  Emphasis,
  Heading,
  Image,
  Inline,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  Strong,
  Text,
  ThematicBreak,
} from './body.js';
export type { Comment, CommentStatus } from './comment.js';
export type { Discussion, EssayDiscussion } from './discussion.js';
export { parseDiscussion, type ParseLimits } from './parse-discussion.js';
export { ParseError } from './parse-error.js';
export type { Person } from './person.js';
export { plainText } from './plain-text.js';
export type { Passage, QuoteLink, TextPositionSelector, TextQuoteSelector } from './quote-link.js';
export { safeImageUrl, safeUrl } from './safe-url.js';
export {
  SourceError,
  toSourceError,
  type SourceErrorKind,
  type SourceErrorOptions,
  type WayOut,
} from './source-error.js';
export type {
  CommentBatch,
  CommentSource,
  FieldNeed,
  HtmlReader,
  LoadOptions,
  OwnOptions,
  Reply,
  ReplyField,
  RequestOptions,
  SendOptions,
  SentBatch,
  SourceCapabilities,
} from './source.js';
export { buildThread, type Branch, type Thread, type ThreadOptions, type ThreadSort } from './thread.js';
