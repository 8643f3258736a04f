import type { Words } from '../locales/strings.js';
import { safeUrl } from '../model/safe-url.js';
import type { SourceCapabilities } from '../model/source.js';
import { heading } from './heading.js';
import { invalid, label, personFields, problem, type Problems } from './reply-fields.js';
import { h, kept, type View } from './view.js';

/** What the form shows of a reply that is being written. */
export interface Writing {
  readonly problems: Problems;
  readonly sending?: boolean;
  /** Over the form: drafts. */
  readonly notices?: View;
  /** In place of the text: the reply as it will look. */
  readonly preview?: View;
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
  readonly capabilities: Pick<SourceCapabilities, 'fields' | 'reach'>;
  readonly headingLevel: number;
  /** The name of whom the reply answers; left out when it is to the article. */
  readonly answering?: string | undefined;
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

/** The form to reply with: whom it answers, what to know beforehand, the fields, and the button that sends. */
export function replyForm(view: ReplyFormView): View {
  const { strings, capabilities, answering, writing = untouched, action, oncancel, hear } = view;
  const { problems, sending } = writing;
  return h(
    'section',
    null,
    h(
      'div',
      { class: 'top' },
      heading(view.headingLevel, answering === undefined ? strings.leaveReply : strings.replyToName(answering), 'heading'),
      answering !== undefined && h('button', { class: 'quiet', type: 'button', onclick: oncancel }, strings.cancelReply),
    ),
    introduction(view),
    writing.notices,
    h(
      'form',
      // The browser checks the fields of a form that is only printed. Where it is sent to stays when it is adopted.
      { part: 'form', ...(action && { action: action.url, method: 'post' }), '.noValidate': true, oninput: hear, onkeydown: hear, onsubmit: hear },
      kept('div', { class: 'sent-along', hidden: true }, action && Object.entries(action.hidden).map(hiddenField)),
      textField(view, writing),
      personFields(capabilities, problems, strings),
      writing.failure,
      h(
        'div',
        { class: 'send' },
        h('button', { class: 'primary', part: 'send', type: 'submit', 'aria-disabled': `${sending === true}` }, sending ? strings.sending : strings.send),
        h('p', { role: 'status' }, view.message),
      ),
    ),
  );
}

/** In the place of the form where the thread takes no further replies. */
export const closed = ({ closed }: Words): View => h('section', null, h('p', { class: 'terms' }, closed));

/** In the place of the form where replies are written on the source's own site. */
export function elsewhere(url: string | undefined, title: string | undefined, { replyOn }: Words): View {
  const href = safeUrl(url);
  if (!href) return undefined;
  return h('section', null, h('a', { class: 'primary', part: 'send', href, rel: 'nofollow noopener' }, replyOn(title ?? new URL(href).host)));
}

const hiddenField = ([name, value]: [string, string]): View => h('input', { type: 'hidden', name, value });

function introduction({ strings, capabilities: { fields, reach }, answering }: ReplyFormView): View {
  return [
    answering === undefined && h('p', { class: 'invitation' }, strings.joinDiscussion, h('br'), strings.feelFree),
    h(
      'p',
      { class: 'terms' },
      // A form that is posted without a script keeps nothing on the device: printed styles hide the sentence until then.
      reach === 'device' && h('span', { class: 'by-script' }, `${strings.keptOnDevice} `),
      fields.email !== 'absent' && `${strings.emailNotPublished} `,
      strings.requiredFields,
    ),
  ];
}

function textField({ strings, onpreview }: ReplyFormView, { problems, sending, preview, count, quoting }: Writing): View {
  const words = problems.text;
  return h(
    'div',
    { class: 'field' },
    label('text', strings.comment, true),
    // Only the reader writes into it.
    kept('textarea', {
      id: 'text',
      part: 'text',
      name: 'comment',
      dir: 'auto',
      required: true,
      hidden: !!preview,
      readonly: sending,
      'aria-invalid': invalid(words),
      'aria-describedby': `formatting${count ? ' count' : ''}${words === undefined ? '' : ' text-problem'}`,
    }),
    preview,
    h(
      'div',
      { class: 'below' },
      h('span', { id: 'formatting' }, strings.formatting),
      ' ',
      !!count && [count, ' '],
      h('button', { class: 'quiet', type: 'button', 'aria-pressed': `${!!preview}`, onclick: onpreview }, strings.preview),
    ),
    // Its place is kept: where a field is, it is not to move as it is touched.
    quoting ?? h('div', { class: 'paragraphs' }),
    problem('text', words),
  );
}
