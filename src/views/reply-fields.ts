import type { Words } from '../locales/strings.js';
import type { FieldNeed, ReplyField, SourceCapabilities } from '../model/source.js';
import { h, type View } from './view.js';

/** What is wrong with the fields, in words. */
export type Problems = Readonly<Partial<Record<ReplyField, string>>>;

/** The words over a field, with the mark that the form explains above. */
export const label = (id: string, words: string, required: boolean): View =>
  h('label', { for: id }, words, required && [' ', h('span', { class: 'mark', 'aria-hidden': 'true' }, '*')]);

/** What is wrong with a field; the field names this element as its description. */
export const problem = (id: string, words: string | undefined): View =>
  words !== undefined && h('p', { class: 'problem', id: `${id}-problem` }, words);

/** Whether something is wrong with a field, for those who hear it. */
export const invalid = (words: string | undefined): string => `${words !== undefined}`;

/** A field of one line with its label and what is wrong with it; nothing where the source does not ask for it. */
function field(name: Exclude<ReplyField, 'text'>, need: FieldNeed, problems: Problems, strings: Words): View {
  if (need === 'absent') return undefined;
  const required = need === 'required';
  const words = problems[name];
  return h(
    'div',
    { class: `field ${name}` },
    label(name, strings[name], required),
    h('input', {
      id: name,
      name,
      type: name === 'email' ? name : 'text',
      inputmode: { name: 'text', email: 'email', website: 'url' }[name],
      // https://html.spec.whatwg.org/#autofill
      autocomplete: name === 'website' ? 'url' : name,
      dir: name === 'name' ? 'auto' : 'ltr',
      required,
      'aria-invalid': invalid(words),
      'aria-describedby': words !== undefined && `${name}-problem`,
    }),
    problem(name, words),
  );
}

/** What the source asks of a guest beside the reply itself, and whether to remember it. */
export function personFields({ fields }: Pick<SourceCapabilities, 'fields'>, problems: Problems, strings: Words): View {
  const { name, email, website } = fields;
  const asked = [name, email, website].filter((need) => need !== 'absent').length;
  return [
    h('div', { class: 'fields' }, field('name', name, problems, strings), field('email', email, problems, strings), field('website', website, problems, strings)),
    asked > 0 &&
      h(
        'label',
        { class: 'remember' },
        h('input', { type: 'checkbox', id: 'remember' }),
        h('span', null, asked === 3 ? strings.saveProfile : strings.saveDetails),
      ),
  ];
}
