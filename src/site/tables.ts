import type { Phrases } from '../locales/phrases.js';
import { ar } from '../locales/ar.js';
import { siteAr } from '../locales/site/ar.js';
import { bg } from '../locales/bg.js';
import { siteBg } from '../locales/site/bg.js';
import { ca } from '../locales/ca.js';
import { siteCa } from '../locales/site/ca.js';
import { cs } from '../locales/cs.js';
import { siteCs } from '../locales/site/cs.js';
import { da } from '../locales/da.js';
import { siteDa } from '../locales/site/da.js';
import { de } from '../locales/de.js';
import { siteDe } from '../locales/site/de.js';
import { el } from '../locales/el.js';
import { siteEl } from '../locales/site/el.js';
import { en } from '../locales/en.js';
import { siteEn } from '../locales/site/en.js';
import { es } from '../locales/es.js';
import { siteEs } from '../locales/site/es.js';
import { fa } from '../locales/fa.js';
import { siteFa } from '../locales/site/fa.js';
import { fi } from '../locales/fi.js';
import { siteFi } from '../locales/site/fi.js';
import { fr } from '../locales/fr.js';
import { siteFr } from '../locales/site/fr.js';
import { th } from '../locales/th.js';
import { siteTh } from '../locales/site/th.js';
import { vi } from '../locales/vi.js';
import { siteVi } from '../locales/site/vi.js';
import { id } from '../locales/id.js';
import { siteId } from '../locales/site/id.js';
import { hi } from '../locales/hi.js';
import { siteHi } from '../locales/site/hi.js';
import { he } from '../locales/he.js';
import { siteHe } from '../locales/site/he.js';
import { hr } from '../locales/hr.js';
import { siteHr } from '../locales/site/hr.js';
import { hu } from '../locales/hu.js';
import { siteHu } from '../locales/site/hu.js';
import { it } from '../locales/it.js';
import { siteIt } from '../locales/site/it.js';
import { ja } from '../locales/ja.js';
import { siteJa } from '../locales/site/ja.js';
import { ko } from '../locales/ko.js';
import { siteKo } from '../locales/site/ko.js';
import { nb } from '../locales/nb.js';
import { siteNb } from '../locales/site/nb.js';
import { nl } from '../locales/nl.js';
import { siteNl } from '../locales/site/nl.js';
import { pl } from '../locales/pl.js';
import { sitePl } from '../locales/site/pl.js';
import { ptBR } from '../locales/pt-BR.js';
import { sitePtBR } from '../locales/site/pt-BR.js';
import { ptPT } from '../locales/pt-PT.js';
import { sitePtPT } from '../locales/site/pt-PT.js';
import { ro } from '../locales/ro.js';
import { siteRo } from '../locales/site/ro.js';
import { ru } from '../locales/ru.js';
import { siteRu } from '../locales/site/ru.js';
import { sk } from '../locales/sk.js';
import { siteSk } from '../locales/site/sk.js';
import { sr } from '../locales/sr.js';
import { siteSr } from '../locales/site/sr.js';
import { sv } from '../locales/sv.js';
import { siteSv } from '../locales/site/sv.js';
import { tr } from '../locales/tr.js';
import { siteTr } from '../locales/site/tr.js';
import { uk } from '../locales/uk.js';
import { siteUk } from '../locales/site/uk.js';
import { zhHans } from '../locales/zh-Hans.js';
import { siteZhHans } from '../locales/site/zh-Hans.js';
import { zhHant } from '../locales/zh-Hant.js';
import { siteZhHant } from '../locales/site/zh-Hant.js';
import type { SiteStrings } from '../locales/site/site-strings.js';
import type { Strings } from '../locales/strings.js';

interface Table {
  readonly strings: Strings;
  readonly site: Phrases<SiteStrings>;
}

/** Every language that pages can be written in, by tag. */
export const tables: Readonly<Record<string, Table>> = {
  ar: { strings: ar, site: siteAr },
  bg: { strings: bg, site: siteBg },
  ca: { strings: ca, site: siteCa },
  cs: { strings: cs, site: siteCs },
  da: { strings: da, site: siteDa },
  de: { strings: de, site: siteDe },
  el: { strings: el, site: siteEl },
  en: { strings: en, site: siteEn },
  es: { strings: es, site: siteEs },
  fa: { strings: fa, site: siteFa },
  fi: { strings: fi, site: siteFi },
  fr: { strings: fr, site: siteFr },
  he: { strings: he, site: siteHe },
  hr: { strings: hr, site: siteHr },
  hu: { strings: hu, site: siteHu },
  it: { strings: it, site: siteIt },
  hi: { strings: hi, site: siteHi },
  id: { strings: id, site: siteId },
  vi: { strings: vi, site: siteVi },
  th: { strings: th, site: siteTh },
  ja: { strings: ja, site: siteJa },
  ko: { strings: ko, site: siteKo },
  nb: { strings: nb, site: siteNb },
  nl: { strings: nl, site: siteNl },
  pl: { strings: pl, site: sitePl },
  'pt-BR': { strings: ptBR, site: sitePtBR },
  'pt-PT': { strings: ptPT, site: sitePtPT },
  ro: { strings: ro, site: siteRo },
  ru: { strings: ru, site: siteRu },
  sk: { strings: sk, site: siteSk },
  sr: { strings: sr, site: siteSr },
  sv: { strings: sv, site: siteSv },
  tr: { strings: tr, site: siteTr },
  uk: { strings: uk, site: siteUk },
  'zh-Hans': { strings: zhHans, site: siteZhHans },
  'zh-Hant': { strings: zhHant, site: siteZhHant },
};
