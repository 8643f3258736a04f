import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { measure } from '../page/measure.mjs';
import { replies } from '../page/rows.mjs';
import { referenceStyles } from './reference-styles.mjs';

const styles = unsafeCSS(referenceStyles);
const elements = new Map();

const list = (rows, isOpen) =>
  html`<ol part="list" role="list" hidden=${isOpen ? nothing : 'until-found'}>
    ${rows.map((row) => html`<li><measured-comment .row=${row}></measured-comment></li>`)}
  </ol>`;

/** What one would write first: an element with a shadow root for each comment, and in it those of the replies. */
class MeasuredComment extends LitElement {
  static styles = styles;
  static properties = { row: { attribute: false }, isOpen: { state: true } };

  constructor() {
    super();
    this.isOpen = true;
  }

  firstUpdated() {
    elements.set(this.row.id, this);
  }

  toggle() {
    this.isOpen = !this.isOpen;
  }

  render() {
    const { row, isOpen } = this;
    const [one, two, three] = row.paragraphs;
    return html`
      <article id=${`comment-${row.id}`} part="comment" aria-label=${`Reply by ${row.name}`} tabindex="-1">
        <header>
          <span class="avatar" part="avatar" aria-hidden="true">${row.initials}</span>
          <div>
            <p class="who">
              <bdi part="author">${row.name}</bdi>
              <a class="quiet permalink" part="permalink" href=${`#comment-${row.id}`}
                aria-label=${`Permalink to the reply by ${row.name}`}>#</a>
            </p>
            <p class="when">
              <time datetime=${row.iso}>${row.date}</time>
              ${row.parent ? html`<a part="in-reply-to" href=${`#comment-${row.parent.id}`}>in reply to ${row.parent.name}</a>` : nothing}
            </p>
          </div>
        </header>
        <div class="body" part="body" dir="auto">
          <p>${one}</p><p>${two}</p><p>${three}<a href=${row.link.url} rel="nofollow ugc noopener">${row.link.text}</a></p>
        </div>
        ${
          row.count
            ? html`<footer><button class="quiet toggle" type="button" aria-expanded=${isOpen ? 'true' : 'false'}
              @click=${this.toggle}>${replies(row.count)}</button></footer>`
            : nothing
        }
      </article>
      ${row.replies.length ? list(row.replies, isOpen) : nothing}
    `;
  }
}

class MeasuredThread extends LitElement {
  static styles = styles;
  static properties = { rows: { attribute: false } };

  render() {
    return html`<section><div class="top"><h2 part="heading">${replies(this.rows.length)}</h2></div>${list(this.rows, true)}</section>`;
  }
}

customElements.define('measured-comment', MeasuredComment);
customElements.define('measured-thread', MeasuredThread);

let place;
let rows;
let thread;

const find = (id) => elements.get(id)?.renderRoot.querySelector('article') ?? null;

measure({
  prepare(given) {
    ({ place } = given);
    rows = given.makeRows();
  },
  fill() {
    thread = document.createElement('measured-thread');
    thread.rows = rows;
    place.append(thread);
  },
  hasAny: () => elements.size > 0,
  count: () => elements.size,
  find,
  append(_, row) {
    thread.rows = [...thread.rows, row];
  },
  jump: (id) => find(id).scrollIntoView(),
});
