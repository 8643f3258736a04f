import { printed } from '../locales/english-printed.js';
import { inTag } from '../locales/table.js';
import type { Words } from '../locales/strings.js';
import { check, isObject, isText, isWebAddress, refuse, works } from './check.js';
import type { FormOptions, RenderOptions } from './options.js';

/** Options that have been checked, with what was left out. */
export type Settings = RenderOptions &
  Required<
    Pick<
      RenderOptions,
      'strings' | 'lang' | 'timeZone' | 'headingLevel' | 'maxDepth' | 'sort' | 'words' | 'styles' | 'anchorPrefix'
    >
  > & {
    /** What dates are written by: the tag of `lang`, where there are dates in that language. */
    readonly locale: string;
  };

const known = [
  'strings',
  'lang',
  'timeZone',
  'headingLevel',
  'maxDepth',
  'commentHeadings',
  'density',
  'avatars',
  'shortcuts',
  'toolbar',
  'pictures',
  'contents',
  'cite',
  'embeds',
  'fold',
  'sort',
  'words',
  'styles',
  'nonce',
  'data',
  'jsonLd',
  'form',
  'replyUrl',
  'anchorPrefix',
  'backend',
  'endpoint',
  'thread',
  'load',
  'src',
] satisfies (keyof RenderOptions)[];

const isWhole =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

/** Checks options and fills in the rest. Throws at the first that is wrong, by its name. */
export function settingsOf(options: RenderOptions = {}): Settings {
  if (!isObject(options)) refuse('options', 'an object', options);
  for (const name in options)
    if (!(known as string[]).includes(name)) refuse('the name of an option', `one of ${known.join(', ')}`, name);
  const { strings = printed, styles, nonce, form } = options;
  check('options.strings', strings, 'a table of words, such as those of colloquy/locales', isTable);
  check(
    'options.lang',
    options.lang,
    'a BCP 47 language tag',
    (tag: string) => isText(tag) && works(() => Intl.getCanonicalLocales(tag)),
  );
  check(
    'options.timeZone',
    options.timeZone,
    'the name of a time zone',
    (timeZone: string) => isText(timeZone) && works(() => new Intl.DateTimeFormat('en', { timeZone })),
  );
  check('options.headingLevel', options.headingLevel, 'a whole number from 1 to 6', isWhole(1, 6));
  check('options.maxDepth', options.maxDepth, 'a whole number from 0 to 24', isWhole(0, 24));
  check('options.sort', options.sort, '"oldest", "newest" or "liked"', oneOf('oldest', 'newest', 'liked'));
  check('options.commentHeadings', options.commentHeadings, '"on" or "off"', oneOf('on', 'off'));
  check('options.density', options.density, '"comfortable" or "compact"', oneOf('comfortable', 'compact'));
  check('options.avatars', options.avatars, '"off", "initials" or "source"', oneOf('off', 'initials', 'source'));
  check('options.shortcuts', options.shortcuts, '"on" or "off"', oneOf('on', 'off'));
  check('options.toolbar', options.toolbar, '"on" or "off"', oneOf('on', 'off'));
  check('options.pictures', options.pictures, '"on" or "off"', oneOf('on', 'off'));
  check('options.cite', options.cite, '"on" or "off"', oneOf('on', 'off'));
  check('options.fold', options.fold, '"read" or "off"', oneOf('read', 'off'));
  check('options.contents', options.contents, '"on" or "off"', oneOf('on', 'off'));
  check('options.embeds', options.embeds, '"click" or "off"', oneOf('click', 'off'));
  check('options.load', options.load, '"eager" or "visible"', oneOf('eager', 'visible'));
  check('options.words', options.words, '"light" or "shadow"', oneOf('light', 'shadow'));
  check(
    'options.styles',
    styles,
    '"inline" or an object with an `href`',
    (value: unknown) => value === 'inline' || (isObject(value) && isWebAddress((value as { href?: unknown }).href)),
  );
  check(
    'options.nonce',
    nonce,
    'a nonce in base64',
    (value: unknown) => isText(value) && /^[\w+/-]+={0,2}$/.test(value),
  );
  check(
    'options.form',
    form,
    'an object with an `action`, or false',
    (value: unknown) => value === false || isObject(value),
  );
  if (form) checkForm(form);
  check('options.replyUrl', options.replyUrl, 'a function', (value: unknown) => typeof value === 'function');
  check(
    'options.anchorPrefix',
    options.anchorPrefix,
    'a text without white space',
    (value: unknown) => isText(value) && /^\S+$/.test(value),
  );
  for (const name of ['data', 'jsonLd'] as const)
    check(`options.${name}`, options[name], 'true or false', oneOf(true, false));
  for (const name of ['backend', 'endpoint', 'thread', 'src'] as const)
    check(`options.${name}`, options[name], 'a text', isText);
  const { lang = strings.locale } = options;
  const tag = Intl.NumberFormat.supportedLocalesOf(lang)[0] ?? strings.locale;
  return {
    timeZone: 'UTC',
    headingLevel: 2,
    maxDepth: 4,
    sort: 'oldest',
    words: 'light',
    styles: 'inline',
    anchorPrefix: 'comment-',
    ...defined(options),
    strings: inTag(strings, tag),
    lang,
    locale: tag,
  };
}

const isTable = (value: Words): boolean =>
  isObject(value) && isText(value.locale) && typeof value.replies === 'function';

function checkForm({ action, hidden, fields, reach, open }: FormOptions): void {
  if (!isWebAddress(action)) refuse('options.form.action', 'an address on the site, or an http or https URL', action);
  check('options.form.hidden', hidden, 'an object', isObject);
  for (const name in hidden) if (!isText(hidden[name])) refuse(`options.form.hidden.${name}`, 'a text', hidden[name]);
  check('options.form.fields', fields, 'an object', isObject);
  for (const name of ['name', 'email', 'website'] as const) {
    check(
      `options.form.fields.${name}`,
      fields?.[name],
      '"absent", "optional" or "required"',
      oneOf('absent', 'optional', 'required'),
    );
  }
  check('options.form.reach', reach, '"device" or "public"', oneOf('device', 'public'));
  check('options.form.open', open, 'true or false', oneOf(true, false));
}

/** What is undefined counts as left out. */
const defined = (options: RenderOptions): RenderOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
