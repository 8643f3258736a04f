import type { ForeignWords } from '../locales/foreign-words.js';
import type { Words } from '../locales/strings.js';
import { safeUrl } from '../model/safe-url.js';
import type { SourceCapabilities } from '../model/source.js';
import type { SourceError } from '../model/source-error.js';
import { ariaBoolean } from './aria.js';
import { failureNotice } from './failure-notice.js';
import { heading } from './heading.js';
import { invalid, label, personFields, problem, type Problems } from './reply-fields.js';
import { html, noChange, nothing, type TemplateResult, type View } from './template.js';

/** What the form shows of a reply that is being written. */
export interface Writing {
  readonly problems: Problems;
  readonly sending?: boolean;
  /** Over the form: drafts. */
  readonly notices?: View;
  /** In place of the text: the reply as it will look. */
  readonly preview?: View;
  /** Under the text: what writes Markdown, in place of the hint that says how it is written. */
  readonly toolbar?: View;
  /** Over what is under the text: what may complete a word in it. */
  readonly suggestions?: View;
  /** Under the text: how many characters are left. */
  readonly count?: View;
  /** Under the text: what there is to quote. */
  readonly quoting?: View;
  /** Over the button: why the reply was not sent. */
  readonly failure?: View;
}

/** Before anybody has touched the form. */
const untouched: Writing = { problems: {} };

export interface ReplyFormView {
  readonly strings: Words;
  /** Where the words are in another language than the page. */
  readonly foreign?: ForeignWords | undefined;
  readonly capabilities: Pick<SourceCapabilities, 'fields' | 'reach'>;
  readonly headingLevel: number;
  /** The name of the person who is replied to; left out for a reply to the article. */
  readonly replying?: string | undefined;
  readonly writing?: Writing | undefined;
  /** What was last said of the reply. */
  readonly message?: string | undefined;
  /** Where the form is sent without a script, and what is sent with it. Only a server gives this. */
  readonly action?: { readonly url: string; readonly hidden: Readonly<Record<string, string>> };
  readonly oncancel?: (() => void) | undefined;
  readonly onpreview?: () => void;
  /** Hears what is typed, pressed and submitted. */
  readonly hear?: (event: never) => void;
}

/** The form to reply with: to whom, what to know beforehand, the fields, and the button that sends. */
export function replyForm(view: ReplyFormView): TemplateResult {
  const { strings, capabilities, replying, writing = untouched, action, oncancel, hear } = view;
  const { problems, sending } = writing;
  // The browser checks the fields of a form that is only printed. Where it is sent to stays when it is adopted.
  return html`
    <section class=${replying === undefined ? nothing : 'replying'} lang=${view.foreign?.words ?? nothing}>
      <div class="top">
        ${heading(view.headingLevel, replying === undefined ? strings.leaveReply : strings.replyToName(replying), 'heading')}
        ${replying === undefined ? nothing : html`<button class="quiet" type="button" @click=${oncancel}>${strings.cancelReply}</button>`}
      </div>
      ${replying === undefined ? html`<p class="invitation">${strings.joinDiscussion}<br>${strings.feelFree}</p>` : nothing}
      ${writing.notices}
      <form
        part="form"
        aria-labelledby="heading"
        action=${action?.url ?? noChange}
        method=${action ? 'post' : noChange}
        .noValidate=${true}
        @input=${hear}
        @keydown=${hear}
        @submit=${hear}
      >
        ${
          action
            ? html`<div class="sent-along" hidden>${Object.entries(action.hidden).map(hiddenField)}</div>`
            : html`<div class="sent-along" hidden></div>`
        }
        ${textField(view, writing)}
        ${terms(view)}
        ${personFields(capabilities, problems, strings)}
        ${writing.failure}
        <div class="send">
          <button class="primary" part="send" type="submit" aria-disabled=${ariaBoolean(sending === true)}>${sending ? strings.sending : strings.send}</button>
          <p role="status">${view.message}</p>
        </div>
      </form>
    </section>
  `;
}

/** In the place of a form without a thread beside it, where its source cannot be had, and a button to retry where that can help. */
export const unavailable = (error: SourceError, strings: Words, onretry: () => void): View =>
  failureNotice(strings.sourceError?.[error.kind] ?? nothing, error, strings, onretry);

/** In the place of the form where the thread takes no further replies. */
export const closed = ({ closed }: Words): View => html`<section><p class="terms">${closed}</p></section>`;

/** In the place of the form where replies are written on the source's own site. */
export function elsewhere(url: string | undefined, title: string | undefined, { replyOn }: Words): View {
  const href = safeUrl(url);
  if (!href) return undefined;
  return html`<section><a class="primary" part="send" href=${href} rel="nofollow noopener">${replyOn(title ?? new URL(href).host)}</a></section>`;
}

const hiddenField = ([name, value]: [string, string]): View => html`<input type="hidden" name=${name} value=${value}>`;

/** What to know before one gives a name and an address. Below the text, which a form of one line opens around, so that the text stays in its place. */
function terms({ strings, capabilities: { fields, reach } }: ReplyFormView): View {
  // A form that is posted without a script keeps nothing on the device: printed styles hide the sentence until then.
  const kept = reach === 'device' ? html`<span class="by-script">${`${strings.keptOnDevice} `}</span>` : nothing;
  const words = `${fields.email === 'absent' ? '' : `${strings.emailNotPublished} `}${strings.requiredFields}`;
  return html`<p class="terms">${kept}${words}</p>`;
}

function textField(
  { strings, foreign, replying, onpreview }: ReplyFormView,
  { problems, sending, preview, toolbar, suggestions, count, quoting }: Writing,
): View {
  const words = problems.text;
  const described = `${words === undefined ? '' : 'text-problem '}${replying === undefined ? '' : 'heading '}formatting${count ? ' count' : ''}`;
  // Only the reader writes into the field. Its place is kept: where a field is, it is not to move as it is touched.
  return html`
    <div class="field">
      ${label('text', strings.comment, true)}
      ${problem('text', words)}
      <textarea
        id="text"
        part="text"
        name="comment"
        lang=${foreign?.page ?? nothing}
        dir="auto"
        placeholder=${strings.joinDiscussion}
        required
        ?hidden=${!!preview}
        ?readonly=${sending}
        aria-invalid=${invalid(words)}
        aria-describedby=${described}
      ></textarea>
      ${preview}${suggestions}
      <div class="below">
        ${toolbar ?? html`<span aria-hidden="true">${strings.formatting}</span>`} <span id="formatting" class="visually-hidden">${strings.formattingSaid}</span> ${count ? html`${count} ` : nothing}<button class="quiet" type="button" aria-pressed=${ariaBoolean(!!preview)} @click=${onpreview}>${strings.preview}</button>
      </div>
      ${quoting ?? html`<div class="paragraphs"></div>`}
    </div>
  `;
}
