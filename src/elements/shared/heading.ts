import { html, nothing, type TemplateResult } from 'lit';

/** A level that HTML has: 1 to 6, whole. Anything else becomes the nearest of them. */
export function headingLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.round(level) || 1));
}

/** A heading of a level that is known only when the page runs. Its id is the name of its part as well. */
export function heading(
  level: number,
  content: unknown,
  id?: string,
): TemplateResult {
  const i = id ?? nothing;
  switch (headingLevel(level)) {
    case 1: return html`<h1 id=${i} part=${i}>${content}</h1>`;
    case 2: return html`<h2 id=${i} part=${i}>${content}</h2>`;
    case 3: return html`<h3 id=${i} part=${i}>${content}</h3>`;
    case 4: return html`<h4 id=${i} part=${i}>${content}</h4>`;
    case 5: return html`<h5 id=${i} part=${i}>${content}</h5>`;
    default: return html`<h6 id=${i} part=${i}>${content}</h6>`;
  }
}
