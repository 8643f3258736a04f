import { html, type TemplateResult } from 'lit';
import type { SourceError } from '../../model/source-error.js';
import type { Words } from '../shared/locale-controller.js';

export type Sort = 'oldest' | 'newest';

export function sortTemplate(sort: Sort, strings: Words, changed: (sort: Sort) => void): TemplateResult {
  const onChange = ({ target }: Event): void => changed((target as HTMLSelectElement).value as Sort);
  return html`
    <label class="sort">${strings.sortBy}
      <select .value=${sort === 'newest' ? sort : 'oldest'} @change=${onChange}>
        <option value="oldest">${strings.oldestFirst}</option>
        <option value="newest">${strings.newestFirst}</option>
      </select>
    </label>
  `;
}

/** Why newer comments are not here, and the way to ask again. */
export function failureTemplate({ kind }: SourceError, strings: Words, retry: () => void): TemplateResult {
  return html`
    <div class="notice error" role="alert">
      <p>${strings.repliesFailed} ${strings.sourceError?.[kind]}</p>
      <button class="plain" type="button" @click=${retry}>${strings.retry}</button>
    </div>
  `;
}
