import { safeUrl } from '../../model/safe-url.js';
import type { WayOut } from '../../model/source-error.js';

/** Opens another page in a new tab, or posts a form to it. The text in this form stays. */
export function openWayOut({ url, fields }: WayOut): void {
  const action = safeUrl(url);
  if (!action?.startsWith('http')) return;
  if (!fields) {
    window.open(action, '_blank', 'noopener');
    return;
  }
  const form = document.createElement('form');
  Object.assign(form, { action, method: 'post', target: '_blank', rel: 'noopener', hidden: true });
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('textarea');
    Object.assign(field, { name, value });
    form.append(field);
  }
  document.body.append(form);
  // A field named `submit` would shadow the method.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}
