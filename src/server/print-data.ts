import type { Discussion } from '../model/discussion.js';
import { escapeScript } from './escape.js';
import { printNonce } from './styles.js';

/** Every name that a discussion's data may have: what else stands in an object, such as an address, is nobody's business. */
const names = [
  'article',
  'people',
  'comments',
  'commentCount',
  'quoteLinks',
  'id',
  'headline',
  'author',
  'datePublished',
  'dateModified',
  'inLanguage',
  'url',
  'body',
  'inReplyTo',
  'contentWarning',
  'status',
  'name',
  'aliases',
  'image',
  'type',
  'children',
  'depth',
  'data',
  'attribution',
  'ordered',
  'start',
  'lang',
  'value',
  'alt',
  'width',
  'height',
  'title',
  'origin',
  'from',
  'to',
  'match',
  'source',
  'selector',
  'end',
  'exact',
  'prefix',
  'suffix',
];

/** A discussion as data, from which the elements take it: so that nothing is fetched a second time. */
export function printData(discussion: Discussion, nonce: string | undefined): string {
  return `<script type="application/json"${printNonce(nonce)}>${escapeScript(JSON.stringify(discussion, names))}</script>`;
}
