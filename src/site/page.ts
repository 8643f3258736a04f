import { markup, type Markup, type Part } from './markup.js';

/** A page of a site, as its template is given it. Every part can be replaced by a template of your own. */
export interface Page {
  readonly kind: 'essay' | 'list' | 'archive' | 'embed' | 'redirect';
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the browser calls the page. */
  readonly title: string;
  /** The way from this page to the root of the site, such as `../`. */
  readonly root: string;
  /** Meta data, links, the sheet and the scripts: what stands in `<head>` behind the title. */
  readonly head: Markup;
  /** What stands above the content: the name of the site, and where else one can go. */
  readonly header: Part;
  /** The essay or the list, in a `<main>`. */
  readonly content: Markup;
  readonly footer: Part;
}

/** Returns a whole document. */
export type PageTemplate = (page: Page) => Markup | string;

/** The template of pages where no other is given. A template of your own can call it with other parts. */
export const pageTemplate: PageTemplate = ({ kind, language, direction, title, head, header, content, footer }) =>
  markup`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}</head>
<body class="site-page site-${kind}">
${header}${content}
${footer}</body>
</html>
`;
