import type { Words } from '../locales/strings.js';
import { headingLevel } from './heading.js';
import { html, nothing, type TemplateResult } from './template.js';

/** What the standard composition is told, and hands on. What is undefined is left to the elements. */
export interface CompositionView {
  /** The level of the first heading; the others follow from it. */
  readonly headingLevel: number;
  readonly maxDepth: number;
  readonly sort: string;
  readonly contents?: string | undefined;
  readonly embeds?: string | undefined;
  readonly commentHeadings?: string | undefined;
  readonly shortcuts?: string | undefined;
  readonly toolbar?: string | undefined;
  readonly density?: string | undefined;
  readonly avatars?: string | undefined;
  readonly pictures?: string | undefined;
  readonly cite?: string | undefined;
  readonly fold?: string | undefined;
  /** Whether all of the form is there from the start. */
  readonly open?: boolean | undefined;
}

/** The levels of the headings of thread and form: below the headline, where there is one. */
export function levelsBelow(hasArticle: boolean, given: number): { readonly thread: number; readonly form: number } {
  const thread = headingLevel(given) + (hasArticle ? 1 : 0);
  return { thread: Math.min(6, thread), form: Math.min(6, thread + 1) };
}

/**
 * The standard composition: article, thread and form, or thread and form alone. What a reader can change is handed on as
 * an attribute: it stays as the reader has it until the attribute changes.
 */
export function composition(hasArticle: boolean, view: CompositionView): TemplateResult {
  const below = levelsBelow(hasArticle, view.headingLevel);
  const article = html`
    <colloquy-article
      part="article"
      exportparts="headline,subtitle,byline,translations,contents,reading-time,cite,citations,body:article-body,embed,quotation,attribution,note,back,card"
      heading-level=${headingLevel(view.headingLevel)}
      contents=${view.contents ?? nothing}
      embeds=${view.embeds ?? nothing}
      cite=${view.cite ?? nothing}
    ></colloquy-article>
  `;
  return html`
    ${hasArticle ? article : nothing}
    <colloquy-thread
      part="thread"
      exportparts="heading,list,comment,deleted,held,queued,target,avatar,author,badge,new,new-replies,news,role,kind,pin,counts,upvotes,downvotes,reaction,vote,cite,citations,origin,permalink,in-reply-to,notice,body:comment-body,quotation,reply,quote,note,back,card,addressee"
      heading-level=${below.thread}
      max-depth=${view.maxDepth}
      sort=${view.sort}
      comment-headings=${view.commentHeadings ?? nothing}
      shortcuts=${view.shortcuts ?? nothing}
      toolbar=${view.toolbar ?? nothing}
      density=${view.density ?? nothing}
      avatars=${view.avatars ?? nothing}
      pictures=${view.pictures ?? nothing}
      cite=${view.cite ?? nothing}
      fold=${view.fold ?? nothing}
    >
      <colloquy-reply-form
        slot="reply"
        part="form"
        exportparts="heading:form-heading,form:form-body,text,preview,send,notice"
        heading-level=${below.form}
        ?open=${view.open}
        toolbar=${view.toolbar ?? nothing}
      ></colloquy-reply-form>
    </colloquy-thread>
  `;
}

/** While the file that holds the discussion is on its way. */
export const waiting = ({ loadingDiscussion }: Words): TemplateResult =>
  html`<div class="waiting" aria-busy="true"><p role="status">${loadingDiscussion}</p></div>`;

/** When it could not be fetched, or is not what it should be: only then is there no use in trying again. */
export function failed(strings: Words, reason: string | undefined, onclick: () => void): TemplateResult {
  const words = reason === 'unfit-file' ? strings.fileUnfit : reason === 'unfit-data' ? strings.dataUnfit : undefined;
  return html`
    <div class="notice error failed" role="alert">
      <p>${words ?? strings.discussionFailed}</p> ${words ? nothing : html`<button class="plain" type="button" @click=${onclick}>${strings.retry}</button>`}
    </div>
  `;
}

/** When a whole part of it could not be read. */
export const partly = ({ partUnfit }: Words): TemplateResult =>
  html`<div class="notice error failed" role="alert"><p>${partUnfit}</p></div>`;
