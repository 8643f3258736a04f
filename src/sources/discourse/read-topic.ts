import { discoursePost } from '../../formats/remote/discourse.js';
import type { Block, Body } from '../../model/body.js';
import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { countOf, isText, recordOf, recordsOf, type JsonRecord } from '../shared/json-value.js';
import { gather } from '../shared/remote-thread.js';

/** Some of the posts of a topic. `page` is the address of the topic. */
export function readTopic(topic: JsonRecord, page: string, html: HtmlReader): CommentBatch {
  const thread = new GatheredThread('discourse');
  const posts = recordsOf(recordOf(topic.post_stream).posts).filter((post) => post.post_number !== 1);
  gather(
    thread,
    'discourse',
    posts.flatMap((post) => {
      const number = countOf(post.post_number);
      const replied = countOf(post.reply_to_post_number);
      const remote = discoursePost(post);
      // What moderators did, and said among themselves, is no reply.
      if (!number || remote.status === 'private') return [];
      const place = { id: `${number}`, parent: replied > 1 ? `${replied}` : '', url: `${page}/${number}` };
      const image = pictureAt(post.avatar_template, page);
      return [{ ...remote, author: { name: '', ...remote.author, image }, ...place }];
    }),
    ({ html: cooked, url }) => attributed(html.body(cooked, url), cooked),
  );
  const { total = 0, ...batch } = thread.batch(undefined);
  return {
    ...batch,
    total: Math.max(countOf(topic.posts_count) - 1, total),
    ...((topic.closed === true || topic.archived === true) && { closed: true }),
  };
}

/** Forums write where a picture is from the root of their own address, for any size. */
const pictureAt = (template: unknown, page: string): string =>
  isText(template) && URL.canParse(template, page) ? new URL(template.replace('{size}', '96'), page).href : '';

/** The body with the writers of its quotations, which stand in the HTML around them: `<aside class="quote" data-username="ada">`. */
function attributed(body: Body, cooked: string): Body {
  const asides = [...cooked.matchAll(/<aside\b[^>]*\bclass="quote\b[^>]*>/g)].map(
    ([tag]) => /\bdata-username="([^"&<>]+)"/.exec(tag)?.[1],
  );
  const quotations = body.children.filter(({ type }) => type === 'blockquote');
  // Where quotations of another kind stand between them, nothing tells which is whose.
  if (asides.length === 0 || quotations.length !== asides.length) return body;
  const names = new Map(quotations.map((quotation, index) => [quotation, asides[index]]));
  const children = body.children.map((block): Block => {
    const name = names.get(block);
    return block.type === 'blockquote' && name ? { ...block, data: { attribution: `discourse:user ${name}` } } : block;
  });
  return { ...body, children };
}
