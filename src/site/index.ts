export type { SiteAsset, SiteEssay } from './essay.js';
export { markup, rawMarkup, type Markup, type Part } from './markup.js';
export { SiteOptionError } from './option-error.js';
export type { SiteOptions, SiteScripts } from './options.js';
export { pageTemplate, type Page, type PageTemplate } from './page.js';
export { renderSite, type RenderedSite, type SiteFile } from './render-site.js';
export type { SiteFinding } from './site.js';
