const toGerman = ['gsw', 'lb', 'nds', 'bar', 'ksh', 'rm', 'hsb', 'dsb', 'pdc', 'wae'];
const toItalian = ['fur', 'lij', 'lmo', 'nap', 'pms', 'sc', 'scn', 'vec', 'co'];
const toSpanish = ['an', 'ast', 'ay', 'eu', 'ext', 'gl', 'gn', 'qu'];
const toFrench = ['br', 'frp', 'ht', 'ln', 'mg', 'pcd', 'wa', 'wo'];
const toRussian = ['ab', 'av', 'ba', 'be', 'ce', 'cv', 'kk', 'ky', 'os', 'sah', 'tg', 'tt', 'udm'];
const toArabic = ['acm', 'aeb', 'ajp', 'apc', 'apd', 'arq', 'ars', 'ary', 'arz'];
const toIndonesian = ['ace', 'ban', 'bjn', 'jv', 'mad', 'min', 'ms', 'su'];
const toHindi = ['awa', 'bho', 'bgc', 'doi', 'mag', 'mai', 'rwr'];
const toChinese = ['bo', 'ii', 'ug', 'wuu', 'za'];

const to = (language: string, tags: readonly string[]): Record<string, string> =>
  Object.fromEntries(tags.map((tag) => [tag, language]));

/**
 * A language that readers of another one commonly read, where there is no table for their own: mostly the pairs of the
 * language matching data of CLDR. By language, or by language and script.
 */
export const nearLanguages: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ...to('de', toGerman),
  ...to('it', toItalian),
  ...to('es', toSpanish),
  ...to('fr', toFrench),
  ...to('ru', toRussian),
  ...to('ar', toArabic),
  ...to('id', toIndonesian),
  ...to('hi', toHindi),
  ...to('zh-Hans', toChinese),
  ...to('zh-Hant', ['hak', 'nan', 'gan']),
  'yue-Hant': 'zh-Hant',
  'yue-Hans': 'zh-Hans',
  nn: 'nb',
  no: 'nb',
  fo: 'da',
  kl: 'da',
  af: 'nl',
  fy: 'nl',
  li: 'nl',
  oc: 'ca',
  szl: 'pl',
  csb: 'pl',
  rue: 'uk',
  bs: 'hr',
  'bs-Cyrl': 'sr',
  'sr-Latn': 'hr',
  cnr: 'hr',
  mwl: 'pt-PT',
  kea: 'pt-PT',
  tet: 'pt-PT',
  'az-Latn': 'tr',
  crh: 'tr',
  gag: 'tr',
  'ku-Latn': 'tr',
  'tk-Latn': 'tr',
  ps: 'fa',
  prs: 'fa',
  haz: 'fa',
};
