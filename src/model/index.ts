export type { Article, Translation } from './article.js';
export type {
  Block,
  Blockquote,
  Body,
  Break,
  Code,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  Delete,
  Emphasis,
  Figcaption,
  Figure,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  Inline,
  InlineCode,
  InlineMath,
  Link,
  List,
  ListItem,
  MathBlock,
  Paragraph,
  Strong,
  Subscript,
  Superscript,
  Table,
  TableAlignment,
  TableCell,
  TableRow,
  Text,
  ThematicBreak,
} from './body.js';
export type { CodeKind, CodeToken, HighlightCode } from './code-token.js';
export type { AuthorRole, Comment, CommentKind, CommentStatus, Reaction } from './comment.js';
export type { Discussion, EssayDiscussion } from './discussion.js';
export type {
  ArticleInput,
  CommentInput,
  DiscussionInput,
  MathInput,
  NodeInput,
  PersonInput,
} from './discussion-input.js';
export type { Json, JsonObject } from './json.js';
export type { MathAttributes, MathGroup, MathMark, MathMl, MathToken } from './mathml.js';
export type { ParseLimits, ParseOptions } from './parse-discussion.js';
export { parseDiscussion } from './parse-whole.js';
export { ParseError } from './parse-error.js';
export type { Person } from './person.js';
export { plainText } from './plain-text.js';
export type { Provenance } from './provenance.js';
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
  Vote,
  VoteCounts,
  VoteOptions,
} from './source.js';
export { buildThread, type Branch, type Thread, type ThreadOptions, type ThreadSort } from './thread.js';
