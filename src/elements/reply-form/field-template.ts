import { html, nothing, type TemplateResult } from 'lit';
import type { FieldNeed } from '../../model/source.js';
import type { FieldName } from './reply-fields.js';

type LineName = Exclude<FieldName, 'text'>;

/** Keyboards and autofill tokens: https://html.spec.whatwg.org/#autofill */
const hints = {
  name: { inputmode: 'text', autocomplete: 'name', dir: 'auto' },
  email: { inputmode: 'email', autocomplete: 'email', dir: 'ltr' },
  website: { inputmode: 'url', autocomplete: 'url', dir: 'ltr' },
} as const satisfies Record<LineName, unknown>;

/** The words over a field, with the mark that the form explains above. */
export function labelTemplate(id: string, label: string, required: boolean): TemplateResult {
  return html`<label for=${id}>${label} ${required ? html`<span class="mark" aria-hidden="true">*</span>` : nothing}</label>`;
}

/** What is wrong with a field; the field names this element as its description. */
export function problemTemplate(id: string, problem: string | undefined): TemplateResult | typeof nothing {
  return problem === undefined ? nothing : html`<p class="problem" id=${`${id}-problem`}>${problem}</p>`;
}

/** A one-line field with its label and what is wrong with it; nothing where the source does not ask for it. */
export function fieldTemplate(
  name: LineName,
  label: string,
  need: FieldNeed,
  problem: string | undefined,
): TemplateResult | typeof nothing {
  if (need === 'absent') return nothing;
  const { inputmode, autocomplete, dir } = hints[name];
  return html`
    <div class="field">
      ${labelTemplate(name, label, need === 'required')}
      <input
        id=${name}
        name=${name}
        type=${name === 'email' ? 'email' : 'text'}
        inputmode=${inputmode}
        autocomplete=${autocomplete}
        dir=${dir}
        ?required=${need === 'required'}
        aria-invalid=${problem === undefined ? 'false' : 'true'}
        aria-describedby=${problem === undefined ? nothing : `${name}-problem`}
      >
      ${problemTemplate(name, problem)}
    </div>
  `;
}
