import type { Words } from '../locales/strings.js';
import type { FieldNeed, ReplyField, SourceCapabilities } from '../model/source.js';
import { ariaBoolean } from './aria.js';
import { html, nothing, type View } from './template.js';

/** What is wrong with the fields, in words. */
export type Problems = Readonly<Partial<Record<ReplyField, string>>>;

/** The words over a field, with the mark that the form explains above. */
export const label = (id: string, words: string, required: boolean): View =>
  html`<label for=${id}>${words}${required ? html` <span class="mark" aria-hidden="true">*</span>` : nothing}</label>`;

/** What is wrong with a field; the field names this element as its description. */
export const problem = (id: string, words: string | undefined): View =>
  words === undefined ? nothing : html`<p class="problem" id=${`${id}-problem`}>${words}</p>`;

/** Whether something is wrong with a field, for those who hear it. */
export const invalid = (words: string | undefined): 'true' | 'false' => ariaBoolean(words !== undefined);

/** A field of one line with its label and what is wrong with it; nothing where the source does not ask for it. */
function field(name: Exclude<ReplyField, 'text'>, need: FieldNeed, problems: Problems, strings: Words): View {
  if (need === 'absent') return nothing;
  const required = need === 'required';
  const words = problems[name];
  // https://html.spec.whatwg.org/#autofill
  return html`
    <div class=${`field ${name}`}>
      ${label(name, strings[name], required)}
      ${problem(name, words)}
      <input
        id=${name}
        name=${name}
        type=${name === 'email' ? name : 'text'}
        inputmode=${{ name: 'text', email: 'email', website: 'url' }[name]}
        autocomplete=${name === 'website' ? 'url' : name}
        dir=${name === 'name' ? 'auto' : 'ltr'}
        ?required=${required}
        aria-invalid=${invalid(words)}
        aria-describedby=${words === undefined ? nothing : `${name}-problem`}
      >
    </div>
  `;
}

/** What the source asks of a guest beside the reply itself, and whether to remember it. */
export function personFields({ fields }: Pick<SourceCapabilities, 'fields'>, problems: Problems, strings: Words): View {
  const { name, email, website } = fields;
  const asked = [name, email, website].filter((need) => need !== 'absent').length;
  return html`
    <div class="fields">
      ${field('name', name, problems, strings)}${field('email', email, problems, strings)}${field('website', website, problems, strings)}
    </div>
    ${
      asked > 0
        ? html`<label class="remember"><input type="checkbox" id="remember"><span>${strings.saveDetails}</span></label>`
        : nothing
    }
  `;
}
