import type { Strings, Words } from '../locales/strings.js';
import { headingLevel } from './heading.js';
import { h, type View } from './view.js';

/** What the standard composition is told, and hands on. */
export interface CompositionView {
  /** The level of the headline; the other headings follow from it. */
  readonly headingLevel: number;
  readonly maxDepth: number;
  readonly sort: string;
  readonly strings?: Partial<Strings> | undefined;
}

/**
 * The standard composition: article, thread and form. What a reader can change is handed on as an attribute: it stays
 * as the reader has it until the attribute changes.
 */
export function composition({ headingLevel: given, maxDepth, sort, strings }: CompositionView): View {
  const level = headingLevel(given);
  return [
    h('colloquy-article', {
      part: 'article',
      exportparts: 'headline,byline,body:article-body,quotation,attribution,note,back,card',
      'heading-level': level,
      '.strings': strings,
    }),
    h(
      'colloquy-thread',
      {
        part: 'thread',
        exportparts: 'heading,list,comment,deleted,held,target,avatar,author,badge,permalink,in-reply-to,notice,body:comment-body,quotation,reply,quote,note,back,card,answers',
        'heading-level': level + 1,
        'max-depth': maxDepth,
        sort,
        '.strings': strings,
      },
      h('colloquy-reply-form', {
        slot: 'reply',
        part: 'form',
        exportparts: 'heading:form-heading,form:form-body,text,preview,send,notice',
        'heading-level': level + 2,
        '.strings': strings,
      }),
    ),
  ];
}

/** While the file that holds the discussion is on its way. */
export const waiting = ({ loadingDiscussion }: Words): View =>
  h('div', { class: 'waiting', 'aria-busy': 'true' }, h('p', { role: 'status' }, loadingDiscussion));

/** When it could not be had. */
export const failed = ({ discussionFailed, retry }: Words, onclick: () => void): View =>
  h(
    'div',
    { class: 'notice error failed', role: 'alert' },
    h('p', null, discussionFailed),
    ' ',
    h('button', { class: 'plain', type: 'button', onclick }, retry),
  );
