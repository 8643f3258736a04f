import type { ExportFormat } from './format.js';

interface Module {
  readonly format: ExportFormat;
}

/** Every format that discussions can be written in, with the module that writes it. */
const modules = {
  json: () => import('./formats/json.js'),
  markdown: () => import('./formats/markdown.js'),
  html: () => import('./formats/html-pages.js'),
  atom: () => import('./formats/atom.js'),
  'json-feed': () => import('./formats/json-feed.js'),
  'json-ld': () => import('./formats/json-ld.js'),
  wxr: () => import('./formats/wxr.js'),
  disqus: () => import('./formats/disqus.js'),
  isso: () => import('./formats/isso.js'),
  artrans: () => import('./formats/artrans.js'),
  commento: () => import('./formats/commento.js'),
  remark42: () => import('./formats/remark42.js'),
  waline: () => import('./formats/waline.js'),
  twikoo: () => import('./formats/twikoo.js'),
  csv: () => import('./formats/csv.js'),
} satisfies Readonly<Record<string, () => Promise<Module>>>;

/** The name of a format that discussions can be written in. */
export type ExportFormatName = keyof typeof modules;

/** The names of all formats. */
export const exportFormats = Object.keys(modules) as readonly ExportFormatName[];

export const loadFormat = async (name: ExportFormatName): Promise<ExportFormat> => {
  const load = Object.hasOwn(modules, name) ? modules[name] : undefined;
  if (!load)
    throw new RangeError(`Expected a format to be one of ${exportFormats.join(', ')}, got ${JSON.stringify(name)}`);
  return (await load()).format;
};
