import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../model/safe-url.js';
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
export function failureTemplate({ kind, said }: SourceError, strings: Words, retry: () => void): TemplateResult {
  return html`
    <div class="notice error" role="alert">
      <p>${strings.repliesFailed} ${strings.sourceError?.[kind]} ${said ? strings.said?.(said) : nothing}</p>
      <button class="plain" type="button" @click=${retry}>${strings.retry}</button>
    </div>
  `;
}

/** The way to the comments that the source does not give. */
export function moreTemplate(url: string | undefined, strings: Words): TemplateResult | typeof nothing {
  const safe = safeUrl(url);
  return safe ? html`<p><a class="plain" href=${safe} rel="nofollow noopener">${strings.moreOn(new URL(safe).host)}</a></p>` : nothing;
}
