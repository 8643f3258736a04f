import { selectOne } from '../html/select.js';
import type { HtmlDocument } from '../html/tree.js';

/** Systems whose comments a browser fetches into a page, so that a saved page has none, and how to find their places. */
const systems: readonly (readonly [name: string, selector: string, instead: string])[] = [
  ['Disqus', '#disqus_thread, iframe[src*="disqus.com"], script[src*="disqus.com/embed"]', 'its export'],
  ['giscus', '.giscus, iframe.giscus-frame, script[src*="giscus.app"]', 'the discussion at GitHub'],
  ['utterances', '.utterances, script[src*="utteranc.es"]', 'the issue at GitHub'],
  ['Facebook', '.fb-comments, fb\\:comments, iframe[src*="facebook.com/plugins/comments"]', 'no export'],
  ['Isso', '#isso-thread', 'its database'],
  ['Commento', '#commento', 'its export'],
  ['Comentario', 'comentario-comments', 'its export'],
  ['Remark42', '#remark42', 'its backup'],
  ['Waline', '#waline', 'its export'],
  ['Valine', '#vcomments, .v[data-class=v]', 'its export'],
  ['Twikoo', '#twikoo, #tcomment', 'its export'],
  ['Artalk', '#Comments.artalk, .artalk', 'its export'],
  ['Cusdis', '#cusdis_thread', 'its database'],
  ['Hyvor Talk', 'hyvor-talk-comments, #hyvor-talk-view', 'its export'],
  ['Discourse', '#discourse-comments, iframe#discourse-embed-frame', 'the topic there'],
  ['IntenseDebate', '#idc-container, script[src*="intensedebate.com"]', 'its export'],
  ['Livefyre', '#livefyre-comments, [id^=livefyre]', 'no export'],
  ['Jetpack', 'iframe[src*="jetpack.wordpress.com/jetpack-comment"]', 'the export of WordPress'],
  ['Blogger', 'iframe#comment-editor, iframe[src*="blogger.com/comment-iframe"]', 'the export of Blogger'],
  ['Colloquy', 'colloquy-discussion[backend], colloquy-thread[backend]', 'its backend'],
  ['another system', 'iframe[src*="comment" i], iframe[title*="comment" i], iframe[id*="comment" i]', 'its export'],
];

/** The system that would fetch the comments of a page, and where it has them; undefined where there is no such system. */
export function commentsElsewhere(
  document: HtmlDocument,
): { readonly name: string; readonly instead: string } | undefined {
  for (const [name, selector, instead] of systems) if (selectOne(document, selector)) return { name, instead };
  return undefined;
}
