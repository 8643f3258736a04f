import { within } from '../json/json-head.js';
import { numberOf, rowsOf, textOf, type Fields } from '../json/values.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The text of a post as HTML. Facets say by bytes of UTF-8 where a link, a name or a tag stands; those that overlap are passed over. */
export function htmlOf(record: Fields): string {
  const bytes = new TextEncoder().encode(textOf(record['text']));
  const decoder = new TextDecoder();
  const facets = rowsOf(record['facets'])
    .map((facet) => ({
      start: numberOf(within(facet, 'index.byteStart')) ?? -1,
      end: numberOf(within(facet, 'index.byteEnd')) ?? -1,
      address: addressOf(rowsOf(facet['features'])),
    }))
    .filter(({ start, end, address }) => start >= 0 && end > start && end <= bytes.length && address)
    .sort((a, b) => a.start - b.start);
  let at = 0;
  let html = '';
  for (const { start, end, address } of facets) {
    if (start < at) continue;
    html += escaped(decoder.decode(bytes.subarray(at, start)));
    html += `<a href="${escaped(address)}">${escaped(decoder.decode(bytes.subarray(start, end)))}</a>`;
    at = end;
  }
  html += escaped(decoder.decode(bytes.subarray(at)));
  const paragraphs = html.split(/\n{2,}/).filter((one) => one.trim());
  return `${paragraphs.map((one) => `<p>${one.trim().replaceAll('\n', '<br>')}</p>`).join('')}${embedded(record)}`;
}

function addressOf(features: readonly Fields[]): string {
  for (const feature of features) {
    const [uri, did, tag] = [textOf(feature['uri']), textOf(feature['did']), textOf(feature['tag'])];
    if (uri) return uri;
    if (did) return `https://bsky.app/profile/${did}`;
    if (tag) return `https://bsky.app/hashtag/${encodeURIComponent(tag)}`;
  }
  return '';
}

/** What a post links to below its text. */
function embedded(record: Fields): string {
  const uri = textOf(within(record, 'embed.external.uri'));
  if (!uri || textOf(record['text']).includes(uri)) return '';
  return `<p><a href="${escaped(uri)}">${escaped(textOf(within(record, 'embed.external.title')) || uri)}</a></p>`;
}
