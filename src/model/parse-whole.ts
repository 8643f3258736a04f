import type { Discussion } from './discussion.js';
import { parseWith, type ParseOptions } from './parse-discussion.js';
import { mathml } from './parse-mathml.js';

/**
 * Foreign data, such as the JSON of another site, as a discussion: a fresh copy that holds what the model knows and
 * nothing else, with URLs in normal form. Use it on everything that does not come from your own code.
 *
 * Comment ids may repeat, and `inReplyTo` may lead nowhere or in a circle: `buildThread` copes with that.
 * The article may be missing, or the comments, but not both. A `$schema` at the top is accepted and dropped, and so is
 * what parsers of Markdown add to their nodes: `position`, `spread`, and `null` for what is not there.
 *
 * @throws ParseError that lists every mistake, up to `mistakes` of them: what is wrong, too deep, too large or contains itself.
 */
export const parseDiscussion = (value: unknown, options: ParseOptions = {}): Discussion =>
  parseWith(value, { ...options, mathml });
