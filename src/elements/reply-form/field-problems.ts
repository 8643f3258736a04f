import type { Strings } from '../../locales/strings.js';
import { isBlank } from '../../model/is-blank.js';
import { safeUrl } from '../../model/safe-url.js';
import type { ReplyField, SourceCapabilities } from '../../model/source.js';
import type { Problems } from '../../views/reply-fields.js';

/** In the order in which they stand. */
export const fieldNames = ['text', 'name', 'email', 'website'] as const satisfies readonly ReplyField[];

/** What is in the fields of the form, trimmed except for the text. */
export type FieldValues = Readonly<Record<ReplyField, string>>;

// The pattern of HTML's own `type=email`: https://html.spec.whatwg.org/#valid-e-mail-address
const email = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** An address as people write it, completed to a URL: `example.org` becomes `https://example.org/`. Undefined when it is none. */
export function completeWebsite(value: string): string | undefined {
  const url = safeUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `https://${value}`);
  return url && /^https?:/.test(url) && new URL(url).hostname.includes('.') ? url : undefined;
}

/** What keeps the fields from being sent, in words, by field. Empty when nothing does. */
export function problemsOf(values: FieldValues, { fields, maxLength }: SourceCapabilities, strings: Strings): Problems {
  const problems: Partial<Record<ReplyField, string>> = {};
  if (isBlank(values.text)) problems.text = strings.missingComment;
  else if (maxLength !== undefined && values.text.length > maxLength) {
    problems.text = strings.charactersOver(values.text.length - maxLength);
  }
  if (fields.name === 'required' && isBlank(values.name)) problems.name = strings.missingName;
  if (fields.email === 'required' && values.email === '') problems.email = strings.missingEmail;
  else if (fields.email !== 'absent' && values.email !== '' && !email.test(values.email))
    problems.email = strings.badEmail;
  if (fields.website === 'required' && values.website === '') problems.website = strings.badWebsite;
  else if (fields.website !== 'absent' && values.website !== '' && !completeWebsite(values.website)) {
    problems.website = strings.badWebsite;
  }
  return problems;
}
